package city.healthcard.verifier;

import java.util.List;

/// What a tree is at one size (C2SP tlog-checkpoint).
record Checkpoint(String origin, long size, byte[] root) {

    /// The checkpoint in a note that one of the keys signed.
    static Checkpoint open(String note, List<Key> keys) {
        var failure = new Refused("没有给出公钥", "no key was given");
        for (var key : keys) {
            try {
                return parse(Note.open(note, key));
            } catch (Refused refused) {
                failure = refused;
            }
        }
        throw failure;
    }

    private static Checkpoint parse(String text) {
        var lines = text.split("\n", -1);
        Refused.unless(
                lines.length >= 4 && !lines[0].isEmpty() && lines[1].matches("0|[1-9][0-9]{0,17}"),
                "不是检查点",
                "not a checkpoint");
        return new Checkpoint(lines[0], Long.parseLong(lines[1]), Base64Text.hash(lines[2]));
    }
}
