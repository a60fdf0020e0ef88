package city.healthcard.card.production;

import static city.healthcard.eventsourcing.Decision.accept;
import static city.healthcard.eventsourcing.Decision.nothing;
import static city.healthcard.eventsourcing.Decision.reject;

import city.healthcard.card.id.CardId;
import city.healthcard.card.production.Batch.Ordered;
import city.healthcard.card.production.Batch.Planned;
import city.healthcard.card.production.Batch.Produced;
import city.healthcard.card.production.Batch.Unplanned;
import city.healthcard.card.production.BatchCommand.ConsignCards;
import city.healthcard.card.production.BatchCommand.OrderBatch;
import city.healthcard.card.production.BatchCommand.PlanBatch;
import city.healthcard.card.production.BatchCommand.PullCard;
import city.healthcard.card.production.BatchCommand.ReportProduction;
import city.healthcard.card.production.BatchEvent.BatchCardPulled;
import city.healthcard.card.production.BatchEvent.BatchConsigned;
import city.healthcard.card.production.BatchEvent.BatchOrdered;
import city.healthcard.card.production.BatchEvent.BatchPlanned;
import city.healthcard.card.production.BatchEvent.BatchProduced;
import city.healthcard.eventsourcing.Decider;
import city.healthcard.eventsourcing.Decision;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// No card gets lost in making: what was ordered is made, spoiled or missing, and each made card goes to one place
/// once.
public final class BatchDecider implements Decider<BatchCommand, Batch, BatchEvent, BatchRefusal> {

    @Override
    public Batch initial() {
        return new Unplanned();
    }

    @Override
    public Decision<BatchEvent, BatchRefusal> decide(BatchCommand command, Batch batch) {
        return switch (command) {
            case PlanBatch plan -> plan(plan, batch);
            case PullCard pull -> pull(pull, batch);
            case OrderBatch order -> order(order, batch);
            case ReportProduction report -> report(report, batch);
            case ConsignCards consign -> consign(consign, batch);
        };
    }

    private static Decision<BatchEvent, BatchRefusal> plan(PlanBatch plan, Batch batch) {
        return switch (batch) {
            case Unplanned _ when plan.cards().isEmpty() -> reject(BatchRefusal.NOTHING_TO_MAKE);
            case Unplanned _ when hasTwice(plan.cards()) -> reject(BatchRefusal.CARD_TWICE);
            case Unplanned _ -> accept(new BatchPlanned(plan.batch(), plan.cards(), plan.on()));
            case Planned planned when planned.cards().equals(plan.cards()) -> nothing();
            case Planned _, Ordered _, Produced _ -> reject(BatchRefusal.ALREADY_PLANNED);
        };
    }

    private static Decision<BatchEvent, BatchRefusal> pull(PullCard pull, Batch batch) {
        return switch (batch) {
            case Unplanned _ -> reject(BatchRefusal.NOT_PLANNED);
            case Planned planned -> pull(pull.card(), planned, planned.pulled());
            case Ordered ordered -> pull(pull.card(), ordered.plan(), ordered.pulled());
            case Produced produced
            when produced.consigned().containsKey(pull.card()) -> reject(BatchRefusal.ALREADY_CONSIGNED);
            case Produced produced -> pull(pull.card(), produced.plan(), produced.pulled());
        };
    }

    private static Decision<BatchEvent, BatchRefusal> pull(CardId card, Planned plan, Set<CardId> pulled) {
        if (plan.cards().stream().noneMatch(it -> it.card().equals(card))) {
            return reject(BatchRefusal.UNKNOWN_CARD);
        }
        return pulled.contains(card) || plan.pulled().contains(card)
                ? nothing()
                : accept(new BatchCardPulled(plan.id(), card));
    }

    private static Decision<BatchEvent, BatchRefusal> order(OrderBatch order, Batch batch) {
        return switch (batch) {
            case Unplanned _ -> reject(BatchRefusal.NOT_PLANNED);
            case Planned planned when planned.wanted().isEmpty() -> reject(BatchRefusal.NOTHING_TO_MAKE);
            case Planned planned -> accept(new BatchOrdered(planned.id(), order.on()));
            case Ordered _, Produced _ -> nothing();
        };
    }

