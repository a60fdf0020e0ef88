package city.healthcard.eventsourcing.proof;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/// Text and who signed it (C2SP signed-note):
///
/// ```
/// text, some lines
///
/// — name Base64(key id, signature)
/// ```
public final class SignedNote {

    private static final int LENGTH_MAX = 1_000_000;

    private SignedNote() {}

    /// The text with this key's signature.
    ///
    /// @param text ends with a newline
    public static String sign(String text, SigningKey key) {
        if (!text.endsWith("\n") || !isPlain(text)) {
            throw new IllegalArgumentException("not the text of a note");
        }
        var id = key.verifierKey().id();
        var signature = key.sign(text.getBytes(StandardCharsets.UTF_8));
        var signed = Arrays.copyOf(id, id.length + signature.length);
        System.arraycopy(signature, 0, signed, id.length, signature.length);
        return text + "\n— " + key.name() + ' ' + Base64.getEncoder().encodeToString(signed) + '\n';
    }

    /// The text, when this key signed it. Signatures of others are ignored, a false one in this key's name is
    /// not.
    public static Optional<String> open(String note, VerifierKey key) {
        var end = note.lastIndexOf("\n\n");
        if (note.length() > LENGTH_MAX || end < 0 || !note.endsWith("\n") || !isPlain(note)) {
            return Optional.empty();
        }
        var text = note.substring(0, end + 1);
        var message = text.getBytes(StandardCharsets.UTF_8);
        var signedBefore = false;
        for (var line : note.substring(end + 2, note.length() - 1).split("\n", -1)) {
            var parts = line.split(" ", -1);
            if (parts.length != 3 || !parts[0].equals("—")) {
                return Optional.empty();
            }
            var signature = signatureOf(key, parts[1], parts[2]);
            if (signature.isPresent()) {
                if (!key.verify(message, signature.get())) {
                    return Optional.empty();
                }
                signedBefore = true;
            }
        }
        return signedBefore ? Optional.of(text) : Optional.empty();
    }

    private static Optional<byte[]> signatureOf(VerifierKey key, String name, String encoded) {
        if (!name.equals(key.name())) {
            return Optional.empty();
        }
        try {
            var bytes = Base64.getDecoder().decode(encoded);
            return bytes.length > VerifierKey.ID_BYTES
                            && Base64.getEncoder().encodeToString(bytes).equals(encoded)
                            && Arrays.equals(bytes, 0, VerifierKey.ID_BYTES, key.id(), 0, VerifierKey.ID_BYTES)
                    ? Optional.of(Arrays.copyOfRange(bytes, VerifierKey.ID_BYTES, bytes.length))
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(character -> character >= ' ' || character == '\n');
    }
}
