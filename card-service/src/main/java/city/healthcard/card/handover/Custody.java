package city.healthcard.card.handover;

import city.healthcard.card.application.Application;
import city.healthcard.card.application.ApplicationCommand.LeaveProduction;
import city.healthcard.card.application.Delivery;
import city.healthcard.card.branchdesk.ConsignmentContents;
import city.healthcard.card.distribution.Consignment;
import city.healthcard.card.distribution.Consignment.Dispatched;
import city.healthcard.card.distribution.Consignment.Received;
import city.healthcard.card.distribution.ConsignmentCommand;
import city.healthcard.card.distribution.ConsignmentCommand.DispatchConsignment;
import city.healthcard.card.distribution.ConsignmentCommand.RedirectCard;
import city.healthcard.card.distribution.ConsignmentCommand.ReviewDrawer;
import city.healthcard.card.distribution.ConsignmentCommand.SetCardAside;
import city.healthcard.card.distribution.ConsignmentEvent.CardRedirected;
import city.healthcard.card.distribution.ConsignmentRefusal;
import city.healthcard.card.distribution.DestructionGround;
import city.healthcard.card.distribution.Place;
import city.healthcard.card.handover.Counter.Teller;
import city.healthcard.card.id.ApplicationId;
import city.healthcard.card.id.BatchId;
import city.healthcard.card.id.CardId;
import city.healthcard.card.id.ConsignmentId;
import city.healthcard.card.lifecycle.Card;
import city.healthcard.card.lifecycle.CardCommand.EndCard;
import city.healthcard.card.lifecycle.CardFace;
import city.healthcard.card.lifecycle.EndReason;
import city.healthcard.card.people.Endings;
import city.healthcard.card.production.Batch;
import city.healthcard.card.refusal.RefusalProblems;
import city.healthcard.card.refusal.Settled;
import city.healthcard.card.stream.CityCalendar;
import city.healthcard.card.stream.DueMonths;
import city.healthcard.card.stream.Hearts;
import city.healthcard.card.stream.OnceADay;
import city.healthcard.card.stream.PoliciesInForce;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.command.Outcome.Done;
import city.healthcard.eventsourcing.event.ErasedStream;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Knows in whose custody a card is, and lets it change hands. What follows from a consignment's events
/// may be repeated until it is done.
@Singleton
public class Custody {

    /// No card waits longer, so no downtime is too long.
    private static final int YEARS_BACK = 3;

    private final Hearts hearts;
    private final Endings endings;
    private final PoliciesInForce policies;
    private final CityCalendar calendar;
    private final OnceADay onceADay;
    private final DueMonths months;

    Custody(
            Hearts hearts,
            Endings endings,
            PoliciesInForce policies,
            CityCalendar calendar,
            OnceADay onceADay,
            DueMonths months) {
        this.hearts = hearts;
        this.endings = endings;
        this.policies = policies;
        this.calendar = calendar;
        this.onceADay = onceADay;
        this.months = months;
    }

    void look(@Observes StartupEvent start) {
        onceADay.run("cards that wait at the bank", this::review);
    }

