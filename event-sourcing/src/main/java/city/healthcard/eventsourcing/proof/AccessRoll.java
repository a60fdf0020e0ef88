package city.healthcard.eventsourcing.proof;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Everybody's [AccessChain] at the end of one day, sorted by subject and signed as a tree. Accesses 1..n are complete
/// when the roll says n; sorting shows that nobody stands on it twice, or not at all.
public final class AccessRoll {

    /// The order of the sixteen bytes, not the order that Java gives UUIDs.
    private static final Comparator<UUID> BY_BYTES = Comparator.comparing(
                    UUID::getMostSignificantBits, Long::compareUnsigned)
            .thenComparing(UUID::getLeastSignificantBits, Long::compareUnsigned);

    private final LocalDate day;
    private final List<AccessChain> chains;
    private final MerkleTree tree;

    private AccessRoll(LocalDate day, List<AccessChain> chains) {
        this.day = day;
        this.chains = chains;
        this.tree = MerkleTree.of(
                chains.stream().map(chain -> MerkleTree.leaf(chain.encoded())).toList());
    }

    /// An entry of the roll and the proof that it stands there.
    public record Entry(AccessChain chain, InclusionProof proof) {

        /// Whether a roll of this day, signed by this key, has the entry.
        public boolean holds(LocalDate day, VerifierKey key) {
            return proof.check(chain.encoded(), key)
                    .filter(roll -> roll.origin().equals(originOf(key.name(), day)))
                    .isPresent();
        }
    }

    /// @param day the day in Shanghai whose end this is
    /// @throws IllegalArgumentException when a subject comes twice
    public static AccessRoll of(LocalDate day, Collection<AccessChain> chains) {
        var sorted = new ArrayList<>(chains);
        sorted.sort(Comparator.comparing(AccessChain::subject, BY_BYTES));
        for (var i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).subject().equals(sorted.get(i - 1).subject())) {
                throw new IllegalArgumentException(sorted.get(i).subject() + " comes twice");
            }
        }
        return new AccessRoll(day, List.copyOf(sorted));
    }

    /// The signed root; its origin is the key's name, `/accesses/` and the day.
    public String checkpoint(SigningKey key) {
        return new Checkpoint(originOf(key.name(), day), tree.size(), tree.root()).sign(key);
    }

    /// The signed root with one more line, `previous` and the hash of the signed root of the day before:
    /// whoever signs two histories of the days signs it into every day that follows. Where accesses were
    /// entered too late for the day on which they happened, a further line, `late`, says how many.
    ///
    /// @param before the checkpoint of the roll before, as it was published
    /// @param late how many of the accesses that are new on this roll belong to days closed before
    public String checkpointAfter(String before, long late, SigningKey key) {
        var text = new StringBuilder(new Checkpoint(originOf(key.name(), day), tree.size(), tree.root()).text());
        var hash = Sha256.of(before.getBytes(StandardCharsets.UTF_8));
        text.append("previous ")
                .append(Base64.getEncoder().encodeToString(hash))
                .append('\n');
        if (late > 0) {
            text.append("late ").append(late).append('\n');
        }
        return SignedNote.sign(text.toString(), key);
    }

    /// The day in Shanghai whose end this is.
    public LocalDate day() {
        return day;
    }

    /// How many subjects it names.
    public int size() {
        return chains.size();
    }

    /// The subject's entry. Without one, its neighbours in [#around(UUID, String)] show that there is none.
    ///
    /// @param checkpoint this roll's
    public Optional<Entry> entryOf(UUID subject, String checkpoint) {
        var place = placeOf(subject);
        return place < chains.size() && chains.get(place).subject().equals(subject)
                ? Optional.of(entry(place, checkpoint))
                : Optional.empty();
    }

    /// The entries before and after the place where an absent subject would stand; fewer at either end.
    public List<Entry> around(UUID subject, String checkpoint) {
        var place = placeOf(subject);
        var neighbours = new ArrayList<Entry>();
        if (place > 0) {
            neighbours.add(entry(place - 1, checkpoint));
        }
        if (place < chains.size()) {
            neighbours.add(entry(place, checkpoint));
        }
        return neighbours;
    }

    private Entry entry(int place, String checkpoint) {
        return new Entry(chains.get(place), new InclusionProof(place, tree.path(place), checkpoint));
    }

    /// How many subjects come before.
    private int placeOf(UUID subject) {
        var low = 0;
        var high = chains.size();
        while (low < high) {
            var middle = low + high >>> 1;
            if (BY_BYTES.compare(chains.get(middle).subject(), subject) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    static String originOf(String signer, LocalDate day) {
        return signer + "/accesses/" + day;
    }
}
