package city.healthcard.card.policy;

import city.healthcard.card.carduse.Purpose;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// One version of what the bureau has decided about codes on telephones.
///
/// @param version its name, recorded in every event that it decided
/// @param dynamicCodes how long a code for a purpose lives, and how often it may be used
/// @param graceSeconds by how much clocks may disagree
/// @param secondFactorMinutes how long a scanned static code waits for the second factor
/// @param secondFactorTriesMax how often the second factor may be tried
/// @param passHours how long a token lives that is checked offline
/// @param passUploadDays how long after a token's end its scans may be reported
/// @param insuranceCodes the shapes of the insurance bureau's codes, which are told apart and not read
public record ElectronicCardPolicy(
        String version,
        LocalDate effectiveFrom,
        Map<Purpose, Allowance> dynamicCodes,
        int graceSeconds,
        int secondFactorMinutes,
        int secondFactorTriesMax,
        int passHours,
        int passUploadDays,
        List<String> insuranceCodes)
        implements EffectiveDated {

    /// What lives longer is no offline token any more, but a second card.
    private static final int PASS_HOURS_MAX = 24;

    /// A life and a number of uses.
    public record Allowance(int livesSeconds, int usesMax) {}

    public ElectronicCardPolicy {
        dynamicCodes = Map.copyOf(dynamicCodes);
        insuranceCodes = List.copyOf(insuranceCodes);
        if (passHours > PASS_HOURS_MAX) {
            throw new IllegalArgumentException("an offline token lives for a day at most");
        }
        if (!dynamicCodes.keySet().containsAll(List.of(Purpose.values()))) {
            throw new IllegalArgumentException("a purpose without a rule");
        }
    }

    /// The rule for a purpose.
    public Allowance of(Purpose purpose) {
        var allowance = dynamicCodes.get(purpose);
        if (allowance == null) {
            throw new IllegalStateException("a purpose without a rule");
        }
        return allowance;
    }
}