    /// The last consignment that a card of a batch went with. Empty before it was sent.
    Uni<Optional<ConsignmentId>> consignmentOf(BatchId batch, CardId card) {
        return hearts.stateOf(batch)
                .map(state -> state instanceof Batch.Produced produced
                        ? Optional.ofNullable(produced.consigned().get(card))
                        : Optional.<ConsignmentId>empty())
                .chain(first -> first.map(
                                consignment -> lastOf(consignment, card).map(Optional::of))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private Uni<ConsignmentId> lastOf(ConsignmentId consignment, CardId card) {
        return hearts.stateOf(consignment)
                .chain(state -> state instanceof Received received
                                && received.places().get(card) instanceof Place.Redirected(var to)
                        ? lastOf(to, card)
                        : Uni.createFrom().item(consignment));
    }

    /// Leaves with a problem unless the card lies in the drawer of the teller's branch.
    Uni<Void> mustLieHere(ConsignmentId consignment, CardId card, Teller teller) {
        return hearts.stateOf(consignment)
                .invoke(state -> {
                    if (!(state instanceof Received received
                            && received.places().get(card) instanceof Place.InDrawer)) {
                        throw BankRefusals.notHere();
                    }
                    if (!teller.isAt(received.sent().destination())) {
                        throw BankRefusals.otherBranch();
                    }
                })
                .replaceWithVoid();
    }

    /// Leaves with a problem unless every card that was sent is either counted or called missing.
    public Uni<Void> mustCount(ConsignmentId consignment, Set<CardId> counted, Set<CardId> missing) {
        return hearts.stateOf(consignment)
                .invoke(state -> {
                    var sent = switch (state) {
                        case Consignment.Undispatched _ ->
                            throw RefusalProblems.of(ConsignmentRefusal.NOT_DISPATCHED)
                                    .exception();
                        case Dispatched dispatched -> dispatched.cards();
                        case Received received -> received.sent().cards();
                    };
                    if (!sent.containsAll(counted)) {
                        throw RefusalProblems.of(ConsignmentRefusal.UNKNOWN_CARD)
                                .exception();
                    }
                    if (sent.stream().anyMatch(card -> counted.contains(card) == missing.contains(card))) {
                        throw BankRefusals.notCounted();
                    }
                })
                .replaceWithVoid();
    }

    /// Asks something of a consignment that is the teller's affair.
    public Uni<Done<ConsignmentRefusal>> ask(
            ConsignmentId consignment, Teller teller, ConsignmentCommand command, CommandId cause) {
        return sentTo(consignment, teller)
                .chain(() -> hearts.ask(consignment, command, cause))
                .map(Settled::done);
    }

    /// Sets a card aside to be destroyed. A card is unwanted only once it has ended.
    public Uni<Done<ConsignmentRefusal>> setAside(
            ConsignmentId consignment, CardId card, DestructionGround ground, Teller teller, CommandId cause) {
        return (ground == DestructionGround.NOT_WANTED ? mustHaveEnded(card) : done())
                .chain(() ->
                        ask(consignment, teller, new SetCardAside(card, ground, teller.by(), calendar.today()), cause));
    }

    /// The card of somebody who was forgotten has ended, too.
    private Uni<Void> mustHaveEnded(CardId card) {
        return hearts.stateOf(card)
                .map(state -> state instanceof Card.Ended)
                .onFailure(ErasedStream.class)
                .recoverWithItem(true)
                .invoke(hasEnded -> {
                    if (!hasEnded) {
                        throw BankRefusals.stillWanted();
                    }
                })
                .replaceWithVoid();
    }

    /// Leaves with a problem unless the card was sent with this consignment.
    public Uni<Void> mustHold(ConsignmentId consignment, CardId card) {
        return hearts.stateOf(consignment)
                .invoke(state -> {
                    if (!(state instanceof Received received
                            && received.places().containsKey(card))) {
                        throw BankRefusals.notHere();
                    }
                })
                .replaceWithVoid();
    }

    /// Sends a card on to another branch, or to the mail room when its holder has given an address.
    public Uni<ConsignmentId> redirect(
            ConsignmentId consignment, CardId card, String destination, Teller teller, CommandId cause) {
        var to = new ConsignmentId(cause.idFor("redirection"));
        var command = new RedirectCard(card, to, destination, teller.by(), calendar.today());
        return sentTo(consignment, teller)
                .call(() -> destination.equals(Delivery.MAIL_ROOM) ? mustHaveAddress(card) : done())
                .chain(sent -> hearts.ask(consignment, command, cause)
                        .map(Settled::done)
                        .chain(() -> dispatch(sent.batch(), to, destination, card, teller.by())))
                .replaceWith(to);
    }

    private Uni<Void> mustHaveAddress(CardId card) {
        return applicationOf(card)
                .chain(application -> application
                        .map(hearts::stateOf)
                        .orElseGet(() -> Uni.createFrom().item(new Application.Unsubmitted())))
                .invoke(state -> {
                    if (state instanceof Application.InProduction making
                            && making.before().form().delivery().address() == null) {
                        throw BankRefusals.noAddress();
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Optional<ApplicationId>> applicationOf(CardId card) {
        return faceOf(card).map(face -> face.map(CardFace::application));
    }

    /// What was sent; as if it did not exist, where it is another branch's affair.
    Uni<Dispatched> sentTo(ConsignmentId consignment, Teller teller) {
        return hearts.stateOf(consignment).map(state -> switch (state) {
            case Dispatched sent when teller.isFor(sent.destination()) -> sent;
            case Received received when teller.isFor(received.sent().destination()) -> received.sent();
            case Consignment.Undispatched _, Dispatched _, Received _ ->
                throw RefusalProblems.of(ConsignmentRefusal.NOT_DISPATCHED).exception();
        });
    }

    /// Puts a redirected card on its way. Repeating changes nothing.
    public Uni<Void> sendOn(CardRedirected it) {
        return dispatch(it.batch(), it.to(), it.destination(), it.card(), it.by());
    }

    private Uni<Void> dispatch(BatchId batch, ConsignmentId to, String destination, CardId card, String by) {
        return hearts.ask(
                        to,
                        new DispatchConsignment(to, batch, destination, List.of(card), by, calendar.today()),
                        CommandId.named("dispatch", to.toString()))
                .replaceWithVoid();
    }

    /// Marks what nobody has collected in time. Looking again changes nothing.
    public Uni<Void> review(LocalDate today) {
        var policy = policies.on(today);
        return months.forEach(
                ConsignmentContents.VIEW,
                today.minusYears(YEARS_BACK),
                today.minusDays(policy.collectWithinDays()),
                contents -> hearts.ask(
                                new ConsignmentId(contents.id()),
                                new ReviewDrawer(policy.collectWithinDays(), policy.version(), today),
                                CommandId.named(
                                        "review drawer on " + today,
                                        contents.id().toString()))
                        .replaceWithVoid());
    }

    /// Ends a lost card and lets its application have another one. Repeating changes nothing.
    public Uni<Void> giveUp(ConsignmentId consignment, CardId card) {
        return replace(consignment, card, EndReason.MISSING);
    }

    /// Ends a destroyed card. One that nobody fetched ends its application too, and with it the deposit
    /// is settled; instead of a damaged one another is made. Repeating changes nothing.
    public Uni<Void> end(ConsignmentId consignment, CardId card, DestructionGround ground) {
        return switch (ground) {
            case NOT_WANTED -> done();
            case DAMAGED -> replace(consignment, card, EndReason.SPOILED);
            case UNCLAIMED, UNDELIVERABLE ->
                faceOf(card).chain(face -> face.map(this::endApplicationOf).orElseGet(Custody::done));
        };
    }

    private Uni<Void> endApplicationOf(CardFace face) {
        var application = face.application();
        return application == null ? done() : endings.endApplication(face.citizen(), application, EndReason.UNCLAIMED);
    }

    private Uni<Void> replace(ConsignmentId consignment, CardId card, EndReason reason) {
        return hearts.ask(card, new EndCard(reason, calendar.today()), CommandId.named("lost", card.toString()))
                .chain(() -> hearts.stateOf(consignment))
                .chain(state -> state instanceof Received received
                        ? applicationOf(card)
                                .chain(application -> application
                                        .map(it -> leave(it, received.sent().batch(), card))
                                        .orElseGet(Custody::done))
                        : done());
    }

    private Uni<Void> leave(ApplicationId application, BatchId batch, CardId card) {
        return hearts.ask(application, new LeaveProduction(batch, card), CommandId.named("leave", card.toString()))
                .replaceWithVoid();
    }

    private Uni<Optional<CardFace>> faceOf(CardId card) {
        return hearts.stateOf(card).map(Card::knownFace);
    }

    private static Uni<Void> done() {
        return Uni.createFrom().voidItem();
    }
}
