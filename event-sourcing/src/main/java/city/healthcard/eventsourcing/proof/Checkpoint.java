package city.healthcard.eventsourcing.proof;

import java.util.Base64;
import java.util.Optional;

/// What a tree is at one size (C2SP tlog-checkpoint). As a note's text three lines: origin, size, root in Base64.
///
/// @param origin which tree; for a service's events the name of its key
/// @param size how many leaves
/// @param root 32 bytes
public record Checkpoint(String origin, long size, byte[] root) {

    public Checkpoint {
        if (origin.isEmpty() || origin.indexOf('\n') >= 0 || size < 0) {
            throw new IllegalArgumentException("not a checkpoint");
        }
        Sha256.checked(root);
    }

    /// The signed note. The one who signs sees to it that no two signed checkpoints of an origin contradict
    /// each other.
    public String sign(SigningKey key) {
        return SignedNote.sign(text(), key);
    }

    /// The checkpoint, when this key signed it.
    public static Optional<Checkpoint> open(String note, VerifierKey key) {
        return SignedNote.open(note, key).flatMap(Checkpoint::parse);
    }

    String text() {
        return origin + '\n' + size + '\n' + Base64.getEncoder().encodeToString(root) + '\n';
    }

    private static Optional<Checkpoint> parse(String text) {
        var lines = text.split("\n");
        try {
            var checkpoint = new Checkpoint(
                    lines[0], Long.parseLong(lines[1]), Base64.getDecoder().decode(lines[2]));
            return text.startsWith(checkpoint.text()) ? Optional.of(checkpoint) : Optional.empty();
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException notOne) {
            return Optional.empty();
        }
    }
}
