# Runs a server and ends it when our standard input ends, that is, when the process that started us is gone, however it went.
# $1 signal that asks the server to stop, $2 signal that makes it stop 3 seconds later, $3 folder to remove at the end or "",
# then the server's command line. TERM asks the server to stop and waits for as long as it needs.
ask=$1
make=$2
remove=$3
shift 3

exec 3<&0
"$@" </dev/null 3<&- &
server=$!
trap 'kill -s "$ask" "$server" 2>/dev/null' TERM INT HUP

(
    trap - TERM INT HUP
    while read -r _; do :; done <&3
    kill -s "$ask" "$server" 2>/dev/null
    tenths=0
    while kill -0 "$server" 2>/dev/null && [ "$tenths" -lt 30 ]; do
        sleep 0.1
        tenths=$((tenths + 1))
    done
    kill -s "$make" "$server" 2>/dev/null
) &
watcher=$!
exec 3<&-

status=0
while kill -0 "$server" 2>/dev/null; do
    wait "$server"
    status=$?
done
kill "$watcher" 2>/dev/null
[ -z "$remove" ] || rm -rf "$remove"
exit "$status"
