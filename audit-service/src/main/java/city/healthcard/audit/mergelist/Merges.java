package city.healthcard.audit.mergelist;

import city.healthcard.audit.accesslist.AccessEntry;
import city.healthcard.audit.accesslist.Accesses;
import city.healthcard.eventsourcing.service.Runtime;
import city.healthcard.eventsourcing.view.DocumentForm;
import city.healthcard.eventsourcing.view.Documents;
import city.healthcard.eventsourcing.view.View;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// Asks for merges, and for who read a merged file.
@Singleton
public class Merges {

    /// The view behind it: searchable by `state` and `merged`.
    public static final View<MergeEntry> VIEW = View.of(
                    "merge-list",
                    1,
                    new MergeListProjection(),
                    DocumentForm.json(MergeEntry.class)
                            .searchableBy("state", MergeEntry::state)
                            .searchableBy("merged", entry -> entry.mergedAt().toString()))
            .hearing("card");

    private static final int LISTED_MAX = 200;

    /// records-service hears of a merge a little later than it was recorded.
    private static final Duration HEARD_LATER = Duration.ofMinutes(10);

    private final Documents<MergeEntry> documents;
    private final Accesses accesses;

    Merges(Runtime runtime, Accesses accesses) {
        documents = runtime.documents(VIEW);
        this.accesses = accesses;
    }

    /// The merges in a state, the latest first.
    ///
    /// @param state `merged` or `unmerged`
    public Uni<List<MergeEntry>> in(String state) {
        return documents.where("state", state, "-merged", LISTED_MAX);
    }

    /// One merge.
    public Uni<Optional<MergeEntry>> find(UUID merge) {
        return documents.find(merge.toString());
    }

    /// Who read both registrations' files as one, the latest first: each such reading was entered in both
    /// logs under one id. Pseudonyms only.
    public Uni<List<AccessEntry>> readingsOf(MergeEntry merge) {
        return entries(merge, merge.survivor()).chain(ofSurvivor -> {
            var joint = ofSurvivor.stream().map(AccessEntry::read).collect(Collectors.toSet());
            return entries(merge, merge.citizen())
                    .map(entries -> entries.stream()
                            .filter(entry -> entry.refusal().isEmpty() && joint.contains(entry.read()))
                            .toList());
        });
    }

    private Uni<List<AccessEntry>> entries(MergeEntry merge, UUID citizen) {
        return accesses.since(citizen, merge.mergedAt().minus(HEARD_LATER))
                .map(entries -> entries.stream()
                        .filter(entry -> merge.unmergedAt() == null
                                || entry.readAt().isBefore(merge.unmergedAt().plus(HEARD_LATER)))
                        .toList());
    }
}
