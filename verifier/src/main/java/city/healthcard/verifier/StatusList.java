package city.healthcard.verifier;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Which offline tokens of a day are revoked (`status-list/1`), as somebody fetched it while there was a network.
record StatusList(LocalDate day, Instant madeAt, int size, BitSet revoked) {

    private static final int LINES = 5;
    private static final int SIZE_MAX = 80_000_000;

    /// Opens a list; goes on only when one of the keys has signed it.
    static StatusList open(String note, List<Key> keys) {
        for (var key : keys) {
            if (note.startsWith(key.name() + "/status/")) {
                return read(Note.open(note, key), key);
            }
        }
        throw new Refused("没有签发者的公钥", "there is no key of who signed it");
    }

    /// Goes on only when the token is not revoked here.
    void check(OfflineToken token) {
        Refused.unless(token.index() >= 0 && token.index() < size, "列表比此码旧", "the list is older than the token");
        Refused.unless(!revoked.get(token.index()), "此码已吊销（挂失或停用）", "revoked: the card was reported lost or blocked");
    }

    private static StatusList read(String text, Key key) {
        var lines = text.lines().toList();
        Refused.unless(lines.size() == LINES && lines.get(1).equals("status-list/1"), "不是吊销列表", "not a status list");
        try {
            var day = LocalDate.parse(lines.getFirst().substring((key.name() + "/status/").length()));
            var size = Integer.parseInt(lines.get(3));
            Refused.unless(size > 0 && size <= SIZE_MAX, "长度不对", "an odd size");
            return new StatusList(
                    day,
                    Instant.parse(lines.get(2)),
                    size,
                    BitSet.valueOf(inflated(Base64Text.decode(lines.getLast()), size)));
        } catch (DateTimeException | NumberFormatException malformed) {
            throw new Refused("吊销列表格式不对", "a malformed status list");
        }
    }

    private static byte[] inflated(byte[] bytes, int size) {
        try (var inflater = new Inflater()) {
            inflater.setInput(bytes);
            var bits = new byte[size / Byte.SIZE];
            var length = inflater.inflate(bits);
            Refused.unless(length == bits.length && inflater.finished(), "长度不对", "an odd size");
            return bits;
        } catch (DataFormatException malformed) {
            throw new Refused("无法解压", "cannot be inflated");
        }
    }
}
