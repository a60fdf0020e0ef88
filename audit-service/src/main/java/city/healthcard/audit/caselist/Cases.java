package city.healthcard.audit.caselist;

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

/// Asks for cases. Whoever was questioned sees nothing of the case.
@Singleton
public class Cases {

    /// The view behind it: searchable by `state` and `since`.
    public static final View<CaseEntry> VIEW = View.of(
            "access-cases",
            1,
            new CaseListProjection(),
            DocumentForm.json(CaseEntry.class)
                    .searchableBy("state", CaseEntry::state)
                    .searchableBy("since", entry -> entry.since().toString()));

    private static final int LISTED_MAX = 200;

    private final Documents<CaseEntry> documents;

    Cases(Runtime runtime) {
        documents = runtime.documents(VIEW);
    }

    /// What is not closed, the longest waiting first.
    public Uni<List<CaseEntry>> open(StaffId viewer) {
        return documents.where("state", CaseEntry.OPEN, "since", LISTED_MAX).map(found -> shown(found, viewer));
    }

    /// What is closed, the latest first.
    public Uni<List<CaseEntry>> closed(StaffId viewer) {
        return documents.where("state", CaseEntry.CLOSED, "-since", LISTED_MAX).map(found -> shown(found, viewer));
    }

    /// One case.
    public Uni<Optional<CaseEntry>> find(UUID id, StaffId viewer) {
        return documents.find(id.toString()).map(found -> found.filter(entry -> isShown(entry, viewer)));
    }

    private static List<CaseEntry> shown(List<CaseEntry> found, StaffId viewer) {
        return found.stream().filter(entry -> isShown(entry, viewer)).toList();
    }

    private static boolean isShown(CaseEntry entry, StaffId viewer) {
        return !entry.access().reader().equals(viewer.value());
    }
}
