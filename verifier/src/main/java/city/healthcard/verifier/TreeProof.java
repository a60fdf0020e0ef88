package city.healthcard.verifier;

import java.util.Arrays;
import java.util.List;

/// A proof in text: a first line, more lines, an empty line, a signed checkpoint (C2SP tlog-proof and tlog-witness).
///
/// @param number the leaf's place, or the older tree's size
record TreeProof(long number, List<byte[]> hashes, String checkpoint) {

    private static final String TLOG_PROOF = "c2sp.org/tlog-proof@v1";

    static boolean isInclusion(String text) {
        return text.startsWith(TLOG_PROOF);
    }

    /// That a tree has a leaf.
    static TreeProof inclusion(String text) {
        Refused.unless(text.startsWith(TLOG_PROOF + '\n'), "不是包含证明", "not an inclusion proof");
        return parse(text.substring(TLOG_PROOF.length() + 1), "index ");
    }

    /// That a tree only grew.
    static TreeProof consistency(String text) {
        return parse(text, "old ");
    }

    /// The checkpoint, when one of the keys signed it and its tree has the leaf.
    Checkpoint including(byte[] content, List<Key> keys) {
        var tree = Checkpoint.open(checkpoint, keys);
        var root = Merkle.root(Merkle.leaf(content), number, tree.size(), hashes);
        Refused.unless(Arrays.equals(root, tree.root()), "树里没有这条记录", "the tree does not have this entry");
        return tree;
    }

    private static TreeProof parse(String text, String word) {
        var end = text.indexOf("\n\n");
        Refused.unless(end >= 0, "证明不完整", "the proof is cut off");
        var lines = text.substring(0, end).split("\n", -1);
        Refused.unless(lines[0].matches(word + "(0|[1-9][0-9]{0,17})"), "证明格式不对", "a malformed proof");
        return new TreeProof(
                Long.parseLong(lines[0].substring(word.length())),
                Arrays.stream(lines).skip(1).map(Base64Text::hash).toList(),
                text.substring(end + 2));
    }
}
