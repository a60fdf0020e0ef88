package city.healthcard.card.making;

import city.healthcard.card.citizen.Citizen;
import city.healthcard.card.id.BatchId;
import city.healthcard.card.lifecycle.Card;
import city.healthcard.card.people.Telling;
import city.healthcard.card.production.Batch;
import city.healthcard.card.production.BatchRefusal;
import city.healthcard.card.production.PlannedCard;
import city.healthcard.card.refusal.RefusalProblems;
import city.healthcard.card.stream.Hearts;
import city.healthcard.webkit.access.Caller;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What the maker prints. Told only while the batch is being made, and noted before it is told.
@RequestScoped
class PrintList {

    private final Hearts hearts;
    private final Telling telling;
    private final Caller caller;

    PrintList(Hearts hearts, Telling telling, Caller caller) {
        this.hearts = hearts;
        this.telling = telling;
        this.caller = caller;
    }

    /// The cards of a batch.
    ///
    /// @param withdrawn cards that are not to be made any more; one that is printed already is reported and
    /// destroyed
    public record Answer(UUID batch, List<Line> cards, List<UUID> withdrawn) {}

    /// One card: its number, its holder's name in any script, its last day.
    ///
    /// @param destination the branch it goes to, or `mail`
    public record Line(UUID card, String number, String name, LocalDate expiresOn, String destination) {}

    Uni<Answer> of(BatchId batch) {
        return hearts.stateOf(batch).chain(state -> {
            if (!(state instanceof Batch.Ordered ordered)) {
                throw RefusalProblems.of(BatchRefusal.NOT_ORDERED).exception();
            }
            var cards = ordered.wanted();
            var withdrawn =
                    ordered.withdrawn().stream().map(it -> it.card().value()).toList();
            return telling.note(
                            caller.subject(),
                            "print-list",
                            cards.stream().map(PlannedCard::citizen).distinct().toList())
                    .chain(() -> lines(cards))
                    .map(lines -> new Answer(batch.value(), lines, withdrawn));
        });
    }

    private Uni<List<Line>> lines(List<PlannedCard> cards) {
        return Multi.createFrom()
                .iterable(cards)
                .onItem()
                .transformToUniAndConcatenate(this::line)
                .filter(Optional::isPresent)
                .map(Optional::orElseThrow)
                .collect()
                .asList();
    }

    private Uni<Optional<Line>> line(PlannedCard planned) {
        return hearts.stateOf(planned.card())
                .chain(card -> hearts.personOf(planned.citizen())
                        .map(citizen -> card instanceof Card.Issued issued && citizen instanceof Citizen.Known known
                                ? Optional.of(new Line(
                                        planned.card().value(),
                                        issued.face().number().value(),
                                        known.person().name().value(),
                                        issued.face().expiresOn(),
                                        planned.destination()))
                                : Optional.empty()));
    }
}
