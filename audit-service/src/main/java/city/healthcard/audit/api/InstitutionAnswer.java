package city.healthcard.audit.api;

import city.healthcard.audit.institution.Kind;
import city.healthcard.audit.institutionregister.RegisterEntry;
import java.time.Instant;

/// An institution as the register shows it.
///
/// @param state `designated` or `suspended`
/// @param since since when it is in this state
public record InstitutionAnswer(
        String code, String name, String nameEn, String district, Kind kind, String state, Instant since) {

    static InstitutionAnswer of(RegisterEntry entry) {
        return new InstitutionAnswer(
                entry.code(),
                entry.name(),
                entry.nameEn(),
                entry.district(),
                entry.kind(),
                entry.designated() ? "designated" : "suspended",
                entry.since());
    }
}
