package city.healthcard.audit.institutionregister;

import city.healthcard.audit.institution.Kind;
import java.time.Instant;

/// An institution in the register.
///
/// @param code eight digits
/// @param designated whether it takes part now
/// @param since since when it does, or does not
/// @param version the version of its stream
public record RegisterEntry(
        String code,
        String name,
        String nameEn,
        String district,
        Kind kind,
        boolean designated,
        Instant since,
        long version) {

    RegisterEntry suspended(Instant at, long reached) {
        return new RegisterEntry(code, name, nameEn, district, kind, false, at, reached);
    }
}