    private static Decision<BatchEvent, BatchRefusal> report(ReportProduction report, Batch batch) {
        return switch (batch) {
            case Unplanned _ -> reject(BatchRefusal.NOT_PLANNED);
            case Planned _ -> reject(BatchRefusal.NOT_ORDERED);
            case Ordered ordered -> report(report, ordered);
            case Produced produced when isSame(report, produced) -> nothing();
            case Produced _ -> reject(BatchRefusal.ALREADY_PRODUCED);
        };
    }

    /// What was withdrawn after the order may have been printed already; the maker reports it or leaves it out.
    private static Decision<BatchEvent, BatchRefusal> report(ReportProduction report, Ordered order) {
        var plan = order.plan();
        var ordered = plan.wanted().stream().map(PlannedCard::card).toList();
        var reported = new HashSet<>(report.made());
        reported.addAll(report.spoiled());
        reported.addAll(report.missing());
        var count = report.made().size()
                + report.spoiled().size()
                + report.missing().size();
        if (reported.size() != count) {
            return reject(BatchRefusal.CARD_TWICE);
        }
        if (!Set.copyOf(ordered).containsAll(reported)) {
            return reject(BatchRefusal.UNKNOWN_CARD);
        }
        return ordered.stream()
                        .anyMatch(card ->
                                !reported.contains(card) && !order.pulled().contains(card))
                ? reject(BatchRefusal.DOES_NOT_ADD_UP)
                : accept(new BatchProduced(
                        plan.id(),
                        inOrder(ordered, report.made()),
                        inOrder(ordered, report.spoiled()),
                        inOrder(ordered, report.missing()),
                        report.on()));
    }

    private static Decision<BatchEvent, BatchRefusal> consign(ConsignCards consign, Batch batch) {
        return switch (batch) {
            case Unplanned _ -> reject(BatchRefusal.NOT_PLANNED);
            case Planned _, Ordered _ -> reject(BatchRefusal.NOT_PRODUCED);
            case Produced produced when produced.consigned().containsValue(consign.consignment()) -> nothing();
            case Produced produced
            when produced.readyFor(consign.destination()).isEmpty() -> reject(BatchRefusal.NOTHING_TO_CONSIGN);
            case Produced produced ->
                accept(new BatchConsigned(
                        produced.plan().id(),
                        consign.consignment(),
                        consign.destination(),
                        produced.readyFor(consign.destination()),
                        consign.by()));
        };
    }

    private static boolean hasTwice(List<PlannedCard> cards) {
        return cards.stream().map(PlannedCard::card).distinct().count() != cards.size()
                || cards.stream().map(PlannedCard::application).distinct().count() != cards.size();
    }

    private static boolean isSame(ReportProduction report, Produced produced) {
        return report.made().equals(produced.made())
                && report.spoiled().equals(produced.spoiled())
                && report.missing().equals(produced.missing());
    }

    private static List<CardId> inOrder(List<CardId> ordered, Set<CardId> some) {
        return ordered.stream().filter(some::contains).toList();
    }

    @Override
    public Batch evolve(Batch batch, BatchEvent event) {
        return switch (event) {
            case BatchPlanned planned
            when batch instanceof Unplanned -> new Planned(planned.batch(), planned.cards(), Set.of());
            case BatchCardPulled pulled when batch instanceof Planned planned -> planned.without(pulled.card());
            case BatchCardPulled pulled when batch instanceof Ordered ordered -> ordered.without(pulled.card());
            case BatchCardPulled pulled when batch instanceof Produced produced -> produced.without(pulled.card());
            case BatchOrdered _ when batch instanceof Planned planned -> new Ordered(planned, Set.of());
            case BatchProduced produced
            when batch instanceof Ordered ordered ->
                new Produced(
                        ordered.plan(),
                        Set.copyOf(produced.made()),
                        Set.copyOf(produced.spoiled()),
                        Set.copyOf(produced.missing()),
                        ordered.pulled(),
                        Map.of());
            case BatchConsigned consigned
            when batch instanceof Produced produced -> produced.consign(consigned.consignment(), consigned.cards());
            case BatchPlanned _, BatchCardPulled _, BatchOrdered _, BatchProduced _, BatchConsigned _ ->
                throw new IllegalStateException(event.getClass().getSimpleName() + " cannot follow");
        };
    }
}
