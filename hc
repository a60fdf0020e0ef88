#!/usr/bin/env bash
# The one script a person runs: finds a JDK 25, and runs Maven and everything else on it. ./hc help says what there is.
set -euo pipefail

home=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cd "$home"

say() { printf '%s\n' "$*"; }
complain() { printf '%s\n' "$*" >&2; }
die() { complain "$*"; exit 1; }
misuse() { complain "$*"; exit 2; } # 0 done, 1 it went wrong, 2 asked wrongly, 3 nothing runs

usage() {
    cat <<'TEXT'
Citizen Health Card · 居民健康卡

  ./hc demo                  build, start everything, play a citizen's story, stay until Ctrl-C   演示
  ./hc up                    start everything and return                                          启动
  ./hc down                  stop everything; what happened is kept                               停止
  ./hc status                what runs, where, how it is                                          状态
  ./hc logs [NAME] [-f]      the end of a log; -f follows it                                      日志
  ./hc reset [--yes]         forget everything that happened                                      清空
  ./hc doctor                what this machine lacks, in plain words                              检查

  ./hc import FILE…          bring in FHIR R4 bundles and exports (.json, .ndjson, .gz, .tgz)     导入
  ./hc rebuild SERVICE VIEW  build a read model again beside the live one, then switch            重建视图
  ./hc dev SERVICE           everything started, SERVICE in Quarkus dev mode                      开发
  ./hc bench [NAME…]         measure                                                              测速
  ./hc build                 compile and package, without tests                                   构建
  ./hc verify [--nightly]    all tests and checks; with --nightly the long ones too               测试

  --port-base N   first of the 11 ports in a row (default 8080)          also HC_BASE_PORT
  --state FOLDER  where everything is kept (default .state)              also HC_STATE
TEXT
}

# ---------------------------------------------------------------------------------------------------------- the JDK

