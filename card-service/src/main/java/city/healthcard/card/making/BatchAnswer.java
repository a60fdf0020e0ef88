package city.healthcard.card.making;

import city.healthcard.card.id.CardId;
import city.healthcard.card.production.Batch;
import city.healthcard.card.production.PlannedCard;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/// A batch as it is shown. Ids only.
///
/// @param state `planned`, `ordered` or `made`
/// @param planned how many were planned: once it is made, made, spoiled, missing and withdrawn together
/// @param cards how many of them are or were ordered from the maker
/// @param withdrawn how many were taken out before they were made
public record BatchAnswer(
        UUID batch,
        String state,
        int planned,
        int cards,
        int made,
        int spoiled,
        int missing,
        int withdrawn,
        List<CardAnswer> list) {

    /// One card of the batch.
    ///
    /// @param state `wanted`, `pulled`, `made`, `spoiled`, `missing` or `consigned`
    public record CardAnswer(UUID card, UUID application, String destination, String state) {

        /// The name of its state among the words of the pages.
        public String word() {
            return "card_" + state;
        }
    }

    /// The batch as it is now.
    public static BatchAnswer of(UUID id, Batch batch) {
        return switch (batch) {
            case Batch.Unplanned _ -> new BatchAnswer(id, "unknown", 0, 0, 0, 0, 0, 0, List.of());
            case Batch.Planned planned ->
                new BatchAnswer(
                        id,
                        "planned",
                        planned.cards().size(),
                        planned.wanted().size(),
                        0,
                        0,
                        0,
                        planned.pulled().size(),
                        list(planned, card -> planned.pulled().contains(card) ? "pulled" : "wanted"));
            case Batch.Ordered ordered ->
                new BatchAnswer(
                        id,
                        "ordered",
                        ordered.plan().cards().size(),
                        ordered.wanted().size(),
                        0,
                        0,
                        0,
                        ordered.plan().pulled().size() + ordered.pulled().size(),
                        list(
                                ordered.plan(),
                                card -> ordered.pulled().contains(card)
                                                || ordered.plan().pulled().contains(card)
                                        ? "pulled"
                                        : "wanted"));
            case Batch.Produced produced ->
                new BatchAnswer(
                        id,
                        "made",
                        produced.plan().cards().size(),
                        produced.plan().wanted().size(),
                        produced.made().size(),
                        produced.spoiled().size(),
                        produced.missing().size(),
                        produced.withdrawn().size(),
                        list(produced.plan(), card -> state(produced, card)));
        };
    }

    private static String state(Batch.Produced produced, CardId card) {
        if (produced.consigned().containsKey(card)) {
            return "consigned";
        }
        if (produced.pulled().contains(card) || produced.plan().pulled().contains(card)) {
            return "pulled";
        }
        if (produced.spoiled().contains(card)) {
            return "spoiled";
        }
        return produced.missing().contains(card) ? "missing" : "made";
    }

    private static List<CardAnswer> list(Batch.Planned plan, Function<CardId, String> state) {
        return plan.cards().stream()
                .map((PlannedCard it) -> new CardAnswer(
                        it.card().value(), it.application().value(), it.destination(), state.apply(it.card())))
                .toList();
    }
}
