package city.healthcard.card.batchsheet;

import city.healthcard.card.production.BatchEvent;
import city.healthcard.card.production.BatchEvent.BatchCardPulled;
import city.healthcard.card.production.BatchEvent.BatchConsigned;
import city.healthcard.card.production.BatchEvent.BatchOrdered;
import city.healthcard.card.production.BatchEvent.BatchPlanned;
import city.healthcard.card.production.BatchEvent.BatchProduced;
import city.healthcard.eventsourcing.fact.Fact;
import city.healthcard.eventsourcing.view.DocumentForm;
import city.healthcard.eventsourcing.view.Projection;
import city.healthcard.eventsourcing.view.View;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// A batch in numbers.
///
/// @param state `planned`, `ordered` or `made`
/// @param planned how many were planned: once it is made, made, spoiled, missing and withdrawn together
/// @param cards how many are still wanted
/// @param withdrawn how many were taken out before they were made
public record BatchSheet(
        UUID id,
        String state,
        LocalDate plannedOn,
        int planned,
        int cards,
        int made,
        int spoiled,
        int missing,
        int withdrawn,
        int consigned) {

    /// The view: searchable by `state` and `planned`.
    public static final View<BatchSheet> VIEW = View.of(
            "batch-sheets",
            2,
            new Counting(),
            DocumentForm.json(BatchSheet.class)
                    .searchableBy("state", BatchSheet::state)
                    .searchableBy("planned", it -> it.plannedOn().toString()));

    private static final class Counting implements Projection<BatchSheet> {

        @Override
        public Set<String> idsOf(Fact fact) {
            return fact.what() instanceof BatchEvent event
                    ? Set.of(event.batch().toString())
                    : Set.of();
        }

        @Override
        public Optional<BatchSheet> project(String id, Optional<BatchSheet> before, Fact fact) {
            return fact.what() instanceof BatchEvent event ? project(before, event) : before;
        }

        private static Optional<BatchSheet> project(Optional<BatchSheet> before, BatchEvent event) {
            return switch (event) {
                case BatchPlanned it ->
                    Optional.of(new BatchSheet(
                            it.batch().value(),
                            "planned",
                            it.plannedOn(),
                            it.cards().size(),
                            it.cards().size(),
                            0,
                            0,
                            0,
                            0,
                            0));
                case BatchCardPulled _ -> before.map(BatchSheet::withoutOne);
                case BatchOrdered _ -> before.map(it -> it.counting("ordered", it.cards(), it.consigned()));
                case BatchProduced produced ->
                    before.map(it -> new BatchSheet(
                            it.id(),
                            "made",
                            it.plannedOn(),
                            it.planned(),
                            it.cards(),
                            produced.made().size(),
                            produced.spoiled().size(),
                            produced.missing().size(),
                            it.planned()
                                    - produced.made().size()
                                    - produced.spoiled().size()
                                    - produced.missing().size(),
                            it.consigned()));
                case BatchConsigned consigned ->
                    before.map(it -> it.counting(
                            "", it.cards(), it.consigned() + consigned.cards().size()));
            };
        }
    }

    /// A card that is made already is destroyed, not withdrawn.
    private BatchSheet withoutOne() {
        return new BatchSheet(
                id,
                state,
                plannedOn,
                planned,
                cards - 1,
                made,
                spoiled,
                missing,
                state.equals("made") ? withdrawn : withdrawn + 1,
                consigned);
    }

    private BatchSheet counting(String next, int wanted, int sent) {
        return new BatchSheet(
                id, next.isEmpty() ? state : next, plannedOn, planned, wanted, made, spoiled, missing, withdrawn, sent);
    }
}
