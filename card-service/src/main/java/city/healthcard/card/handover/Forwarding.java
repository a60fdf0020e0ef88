package city.healthcard.card.handover;

import city.healthcard.card.application.ApplicationCommand;
import city.healthcard.card.application.ApplicationCommand.FulfilApplication;
import city.healthcard.card.application.ApplicationCommand.LeaveProduction;
import city.healthcard.card.application.ApplicationCommand.RecordArrival;
import city.healthcard.card.citizen.CitizenCommand.TakeCard;
import city.healthcard.card.distribution.Consignment;
import city.healthcard.card.distribution.ConsignmentCommand.DispatchConsignment;
import city.healthcard.card.distribution.ConsignmentCommand.ReceiveConsignment;
import city.healthcard.card.distribution.ConsignmentRefusal;
import city.healthcard.card.distribution.Place;
import city.healthcard.card.id.BatchId;
import city.healthcard.card.id.CardId;
import city.healthcard.card.id.ConsignmentId;
import city.healthcard.card.lifecycle.CardCommand;
import city.healthcard.card.lifecycle.CardCommand.DeliverCard;
import city.healthcard.card.lifecycle.CardCommand.EndCard;
import city.healthcard.card.lifecycle.CardFace;
import city.healthcard.card.lifecycle.EndReason;
import city.healthcard.card.production.Batch;
import city.healthcard.card.production.BatchCommand.ConsignCards;
import city.healthcard.card.production.PlannedCard;
import city.healthcard.card.refusal.Settled;
import city.healthcard.card.stream.CityCalendar;
import city.healthcard.card.stream.Hearts;
import city.healthcard.card.stream.Streams;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.command.CommandHandler.Ask;
import city.healthcard.eventsourcing.command.Outcome.Done;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Set;

/// Sends cards to the bank and notes where they are. What follows from a consignment's events for cards, applications
/// and citizens may be repeated until it is done.
@Singleton
public class Forwarding {

    private final Hearts hearts;
    private final CityCalendar calendar;

    Forwarding(Hearts hearts, CityCalendar calendar) {
        this.hearts = hearts;
        this.calendar = calendar;
    }

    /// Sends what is made for a destination.
    ///
    /// @param by who signs for it, as a pseudonym
    public Uni<ConsignmentId> consign(BatchId batch, String destination, String by, CommandId cause) {
        var consignment = new ConsignmentId(cause.idFor("consignment"));
        return hearts.ask(batch, new ConsignCards(consignment, destination, by), cause)
                .map(Settled::done)
                .chain(() -> dispatch(batch, consignment, destination, by))
                .replaceWith(consignment);
    }

    /// Puts on its way what the batch has assigned to the consignment. Repeating changes nothing.
    public Uni<Void> dispatch(BatchId batch, ConsignmentId consignment, String destination, String by) {
        return hearts.stateOf(batch)
                .chain(state -> state instanceof Batch.Produced produced
                        ? hearts.ask(
                                        consignment,
                                        new DispatchConsignment(
                                                consignment,
                                                batch,
                                                destination,
                                                produced.cardsOf(consignment),
                                                by,
                                                calendar.today()),
                                        CommandId.named("dispatch", consignment.toString()))
                                .replaceWithVoid()
                        : Uni.createFrom().voidItem());
    }

    /// Notes that a consignment has arrived, without the missing cards and with surplus ones.
    ///
    /// @param by who counted and signs, as a pseudonym
    public Uni<Done<ConsignmentRefusal>> receive(
            ConsignmentId consignment, Set<CardId> missing, Set<CardId> surplus, String by, CommandId cause) {
        return hearts.ask(consignment, new ReceiveConsignment(missing, surplus, by, calendar.today()), cause)
                .map(Settled::done)
                .call(() -> arrive(consignment));
    }

    /// Lets the applications know that their cards lie at the bank, or that theirs got lost. Repeating
    /// changes nothing.
    public Uni<Void> arrive(ConsignmentId consignment) {
        return hearts.stateOf(consignment)
                .chain(state -> state instanceof Consignment.Received received
                        ? hearts.stateOf(received.sent().batch())
                                .chain(batch -> batch instanceof Batch.Produced produced
                                        ? arrive(received, produced)
                                        : Uni.createFrom().voidItem())
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> arrive(Consignment.Received received, Batch.Produced produced) {
        var applications = new ArrayList<Ask<ApplicationCommand>>();
        var cards = new ArrayList<Ask<CardCommand>>();
        for (PlannedCard planned : produced.plan().cards()) {
            var card = planned.card();
            var place = received.places().get(card);
            if (place instanceof Place.Missing) {
                cards.add(new Ask<>(
                        Streams.of(card),
                        new EndCard(EndReason.MISSING, calendar.today()),
                        CommandId.named("lost", card.toString())));
                applications.add(new Ask<>(
                        Streams.of(planned.application()),
                        new LeaveProduction(received.sent().batch(), card),
                        CommandId.named("leave", card.toString())));
            } else if (place != null) {
                applications.add(new Ask<>(
                        Streams.of(planned.application()),
                        new RecordArrival(card),
                        CommandId.named("arrive", card.toString())));
            }
        }
        return hearts.cards()
                .handleAll(cards)
                .chain(() -> hearts.applications().handleAll(applications))
                .replaceWithVoid();
    }

    /// Lets card, citizen and application know that the card is in its holder's hands. Repeating changes
    /// nothing.
    public Uni<CardFace> deliver(CardId card) {
        var today = calendar.today();
        return hearts.ask(card, new DeliverCard(today), CommandId.named("deliver", card.toString()))
                .map(Settled::done)
                .chain(() -> hearts.stateOf(card))
                .map(state -> state.knownFace().orElseThrow())
                .call(face -> settle(face, today));
    }

    private Uni<Void> settle(CardFace face, LocalDate today) {
        var card = face.card();
        var application = face.application();
        return application == null
                ? Uni.createFrom().voidItem()
                : hearts.ask(face.citizen(), new TakeCard(application, card), CommandId.named("take", card.toString()))
                        .chain(() -> hearts.ask(
                                application,
                                new FulfilApplication(card, today),
                                CommandId.named("fulfil", application.toString())))
                        .replaceWithVoid();
    }
}