jdk_release() { # the feature release of the JDK in $1, or nothing
    [ -x "$1/bin/javac" ] && [ -f "$1/release" ] || return 0
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

jdk_candidates() {
    [ -z "${JAVA_HOME:-}" ] || say "$JAVA_HOME"
    local java link
    if java=$(command -v java); then
        while link=$(readlink "$java"); do
            case $link in /*) java=$link ;; *) java=$(dirname "$java")/$link ;; esac
        done
        say "$(dirname "$(dirname "$java")")"
    fi
    [ ! -x /usr/libexec/java_home ] || /usr/libexec/java_home -v 25+ 2>/dev/null || true
    local folder
    for folder in /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* /opt/java/* /opt/jdk* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home; do
        [ ! -d "$folder" ] || say "$folder"
    done
}

find_jdk() { # the first JDK 25, else the first newer one
    local folder release newer=
    while read -r folder; do
        release=$(jdk_release "$folder")
        if [ "${release:-0}" -eq 25 ]; then
            say "$folder"
            return
        elif [ "${release:-0}" -gt 25 ] && [ -z "$newer" ]; then
            newer=$folder
        fi
    done < <(jdk_candidates)
    say "$newer"
}

need_jdk() {
    JAVA_HOME=$(find_jdk)
    [ -n "$JAVA_HOME" ] || die "没有找到 JDK 25 · There is no JDK 25 here: not in JAVA_HOME, on PATH, in /usr/lib/jvm, SDKMAN or java_home.
Install one (安装方法：Debian: apt-get install temurin-25-jdk; macOS: brew install openjdk@25; anywhere: https://adoptium.net)."
    export JAVA_HOME
    export PATH="$JAVA_HOME/bin:$PATH"
}

# ------------------------------------------------------------------------------------------------------------- Maven

maven() {
    command -v "${HC_MAVEN:-mvn}" >/dev/null || die "没有找到 Maven · There is no Maven here. Install Maven 3.8 or newer."
    # Warnings of Maven's own old libraries on a new JDK are not ours.
    export MAVEN_OPTS="${MAVEN_OPTS:--Xmx2g -XX:+UseParallelGC --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow}"
    "${HC_MAVEN:-mvn}" -B -ntp "$@"
}

newer_maven() { # a Maven before 3.9 asks for one file after the other; a newer one comes like any artifact, if it can be had
    local here version folder
    [ -z "${HC_MAVEN:-}" ] || return 0
    version=$(sed -n 's|.*<newer-maven.version>\(.*\)</newer-maven.version>.*|\1|p' pom.xml)
    folder=$home/target/maven/apache-maven-$version
    if [ ! -d "$folder" ]; then
        here=$(mvn -B -v 2>/dev/null | sed -n 's/.*Apache Maven 3\.\([0-9]*\).*/\1/p') || here=
        [ -n "$here" ] && [ "$here" -lt 9 ] || return 0
        say "Fetching Maven $version · 正在取得 Maven $version"
        # What was interrupted is not there, whatever the plugin remembers.
        rm -rf "$folder.part"
        {
            maven -q -N dependency:unpack -Dartifact="org.apache.maven:apache-maven:$version:zip:bin" \
                -Dmdep.overWriteReleases=true -DoutputDirectory="$folder.part" \
                && chmod +x "$folder.part/apache-maven-$version/bin/mvn" \
                && mv "$folder.part/apache-maven-$version" "$folder" && rmdir "$folder.part"
        } || return 1
    fi
    export HC_MAVEN=$folder/bin/mvn
}

prefer_newer_maven() {
    newer_maven || say "没有取得，用现有的 · It could not be had; the one at hand is used."
}

built="$home/target/built"

changed_since_build() { # something that is not made by a build is newer than the last one
    [ -f "$built" ] || return 0
    local module
    for module in card records audit payment; do
        [ -f "$module-service/target/quarkus-app/quarkus-run.jar" ] || return 0
    done
    [ -d local-stack/target/lib ] && [ -d city-simulator/target/lib ] || return 0
    [ -n "$(find . \( -name target -o -name .git -o -name .state -o -name docs \) -prune \
        -o -newer "$built" ! -path . ! -name '*.md' -print | head -n 1)" ]
}

build() {
    prefer_newer_maven
    say "Building · 构建中"
    # Where nothing was ever built, most of a build is waiting for downloads: more modules wait at once. Where nothing is
    # to be downloaded, that costs some seconds.
    local at_once=2
    [ -f "$built" ] || at_once=4
    # What runs, and what it stands on; tests are compiled where the tests of others stand on them. No source is
    # generated: Quarkus would only prepare the start of tests.
    maven -q -T "$at_once" -DskipTests -Dtests-of-services.skipped=true -Dquarkus.generate-code.skip=true -am \
        -pl card-service,records-service,audit-service,payment-service,city-simulator,verifier,benchmarks package \
        || die "构建失败，未启动任何程序 · The build failed; nothing was started."
    mkdir -p target
    touch "$built"
}

build_when_changed() {
    if changed_since_build; then build; fi
}

# -------------------------------------------------------------------------------------------------------- supervision

run_java() { (become_java "$@"); }

become_java() { # module, main class, arguments…
    local module=$1 main=$2
    shift 2
    exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:+UseCompactObjectHeaders \
        --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
        -cp "$home/$module/target/classes:$home/$module/target/lib/*" "$main" "$@"
}

supervisor_pid() { # the supervisor's process id, if it lives; another program may have its number after a kill -9
    local pid
    pid=$(cat "$state/supervisor.pid" 2>/dev/null) || return 1
    kill -0 "$pid" 2>/dev/null || return 1
    command_line "$pid" | grep -q localstack.supervisor.Supervisor || return 1
    say "$pid"
}

command_line() {
    if [ -r "/proc/$1/cmdline" ]; then tr '\0' ' ' <"/proc/$1/cmdline"; else ps -o args= -p "$1"; fi
}

start_supervisor() { # in a process group of its own, so that Ctrl-C reaches it only through us
    mkdir -p "$state/logs"
    rm -f "$state/status" "$state/health" "$state/progress"
    set -m
    # Become, so that the process we know is the supervisor and not a shell around it.
    become_java local-stack city.healthcard.localstack.supervisor.Supervisor "$@" \
        </dev/null >>"$state/logs/supervisor.log" 2>&1 &
    supervisor=$!
    set +m
}

await_health() { # of the supervisor $1; shows what changes
    local shown= now health=
    while :; do
        now=$(cat "$state/progress" 2>/dev/null || true)
        health=$(cat "$state/health" 2>/dev/null || true)
        if [ "$now" != "$shown" ]; then
            say "  $now"
            shown=$now
        fi
        [ "$health" != healthy ] || return 0
        if ! kill -0 "$1" 2>/dev/null; then
            complain "没有启动成功 · The suite did not start. The end of $state/logs/supervisor.log:"
            tail -n 20 "$state/logs/supervisor.log" >&2
            return 1
        fi
        if [ "$health" = failed ]; then
            cat "$state/status" >&2
            grep 'cannot start' "$state/logs/supervisor.log" | tail -n 3 | cut -d ' ' -f 2- | sort -u >&2 || true
            complain "没有全部启动，已全部停止 · Not everything came up, so everything is stopped again.
./hc logs NAME says why; ./hc doctor says what this machine lacks · 用 ./hc logs、./hc doctor 查看原因"
            kill -TERM "$1" 2>/dev/null || true
            while kill -0 "$1" 2>/dev/null; do sleep 0.1; done
            return 1
        fi
        sleep 0.2
    done
}

up() {
    need_jdk
    if supervisor_pid >/dev/null; then
        say "It runs already · 已在运行"
        status
        return
    fi
    build_when_changed
    start_supervisor "$@"
    disown "$supervisor"
    await_health "$supervisor" || return 1
    status
}

down() {
    local pid
    if ! pid=$(supervisor_pid); then
        say "Nothing runs · 没有运行"
        return
    fi
    kill -TERM "$pid"
    while kill -0 "$pid" 2>/dev/null; do sleep 0.1; done
    say "Stopped; everything that happened is kept · 已停止，数据保留"
}

status() {
    if ! supervisor_pid >/dev/null; then
        say "Nothing runs. ./hc up starts everything · 没有运行，用 ./hc up 启动"
        return 3
    fi
    cat "$state/status"
}

logs() {
    local name=supervisor follow=
    local word
    for word in "$@"; do
        case $word in -f) follow=-f ;; *) name=$word ;; esac
    done
    [ -f "$state/logs/$name.log" ] || die "没有这个日志 · There is no log of $name. There are: $(cd "$state/logs" 2>/dev/null && ls | sed 's/\.log$//' | tr '\n' ' ')"
    tail -n 200 $follow "$state/logs/$name.log"
}

