package city.healthcard.records.fhirpost;

import city.healthcard.records.clinical.Department;
import city.healthcard.records.clinical.VisitKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What stands at the head of a sheet.
///
/// @param place JSON pointer of what says it: the encounter, or the bundle of a dated entry
/// @param start absent in the heading of a dated entry, which begins when its first item does
record Heading(
        String place,
        @Nullable String institution,
        @Nullable String number,
        int revision,
        @Nullable VisitKind kind,
        @Nullable Instant start,
        @Nullable Instant end,
        @Nullable Department department,
        @Nullable String practitioner,
        @Nullable Instant occurredAt) {}
