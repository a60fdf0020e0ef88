package city.healthcard.records.bulk;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What an export holds.
///
/// @param institution whose own visits; empty for everything in one citizen's file
/// @param reader pseudonym of whoever asked
/// @param purpose code of PurposeOfUse (HL7 v3)
/// @param types of which resources
/// @param since only what was said after this; absent for everything
/// @param until everything that was said up to this is in it
/// @param request the address that was asked
record Extent(
        String institution,
        String reader,
        String purpose,
        List<String> types,
        @Nullable Instant since,
        Instant until,
        String request) {

    Extent {
        types = List.copyOf(types);
    }

    boolean ofOneInstitution() {
        return !institution.isEmpty();
    }

    Set<String> typeSet() {
        return Set.copyOf(types);
    }

    boolean covers(Instant saidAt) {
        return since == null || saidAt.isAfter(since);
    }
}
