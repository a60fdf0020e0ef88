package city.healthcard.verifier;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// A signed note (C2SP signed-note).
final class Note {

    private static final int KEY_ID_BYTES = 4;

    private Note() {}

    /// The text of the note, which the key signed. Signatures of others are ignored, a false one of the key is
    /// not.
    static String open(String note, Key key) {
        var end = note.lastIndexOf("\n\n");
        Refused.unless(
                end >= 0 && note.endsWith("\n") && note.chars().allMatch(each -> each >= ' ' || each == '\n'),
                "不是签名文本",
                "not a signed note");
        var text = note.substring(0, end + 1);
        var isSigned = false;
        for (var line : note.substring(end + 2, note.length() - 1).split("\n", -1)) {
            var signature = signatureOf(key, line);
            if (signature.isPresent()) {
                var holds = key.verify(text.getBytes(StandardCharsets.UTF_8), signature.get());
                Refused.unless(holds, "签名不成立", "the signature does not hold");
                isSigned = true;
            }
        }
        Refused.unless(isSigned, key.name() + " 没有签名", key.name() + " did not sign it");
        return text;
    }

    private static Optional<byte[]> signatureOf(Key key, String line) {
        var parts = line.split(" ", -1);
        Refused.unless(parts.length == 3 && parts[0].equals("—"), "签名行格式不对", "a malformed signature line");
        var bytes = Base64Text.decode(parts[2]);
        var isByKey = parts[1].equals(key.name())
                && bytes.length > KEY_ID_BYTES
                && Arrays.equals(bytes, 0, KEY_ID_BYTES, key.id(), 0, KEY_ID_BYTES);
        return isByKey ? Optional.of(Arrays.copyOfRange(bytes, KEY_ID_BYTES, bytes.length)) : Optional.empty();
    }
}
