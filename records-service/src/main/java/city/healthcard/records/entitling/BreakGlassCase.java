package city.healthcard.records.entitling;

import city.healthcard.eventsourcing.fact.Fact;
import city.healthcard.eventsourcing.view.DocumentForm;
import city.healthcard.eventsourcing.view.Projection;
import city.healthcard.eventsourcing.view.View;
import city.healthcard.records.breakglass.BreakGlassEvent;
import city.healthcard.records.breakglass.BreakGlassEvent.BreakGlassReviewed;
import city.healthcard.records.breakglass.BreakGlassEvent.GlassBroken;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One act of breaking the glass, for its citizen and its reviewer. Pseudonyms only; the opener's words are in the log.
///
/// @param by pseudonym of who opened the file
/// @param reason `emergency`, `unconscious`, `cannot-consent` or `public-health`
/// @param closesAt from then on it opens nothing
/// @param state `unreviewed`, `justified` or `unjustified`
/// @param reviewedAt when a second person had looked at it; absent before
public record BreakGlassCase(
        UUID id,
        UUID citizen,
        String institution,
        String by,
        String reason,
        Instant at,
        Instant closesAt,
        String state,
        @Nullable Instant reviewedAt) {

    static final String UNREVIEWED = "unreviewed";

    /// The view: searchable by `state` and `citizen`, in the order of `since`, when it was opened.
    public static final View<BreakGlassCase> VIEW = View.of(
            "break-glass",
            1,
            new Noting(),
            DocumentForm.json(BreakGlassCase.class)
                    .searchableBy("state", BreakGlassCase::state)
                    .searchableBy("citizen", one -> one.citizen().toString())
                    .searchableBy("since", one -> one.at().toEpochMilli()));

    private static final class Noting implements Projection<BreakGlassCase> {

        @Override
        public boolean concerns(Class<?> event) {
            return BreakGlassEvent.class.isAssignableFrom(event);
        }

        @Override
        public Set<String> idsOf(Fact fact) {
            return fact.what() instanceof BreakGlassEvent event
                    ? Set.of(event.id().value().toString())
                    : Set.of();
        }

        @Override
        public Optional<BreakGlassCase> project(String id, Optional<BreakGlassCase> before, Fact fact) {
            return fact.what() instanceof BreakGlassEvent event ? after(before, event) : before;
        }

        private static Optional<BreakGlassCase> after(Optional<BreakGlassCase> before, BreakGlassEvent event) {
            return switch (event) {
                case GlassBroken it ->
                    Optional.of(new BreakGlassCase(
                            it.id().value(),
                            it.citizen().value(),
                            it.institution(),
                            it.by(),
                            it.reason().word(),
                            it.at(),
                            it.closesAt(),
                            UNREVIEWED,
                            null));
                case BreakGlassReviewed it ->
                    before.map(one -> new BreakGlassCase(
                            one.id(),
                            one.citizen(),
                            one.institution(),
                            one.by(),
                            one.reason(),
                            one.at(),
                            one.closesAt(),
                            it.verdict().word(),
                            it.at()));
            };
        }
    }
}
