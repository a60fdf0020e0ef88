package city.healthcard.eventsourcing.proof;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// That a signed tree has a leaf, checkable without us and without a network (C2SP tlog-proof).
///
/// @param index the leaf's place, from 0
/// @param path the hashes beside the way to the root, from below
/// @param checkpoint the signed note
public record InclusionProof(long index, List<byte[]> path, String checkpoint) {

    private static final String FIRST_LINE = "c2sp.org/tlog-proof@v1";

    public InclusionProof {
        path = List.copyOf(path);
    }

    /// As text, for a file `*.tlog-proof`.
    public String text() {
        var hashes = path.stream()
                .map(hash -> Base64.getEncoder().encodeToString(hash) + '\n')
                .collect(joining());
        return FIRST_LINE + "\nindex " + index + '\n' + hashes + '\n' + checkpoint;
    }

    /// Reads the text. An `extra` line is not for us and is refused.
    public static Optional<InclusionProof> parse(String text) {
        var end = text.indexOf("\n\n");
        if (end < 0) {
            return Optional.empty();
        }
        var lines = text.substring(0, end).split("\n", -1);
        if (lines.length < 2 || !lines[0].equals(FIRST_LINE) || !lines[1].startsWith("index ")) {
            return Optional.empty();
        }
        try {
            var index = Long.parseLong(lines[1].substring("index ".length()));
            var path = Arrays.stream(lines)
                    .skip(2)
                    .map(line -> Sha256.checked(Base64.getDecoder().decode(line)))
                    .toList();
            var proof = new InclusionProof(index, path, text.substring(end + 2));
            return proof.text().equals(text) ? Optional.of(proof) : Optional.empty();
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    /// The checkpoint of the tree, when this key signed it and it has the leaf.
    ///
    /// @param content what the leaf is the hash of
    public Optional<Checkpoint> check(byte[] content, VerifierKey key) {
        return Checkpoint.open(checkpoint, key)
                .filter(tree -> MerkleCheck.includes(MerkleTree.leaf(content), index, tree.size(), path, tree.root()));
    }
}
