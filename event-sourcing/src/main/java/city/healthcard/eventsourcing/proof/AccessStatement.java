package city.healthcard.eventsourcing.proof;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/// All accesses to one person's file until the end of a day, in the form in which they are handed out, as JSON with
/// these members. Complete when it holds: a roll that everybody gets the same root of says how many there are.
///
/// @param format `accesses/1`
/// @param subject whose file
/// @param day in Shanghai, ISO 8601
/// @param accesses the digest of each access, in order from the first, 64 hexadecimal digits
/// @param signer the name of the key
/// @param proof tlog-proof text: the person's entry is a leaf of the day's roll
public record AccessStatement(
        String format, UUID subject, LocalDate day, List<String> accesses, String signer, String proof) {

    public static final String FORMAT = "accesses/1";

    public AccessStatement {
        accesses = List.copyOf(accesses);
    }

    /// @param digests of all accesses, in order
    public static AccessStatement of(LocalDate day, List<byte[]> digests, AccessRoll.Entry entry, String signer) {
        return new AccessStatement(
                FORMAT,
                entry.chain().subject(),
                day,
                digests.stream().map(HexFormat.of()::formatHex).toList(),
                signer,
                entry.proof().text());
    }

    /// Whether the day's roll, signed by this key, counts exactly these accesses.
    public boolean holds(VerifierKey key) {
        var hashes = accesses.stream().map(HexFormat.of()::parseHex).toList();
        return format.equals(FORMAT)
                && signer.equals(key.name())
                && InclusionProof.parse(proof)
                        .filter(text -> new AccessRoll.Entry(AccessChain.of(subject, hashes), text).holds(day, key))
                        .isPresent();
    }
}