doctor() {
    need_jdk
    local maven_version
    maven_version=$("${HC_MAVEN:-mvn}" -B -v 2>/dev/null) || maven_version=
    [ -n "$maven_version" ] || die "  ✗ Maven            没有找到，请安装 3.8 或更新版本 · missing; install 3.8 or newer"
    say "  ✓ Maven            ${maven_version%%$'\n'*}"
    [ -d local-stack/target/lib ] || maven -q -pl local-stack -am process-classes
    run_java local-stack city.healthcard.localstack.supervisor.Doctor
}

reset() {
    ! supervisor_pid >/dev/null || die "正在运行，请先停止 · It runs. Stop it first: ./hc down"
    [ -d "$state" ] || { say "There is nothing to forget · 没有数据"; return; }
    if [ "${1:-}" != --yes ]; then
        printf '将删除全部数据 · This removes every event, key and file in %s. Type yes to do it: ' "$state"
        local answer
        read -r answer || true
        [ "$answer" = yes ] || die "没有删除任何数据 · Nothing was removed."
    fi
    rm -rf "$state"
    say "Forgotten · 已清空"
}

environment() { # what the tools below read
    export HC_BASE_PORT="$base"
    export HC_PUBLIC_URL="${HC_PUBLIC_URL:-http://localhost:$base}"
    export HC_OIDC_URL="${HC_OIDC_URL:-http://127.0.0.1:$((base + 5))/realms/healthcard}"
    export HC_SIMULATOR_URL="${HC_SIMULATOR_URL:-http://127.0.0.1:$((base + 6))}"
}

need_running() {
    supervisor_pid >/dev/null || { complain "没有运行，请先启动 · Nothing runs. Start it first: ./hc up"; exit 3; }
}

