package city.healthcard.records.copies;

import city.healthcard.eventsourcing.fact.Fact;
import city.healthcard.eventsourcing.view.DocumentForm;
import city.healthcard.eventsourcing.view.Projection;
import city.healthcard.eventsourcing.view.View;
import city.healthcard.records.export.ExportEvent.ExportMade;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What anybody may know of a copy who holds its code.
///
/// @param format `pdf` or `fhir`
/// @param sha256 of its bytes, 64 hexadecimal digits
public record CopyNote(String code, UUID export, String format, String sha256, long bytes, Instant madeAt) {

    /// The view, by the code.
    public static final View<CopyNote> VIEW = View.of("copies", 1, new Noting(), DocumentForm.json(CopyNote.class));

    private static final class Noting implements Projection<CopyNote> {

        @Override
        public Set<String> idsOf(Fact fact) {
            return fact.what() instanceof ExportMade made ? Set.of(made.code()) : Set.of();
        }

        @Override
        public Optional<CopyNote> project(String id, Optional<CopyNote> before, Fact fact) {
            return fact.what() instanceof ExportMade made
                    ? Optional.of(new CopyNote(
                            made.code(), made.export().value(), made.format(), made.sha256(), made.bytes(), made.at()))
                    : before;
        }
    }
}
