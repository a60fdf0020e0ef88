package city.healthcard.eventsourcing.proof;

import static java.util.stream.Collectors.joining;

import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// That a tree only grew. Written as C2SP tlog-witness lets a log send it to its witnesses:
///
/// ```
/// old 120
/// one Base64 hash per line
///
/// the signed checkpoint of the newer tree
/// ```
///
/// @param oldSize how many leaves the older tree had
/// @param hashes from [ProofPlan#consistency(long, long)]
/// @param checkpoint the newer tree's signed note
public record ConsistencyProof(long oldSize, List<byte[]> hashes, String checkpoint) {

    public ConsistencyProof {
        hashes = List.copyOf(hashes);
    }

    public String text() {
        var lines = hashes.stream()
                .map(hash -> Base64.getEncoder().encodeToString(hash) + '\n')
                .collect(joining());
        return "old " + oldSize + '\n' + lines + '\n' + checkpoint;
    }

    /// The newer tree, when this key signed it and it is the older one with more leaves.
    public Optional<Checkpoint> check(Checkpoint older, VerifierKey key) {
        return Checkpoint.open(checkpoint, key)
                .filter(newer -> newer.origin().equals(older.origin()) && older.size() == oldSize)
                .filter(newer ->
                        MerkleCheck.isConsistent(older.size(), older.root(), newer.size(), newer.root(), hashes));
    }
}