import() {
    [ $# -gt 0 ] || misuse "请指定文件 · Which files? ./hc import FILE…"
    need_jdk
    need_running
    environment
    run_java city-simulator city.healthcard.simulator.importer.Importer "$@"
}

demo() {
    need_jdk
    environment
    if supervisor_pid >/dev/null; then
        say "It runs already; the story is played on it · 已在运行"
        play
        return
    fi
    build_when_changed
    start_supervisor --with-parent $$
    trap 'end_demo' EXIT
    trap 'exit 130' INT TERM HUP
    await_health "$supervisor" || return 1
    play
    say "Ctrl-C ends it; what happened is kept · 按 Ctrl-C 结束，数据保留"
    wait "$supervisor"
}

end_demo() {
    trap - EXIT INT TERM HUP
    if kill -TERM "$supervisor" 2>/dev/null; then
        say
        say "Stopping · 正在停止"
        wait "$supervisor" || true
    fi
}

play() {
    run_java city-simulator city.healthcard.simulator.story.Story || die "演示没有完成 · The story did not come to its end."
    run_java city-simulator city.healthcard.simulator.importer.Importer sample || die "样例没有导入 · The sample could not be imported."
    cat "$state/status"
    run_java local-stack city.healthcard.localstack.supervisor.Welcome
}

is_service() { case $1 in card | records | audit | payment) ;; *) return 1 ;; esac; }

