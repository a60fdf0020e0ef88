package city.healthcard.records.alert;

import java.util.Set;

/// Of which accesses citizens are told.
///
/// @param version the edition of the policy that says so
/// @param exceptPurposes codes of PurposeOfUse (HL7 v3): who reads for these is not told of
public record Rule(int version, Set<Occasion> occasions, Set<String> exceptPurposes) {

    public Rule {
        occasions = Set.copyOf(occasions);
        exceptPurposes = Set.copyOf(exceptPurposes);
    }

    /// Whether somebody who reads for this purpose is told of on this occasion.
    public boolean tells(Occasion occasion, String purpose) {
        return occasions.contains(occasion) && !exceptPurposes.contains(purpose);
    }
}
