package city.healthcard.eventsourcing.proof;

import java.util.List;
import java.util.UUID;

/// How often somebody's file was accessed, and the hash over every access in its order. Who holds all accesses 1..n can
/// compute it anew; who leaves one out cannot.
///
/// @param subject whose file
/// @param count the number of the latest access; 0 when there was none
/// @param head 32 bytes
public record AccessChain(UUID subject, long count, byte[] head) {

    public AccessChain {
        if (count < 0) {
            throw new IllegalArgumentException("accesses are counted from 1");
        }
        Sha256.checked(head);
    }

    /// Before the first access: no accesses, 32 zeros.
    public static AccessChain first(UUID subject) {
        return new AccessChain(subject, 0, HashChain.first());
    }

    /// The chain after all these accesses.
    public static AccessChain of(UUID subject, List<byte[]> digests) {
        var chain = first(subject);
        for (var digest : digests) {
            chain = chain.next(digest);
        }
        return chain;
    }

    /// The chain after one more access. The head becomes SHA-256 of
    ///
    /// ```
    /// "access/1\n" | subject (16) | number (8) | head before (32) | digest of the access (32)
    /// ```
    ///
    /// @param digest SHA-256 of what is told of the access: who, when, why
    public AccessChain next(byte[] digest) {
        var access = new Encoding("access/1")
                .id(subject)
                .number(count + 1)
                .hash(head)
                .hash(digest);
        return new AccessChain(subject, count + 1, Sha256.of(access.bytes()));
    }

    /// The leaf of the daily tree: `"accesses/1\n" | subject (16) | count (8) | head (32)`.
    byte[] encoded() {
        return new Encoding("accesses/1").id(subject).number(count).hash(head).bytes();
    }
}