dev() {
    [ $# -eq 1 ] && is_service "$1" || misuse "请指定服务 · Which service? ./hc dev card | records | audit | payment"
    need_jdk
    ! supervisor_pid >/dev/null || die "正在运行，请先停止 · It runs. Stop it first: ./hc down"
    newer_maven || die "开发模式需要 Maven 3.9 · Dev mode needs Maven 3.9, and it could not be had."
    build_when_changed
    start_supervisor --with-parent $$ --without "$1"
    trap 'end_demo' EXIT
    trap 'exit 130' INT TERM HUP
    await_health "$supervisor" || return 1
    set -a
    # shellcheck disable=SC1090
    . "$state/environment/$1.env"
    set +a
    # Packaged and not only compiled: tests of a service ask for the kernel's jar of tests, and dev mode for what tests ask for.
    maven -pl "$1-service" -am -DskipTests package quarkus:dev -Dquarkus.http.port="$HC_HTTP_PORT"
}

rebuild() {
    [ $# -eq 2 ] && is_service "$1" || misuse "请指定服务和视图 · Which view of which service? ./hc rebuild card application-details"
    need_jdk
    need_running
    environment
    run_java local-stack city.healthcard.localstack.supervisor.Rebuild "$@"
}

bench() {
    need_jdk
    if changed_since_build || [ ! -f benchmarks/target/quarkus-app/quarkus-run.jar ]; then build; fi
    "$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:+UseCompactObjectHeaders --enable-native-access=ALL-UNNAMED \
        --sun-misc-unsafe-memory-access=allow -Djava.util.logging.manager=org.jboss.logmanager.LogManager \
        -jar benchmarks/target/quarkus-app/quarkus-run.jar "$@"
}

# ------------------------------------------------------------------------------------------------------- verification

find_browser() { # the headless shell is the same Chromium without windows: pages take half the time in it
    local browser
    for browser in "${HC_CHROMIUM:-}" chromium-headless-shell chromium chromium-browser google-chrome; do
        if [ -n "$browser" ] && command -v "$browser"; then break; fi
    done
}

debian_install() { DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$1"; }

prepare_browser() { # browser tests run where HC_CHROMIUM names a browser, and are skipped with this reason where not
    local log=target/browser-install.log
    if [ -z "${HC_CHROMIUM:-}" ] && ! command -v chromium-headless-shell >/dev/null \
        && [ "$(id -u)" = 0 ] && [ -f /etc/debian_version ]; then
        say "Installing chromium-headless-shell and fonts-noto-cjk for the browser tests"
        {
            apt-get update -qq
            debian_install fonts-noto-cjk
            debian_install chromium-headless-shell || [ -n "$(find_browser)" ] || debian_install chromium
        } >$log 2>&1 || say "Not all of it could be installed; see $log"
    fi
    HC_CHROMIUM=$(find_browser)
    if [ -n "$HC_CHROMIUM" ]; then
        export HC_CHROMIUM
    else
        unset HC_CHROMIUM
        say "Browser tests will be skipped: there is no Chromium, and only root on Debian can have one installed here."
    fi
    export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
}

reports() { find . -path '*/target/surefire-reports/TEST-*.xml' -print; }

total() { # of the attribute $1 over all reports
    reports | while read -r report; do grep -o '<testsuite [^>]*' "$report"; done |
        sed -n "s/.* $1=\"\([0-9]*\)\".*/\1/p" | awk '{ sum += $1 } END { printf "%d\n", sum }'
}

skip_reasons() { # one line per reason, with how often it was given
    reports | while read -r report; do
        sed -n 's/.*<skipped[^>]* message="\([^"]*\)".*/\1/p' "$report"
    done | sed 's/&#10;.*//; s/&quot;/"/g; s/&amp;/\&/g' | sort | uniq -c | sed 's/^ *\([0-9]*\) /  \1 skipped: /'
}

failed_tests() { # one line per test that failed, so that nobody has to look for it above
    reports | while read -r report; do
        awk '/<testcase / { test = $0 }
            /<(failure|error)[ >]/ {
                match(test, /classname="[^"]*"/); class = substr(test, RSTART + 11, RLENGTH - 12)
                match(test, / name="[^"]*"/); name = substr(test, RSTART + 7, RLENGTH - 8)
                print "  failed: " class "." name
            }' "$report"
    done | sort | uniq
}

verify() {
    need_jdk
    ! supervisor_pid >/dev/null || die "The suite runs, and verify would build its programs anew under it. Stop it first: ./hc down"
    local profiles=strict arguments=()
    if [ "${1:-}" = --nightly ]; then
        profiles=strict,nightly
        shift
    fi
    arguments=("$@")
    mkdir -p target
    reports | while read -r report; do rm -f "$report"; done
    prepare_browser
    prefer_newer_maven

    [ -z "${HC_CHROMIUM:-}" ] || profiles=$profiles,browser

    local result=0
    # Three modules at a time: while one waits for its servers or its browser, the others work.
    maven -T 3 -P"$profiles" --fail-at-end verify ${arguments[@]+"${arguments[@]}"} || result=$?
    [ "$result" -ne 0 ] || touch "$built"

    local tests failures errors skipped
    tests=$(total tests)
    failures=$(total failures)
    errors=$(total errors)
    skipped=$(total skipped)
    skip_reasons
    failed_tests
    if [ "$result" -ne 0 ] && [ $((failures + errors)) -eq 0 ]; then
        say "No test failed, but the build did: see above."
    fi
    [ $((failures + errors)) -eq 0 ] || result=1
    say "$((tests - failures - errors - skipped)) passed, $((failures + errors)) failed, $skipped skipped"
    return "$result"
}

# -------------------------------------------------------------------------------------------------------- the command

base=${HC_BASE_PORT:-8080}
state=${HC_STATE:-$home/.state}
words=()
while [ $# -gt 0 ]; do
    case $1 in
        --port-base) [ $# -gt 1 ] || misuse "--port-base needs a number"; base=$2; shift 2 ;;
        --port-base=*) base=${1#*=}; shift ;;
        --state) [ $# -gt 1 ] || misuse "--state needs a folder"; state=$2; shift 2 ;;
        --state=*) state=${1#*=}; shift ;;
        *) words+=("$1"); shift ;;
    esac
done
set -- ${words[@]+"${words[@]}"}
case $base in '' | *[!0-9]*) misuse "端口须为数字 · --port-base needs a number, not $base" ;; esac
[ "${#base}" -le 5 ] && [ "$base" -ge 1024 ] && [ "$base" -le 65525 ] || misuse "--port-base: 1024 … 65525, not $base"
case $state in /*) ;; *) state=$PWD/$state ;; esac
export HC_HOME=$home HC_BASE_PORT=$base HC_STATE=$state

command=${1:-help}
[ $# -eq 0 ] || shift
case $command in
    up | down | status | logs | reset | import | demo | dev | rebuild | bench | verify) "$command" "$@" ;;
    build) need_jdk && build ;;
    doctor) doctor ;;
    help | -h | --help) usage ;;
    *) complain "没有这个命令 · There is no command $command."; usage >&2; exit 2 ;;
esac
