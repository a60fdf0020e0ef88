package city.healthcard.records.alerting;

import city.healthcard.eventsourcing.fact.Fact;
import city.healthcard.eventsourcing.view.DocumentForm;
import city.healthcard.eventsourcing.view.Projection;
import city.healthcard.eventsourcing.view.View;
import city.healthcard.records.alert.AlertEvent;
import city.healthcard.records.alert.AlertEvent.AccessAlerted;
import city.healthcard.records.erasure.ErasureEvent;
import city.healthcard.records.erasure.ErasureEvent.FileRestricted;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Of which accesses a citizen was told under one name, the latest first; the last hundred. Gone when the citizen is to
/// be forgotten.
public record AlertList(List<AlertNote> alerts) {

    /// The view, by the citizen's id.
    public static final View<AlertList> VIEW =
            View.of("access-alerts", 1, new Listing(), DocumentForm.json(AlertList.class));

    static final AlertList EMPTY = new AlertList(List.of());
    static final Comparator<AlertNote> LATEST_FIRST =
            Comparator.comparing(AlertNote::at).reversed();
    private static final int KEPT_MAX = 100;

    public AlertList {
        alerts = List.copyOf(alerts);
    }

    private AlertList with(AlertNote note) {
        return new AlertList(Stream.concat(Stream.of(note), alerts.stream())
                .sorted(LATEST_FIRST)
                .limit(KEPT_MAX)
                .toList());
    }

    private static final class Listing implements Projection<AlertList> {

        @Override
        public boolean concerns(Class<?> event) {
            return AlertEvent.class.isAssignableFrom(event) || ErasureEvent.class.isAssignableFrom(event);
        }

        @Override
        public Set<String> idsOf(Fact fact) {
            return switch (fact.what()) {
                case AccessAlerted alerted -> Set.of(alerted.citizen().value().toString());
                case FileRestricted restricted ->
                    Set.of(restricted.citizen().value().toString());
                default -> Set.of();
            };
        }

        @Override
        public Optional<AlertList> project(String id, Optional<AlertList> before, Fact fact) {
            return switch (fact.what()) {
                case AccessAlerted alerted -> Optional.of(before.orElse(EMPTY).with(AlertNote.of(alerted)));
                case FileRestricted _ -> Optional.empty();
                default -> before;
            };
        }
    }
}
