package city.healthcard.audit.mergelist;

import city.healthcard.contracts.card.CardContract.CitizenMerged;
import city.healthcard.contracts.card.CardContract.CitizenUnmerged;
import city.healthcard.eventsourcing.fact.Fact;
import city.healthcard.eventsourcing.view.Projection;
import java.util.Optional;
import java.util.Set;

/// Keeps each merge under its id. What is said of one merge comes in its order, being said of one citizen.
public final class MergeListProjection implements Projection<MergeEntry> {

    @Override
    public Set<String> idsOf(Fact fact) {
        return switch (fact.what()) {
            case CitizenMerged merged -> Set.of(merged.mergeId().toString());
            case CitizenUnmerged unmerged -> Set.of(unmerged.mergeId().toString());
            default -> Set.of();
        };
    }

    @Override
    public Optional<MergeEntry> project(String id, Optional<MergeEntry> before, Fact fact) {
        return switch (fact.what()) {
            case CitizenMerged it ->
                Optional.of(new MergeEntry(it.mergeId(), it.citizenId(), it.survivorId(), fact.at(), null));
            case CitizenUnmerged _ ->
                before.map(entry ->
                        new MergeEntry(entry.merge(), entry.citizen(), entry.survivor(), entry.mergedAt(), fact.at()));
            default -> before;
        };
    }
}
