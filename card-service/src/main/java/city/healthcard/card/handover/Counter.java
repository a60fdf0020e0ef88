package city.healthcard.card.handover;

import city.healthcard.card.application.Application;
import city.healthcard.card.citizen.Citizen;
import city.healthcard.card.distribution.Consignment;
import city.healthcard.card.distribution.ConsignmentCommand.HandOutCard;
import city.healthcard.card.id.ApplicationId;
import city.healthcard.card.id.BatchId;
import city.healthcard.card.id.CardId;
import city.healthcard.card.id.CitizenId;
import city.healthcard.card.id.ConsignmentId;
import city.healthcard.card.identity.IdentityDocument;
import city.healthcard.card.index.NumberIndex;
import city.healthcard.card.lifecycle.Card;
import city.healthcard.card.lifecycle.CardFace;
import city.healthcard.card.people.Telling;
import city.healthcard.card.production.Batch;
import city.healthcard.card.refusal.Settled;
import city.healthcard.card.stream.CityCalendar;
import city.healthcard.card.stream.Hearts;
import city.healthcard.card.stream.Persons;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.webkit.problem.Problem;
import city.healthcard.webkit.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/// Hands a card to whoever shows the right document, and prints the letter with its activation code.
@Singleton
public class Counter {

    private static final int CONFLICT = 409;
    private static final int FORBIDDEN = 403;

    private final Hearts hearts;
    private final Persons persons;
    private final NumberIndex index;
    private final Forwarding forwarding;
    private final Telling telling;
    private final CityCalendar calendar;

    Counter(
            Hearts hearts,
            Persons persons,
            NumberIndex index,
            Forwarding forwarding,
            Telling telling,
            CityCalendar calendar) {
        this.hearts = hearts;
        this.persons = persons;
        this.index = index;
        this.forwarding = forwarding;
        this.telling = telling;
        this.calendar = calendar;
    }

    /// Who stands behind the counter.
    ///
    /// @param by the teller or clerk, as a pseudonym
    /// @param branch the branch where the card must lie; empty for the bank's own system
    public record Teller(String by, Optional<String> branch) {}

    /// Hands the card of an application over.
    public Uni<CollectionAnswer> handOver(
            ApplicationId application, IdentityDocument shown, Teller teller, CommandId cause) {
        return hearts.stateOf(application).chain(state -> switch (state) {
            case Application.InProduction making ->
                checked(making.before().citizen(), shown)
                        .chain(() -> consignmentOf(making.batch(), making.card()))
                        .chain(consignment -> handOver(consignment, making.card(), teller, cause))
                        .chain(() -> letter(making.card(), teller));
            case Application.Fulfilled done ->
                checked(done.before().citizen(), shown).chain(() -> reprint(done, teller, cause));
            case Application.Unsubmitted _,
                    Application.Abandoned _,
                    Application.Open _,
                    Application.Rejected _,
                    Application.Withdrawn _ -> Uni.createFrom().failure(notHere());
        });
    }

    /// Prints the letter for a card that needed no making: the holder has the social security card already.
    public Uni<CollectionAnswer> activationLetter(ApplicationId application, IdentityDocument shown, Teller teller) {
        return hearts.stateOf(application)
                .chain(state -> state instanceof Application.Fulfilled done
                                && done.before().form().coverage().insured()
                        ? checked(done.before().citizen(), shown).chain(() -> letter(done.card(), teller))
                        : Uni.createFrom().failure(notHere()));
    }

    private Uni<Void> checked(CitizenId citizen, IdentityDocument shown) {
        return persons.wholeOf(citizen)
                .invoke(state -> {
                    if (!(state instanceof Citizen.Known known && (known.bears(shown) || known.isActedForBy(shown)))) {
                        throw otherDocument();
                    }
                })
                .replaceWithVoid();
    }

    private Uni<ConsignmentId> consignmentOf(BatchId batch, CardId card) {
        return hearts.stateOf(batch).map(state -> {
            var consignment = state instanceof Batch.Produced produced
                    ? produced.consigned().get(card)
                    : null;
            if (consignment == null) {
                throw notHere();
            }
            return consignment;
        });
    }

    private Uni<CardFace> handOver(ConsignmentId consignment, CardId card, Teller teller, CommandId cause) {
        return hearts.stateOf(consignment)
                .invoke(state -> {
                    if (state instanceof Consignment.Received received
                            && teller.branch().isPresent()
                            && !teller.branch().get().equals(received.sent().destination())) {
                        throw otherBranch();
                    }
                })
                .chain(() -> hearts.ask(consignment, new HandOutCard(card, teller.by(), calendar.today()), cause))
                .map(Settled::done)
                .chain(() -> forwarding.deliver(card));
    }

    /// The same request again, after its first answer was lost: the card was handed out by this very command.
    private Uni<CollectionAnswer> reprint(Application.Fulfilled done, Teller teller, CommandId cause) {
        var making = done.card();
        return hearts.stateOf(making)
                .chain(card -> card instanceof Card.Delivered
                        ? consignmentOfCard(done)
                                .chain(consignment -> handOver(consignment, making, teller, cause))
                                .chain(() -> letter(making, teller))
                        : Uni.createFrom().failure(notHere()));
    }

    private Uni<ConsignmentId> consignmentOfCard(Application.Fulfilled done) {
        var batch = done.batch();
        return batch == null ? Uni.createFrom().failure(notHere()) : consignmentOf(batch, done.card());
    }

    private Uni<CollectionAnswer> letter(CardId card, Teller teller) {
        return hearts.stateOf(card).chain(state -> {
            if (!(state instanceof Card.Delivered delivered)) {
                return Uni.createFrom().failure(notHere());
            }
            var face = delivered.face();
            var application = face.application();
            if (application == null) {
                return Uni.createFrom().failure(notHere());
            }
            return telling.note(teller.by(), "activation-letter", List.of(face.citizen()))
                    .replaceWith(new CollectionAnswer(
                            card.value(), application.value(), face.number().value(), index.activationCode(card)));
        });
    }

    private static ProblemException notHere() {
        return Problem.of(
                        CONFLICT,
                        "collection.not-here",
                        "此申请没有可领取的卡。",
                        "There is no card to be collected for this application.")
                .exception();
    }

    private static ProblemException otherBranch() {
        return Problem.of(FORBIDDEN, "collection.other-branch", "此卡在另一网点。", "The card lies at another branch.")
                .exception();
    }

    private static ProblemException otherDocument() {
        return Problem.of(
                        CONFLICT,
                        "collection.other-document",
                        "所出示证件与持卡人不符，不能发卡。",
                        "The document shown is not the holder's; the card is not handed over.")
                .exception();
    }
}
