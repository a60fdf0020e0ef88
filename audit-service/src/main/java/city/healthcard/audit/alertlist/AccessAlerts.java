package city.healthcard.audit.alertlist;

import city.healthcard.audit.person.StaffId;
import city.healthcard.eventsourcing.service.Runtime;
import city.healthcard.eventsourcing.view.DocumentForm;
import city.healthcard.eventsourcing.view.Documents;
import city.healthcard.eventsourcing.view.View;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Asks for alerts. Whomever one is about sees nothing of it.
@Singleton
public class AccessAlerts {

    /// The view behind it: searchable by `state` and `since`.
    public static final View<AlertEntry> VIEW = View.of(
            "access-alerts",
            1,
            new AlertListProjection(),
            DocumentForm.json(AlertEntry.class)
                    .searchableBy("state", AlertEntry::state)
                    .searchableBy("since", entry -> entry.since().toString()));

    private static final int LISTED_MAX = 200;

    private final Documents<AlertEntry> documents;

    AccessAlerts(Runtime runtime) {
        documents = runtime.documents(VIEW);
    }

    /// What is not closed, the longest waiting first.
    public Uni<List<AlertEntry>> open(StaffId viewer) {
        return documents.where("state", AlertEntry.OPEN, "since", LISTED_MAX).map(found -> shown(found, viewer));
    }

    /// What is closed, the latest first.
    public Uni<List<AlertEntry>> closed(StaffId viewer) {
        return documents.where("state", AlertEntry.CLOSED, "-since", LISTED_MAX).map(found -> shown(found, viewer));
    }

    /// One alert.
    public Uni<Optional<AlertEntry>> find(UUID id, StaffId viewer) {
        return documents.find(id.toString()).map(found -> found.filter(entry -> isShown(entry, viewer)));
    }

    private static List<AlertEntry> shown(List<AlertEntry> found, StaffId viewer) {
        return found.stream().filter(entry -> isShown(entry, viewer)).toList();
    }

    private static boolean isShown(AlertEntry entry, StaffId viewer) {
        return !entry.reader().equals(viewer.value());
    }
}
