package city.healthcard.card.people;

import city.healthcard.card.application.Application;
import city.healthcard.card.application.ApplicationCommand.LeaveProduction;
import city.healthcard.card.application.ApplicationCommand.WithdrawApplication;
import city.healthcard.card.citizen.Citizen;
import city.healthcard.card.citizen.Citizen.Holding;
import city.healthcard.card.citizen.Citizen.Holding.Applying;
import city.healthcard.card.citizen.Citizen.Holding.Carrying;
import city.healthcard.card.citizen.CitizenCommand;
import city.healthcard.card.citizen.CitizenCommand.ApproveErasure;
import city.healthcard.card.citizen.CitizenCommand.EraseOtherName;
import city.healthcard.card.citizen.CitizenCommand.GiveUpCard;
import city.healthcard.card.citizen.CitizenCommand.RecordDeath;
import city.healthcard.card.citizen.CitizenCommand.RecordEmigration;
import city.healthcard.card.citizen.CitizenRefusal;
import city.healthcard.card.citizen.DeathEvidence;
import city.healthcard.card.citizen.EmigrationEvidence;
import city.healthcard.card.id.ApplicationId;
import city.healthcard.card.id.CardId;
import city.healthcard.card.id.CitizenId;
import city.healthcard.card.intake.Intake;
import city.healthcard.card.lifecycle.CardCommand.EndCard;
import city.healthcard.card.lifecycle.EndReason;
import city.healthcard.card.production.BatchCommand.PullCard;
import city.healthcard.card.production.BatchRefusal;
import city.healthcard.card.refusal.Settled;
import city.healthcard.card.signin.CardPasswords;
import city.healthcard.card.slot.Slots;
import city.healthcard.card.stream.CityCalendar;
import city.healthcard.card.stream.Hearts;
import city.healthcard.card.stream.Persons;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.command.Outcome;
import city.healthcard.eventsourcing.command.Outcome.Done;
import city.healthcard.eventsourcing.event.ErasedStream;
import city.healthcard.eventsourcing.key.Keyring;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// What ends when a person dies or is to be forgotten. Everything after the first event may be repeated until it is
/// done.
@Singleton
public class Endings {

    private final Hearts hearts;
    private final Persons persons;
    private final Intake intake;
    private final Keyring keyring;
    private final CardPasswords passwords;
    private final Slots slots;
    private final CityCalendar calendar;

    Endings(
            Hearts hearts,
            Persons persons,
            Intake intake,
            Keyring keyring,
            CardPasswords passwords,
            Slots slots,
            CityCalendar calendar) {
        this.hearts = hearts;
        this.persons = persons;
        this.intake = intake;
        this.keyring = keyring;
        this.passwords = passwords;
        this.slots = slots;
        this.calendar = calendar;
    }

    /// Records a death and ends what the citizen had.
    /// The same day again changes nothing; another day, a day to come or one before birth is refused.
    ///
    /// @param evidence what was shown; absent where nobody says, and not added to a day that is recorded
    /// @param by who records it, as a pseudonym
    public Uni<Done<CitizenRefusal>> die(
            CitizenId citizen, LocalDate diedOn, @Nullable DeathEvidence evidence, String by, CommandId cause) {
        return persons.livingOf(citizen)
                .chain(living -> hearts.ask(living, new RecordDeath(diedOn, evidence, by, calendar.today()), cause)
                        .map(Settled::done)
                        .call(() -> windUp(living)));
    }

    /// Records that a citizen has left the city for good, and ends what the citizen had.
    /// The same day again changes nothing; another day, a day to come or one before birth is refused,
    /// and so is any day of the dead.
    ///
    /// @param evidence what was shown; absent where nobody says, and not added to a day that is recorded
    /// @param by who records it, as a pseudonym
    public Uni<Done<CitizenRefusal>> leave(
            CitizenId citizen, LocalDate leftOn, @Nullable EmigrationEvidence evidence, String by, CommandId cause) {
        return persons.livingOf(citizen)
                .chain(living -> hearts.ask(living, new RecordEmigration(leftOn, evidence, by, calendar.today()), cause)
                        .map(Settled::done)
                        .call(() -> windUp(living)));
    }

    /// Ends the cards or the application of somebody who has died or left, under whatever name they
    /// were recorded. Repeating changes nothing.
    public Uni<Void> windUp(CitizenId citizen) {
        return hearts.stateOf(citizen).chain(state -> {
            if (!(state instanceof Citizen.Known known) || known.diedOn() == null && known.leftOn() == null) {
                return Uni.createFrom().voidItem();
            }
            var reason = known.diedOn() == null ? EndReason.EMIGRATED : EndReason.DECEASED;
            return windUp(known, reason)
                    .chain(() -> persons.absorbedBy(known))
                    .chain(others -> Multi.createFrom()
                            .iterable(others)
                            .onItem()
                            .transformToUniAndConcatenate(other -> windUp(other, reason))
                            .collect()
                            .last())
                    .replaceWithVoid();
        });
    }

    private Uni<Void> windUp(Citizen.Known known, EndReason reason) {
        return slots.vacateAll(known.id(), reason).chain(() -> switch (known.holding()) {
            case Holding.Nothing _ -> Uni.createFrom().voidItem();
            case Carrying carrying -> endCard(known.id(), carrying.card(), reason);
            case Applying applying -> endApplication(known.id(), applying.application(), reason);
        });
    }

    private Uni<Void> endCard(CitizenId citizen, CardId card, EndReason reason) {
        return end(card, reason)
                .chain(() -> hearts.ask(citizen, new GiveUpCard(card), CommandId.named("give up", card.toString())))
                .replaceWithVoid();
    }

    /// Ends an application wherever it stands; a card that is being made for it leaves its batch.
    public Uni<Void> endApplication(CitizenId citizen, ApplicationId application, EndReason reason) {
        return hearts.stateOf(application)
                .chain(state -> state instanceof Application.InProduction making
                        ? leaveBatch(application, making, reason)
                        : Uni.createFrom().voidItem())
                .chain(() -> hearts.ask(
                        application, new WithdrawApplication(), CommandId.named("withdraw", application.toString())))
                .chain(() -> intake.close(citizen, application))
                .replaceWithVoid();
    }

    /// A card that is on its way to the bank already ends all the same and is handed to nobody.
    private Uni<Void> leaveBatch(ApplicationId application, Application.InProduction making, EndReason reason) {
        var card = making.card();
        return hearts.ask(making.batch(), new PullCard(card), pulling(card))
                .chain(() -> end(card, reason))
                .chain(() -> hearts.ask(
                        application,
                        new LeaveProduction(making.batch(), card),
                        CommandId.named("leave", card.toString())))
                .replaceWithVoid();
    }

    /// What is printed on a card that is being made is no longer right: it leaves its batch, and the
    /// application waits for the next one. What has left for the bank already is not called back.
    public Uni<Void> makeAnew(CitizenId citizen) {
        return hearts.stateOf(citizen).chain(state -> {
            if (!(state instanceof Citizen.Known known) || !(known.holding() instanceof Applying applying)) {
                return Uni.createFrom().voidItem();
            }
            return hearts.stateOf(applying.application())
                    .chain(application -> application instanceof Application.InProduction making && !making.hasArrived()
                            ? makeAnew(applying.application(), making)
                            : Uni.createFrom().voidItem());
        });
    }

    private Uni<Void> makeAnew(ApplicationId application, Application.InProduction making) {
        return hearts.ask(making.batch(), new PullCard(making.card()), pulling(making.card()))
                .chain(outcome -> outcome instanceof Outcome.Refused<BatchRefusal>
                        ? Uni.createFrom().voidItem()
                        : leaveBatch(application, making, EndReason.PULLED));
    }

    private static CommandId pulling(CardId card) {
        return CommandId.named("pull", card.toString());
    }

    private Uni<?> end(CardId card, EndReason reason) {
        return hearts.ask(card, new EndCard(reason, calendar.today()), CommandId.named("end", card.toString()));
    }

    /// Decides that the person is forgotten under all names at once, and forgets.
    public Uni<Done<CitizenRefusal>> erase(CitizenId citizen, ApproveErasure approval, CommandId cause) {
        return persons.namesOf(citizen)
                .chain(names -> hearts.askTogether(names, states -> erasing(names, approval, states), cause)
                        .map(Settled::done)
                        .call(() -> Multi.createFrom()
                                .iterable(names)
                                .onItem()
                                .transformToUniAndConcatenate(this::forget)
                                .collect()
                                .last()));
    }

    private static SequencedMap<CitizenId, CitizenCommand> erasing(
            List<CitizenId> names, ApproveErasure approval, Map<CitizenId, Citizen> states) {
        var asks = new LinkedHashMap<CitizenId, CitizenCommand>();
        var living = names.getFirst();
        asks.put(living, approval);
        var recorded = states.get(living) instanceof Citizen.Known known ? known.approvedBy(approval) : null;
        names.stream().skip(1).forEach(name -> asks.put(name, new EraseOtherName(recorded)));
        return asks;
    }

    /// Ends cards that serve beside the citizen's own, then destroys the citizen's keys and passwords here.
    /// Repeating changes nothing.
    public Uni<Void> forget(CitizenId citizen) {
        return slots.vacateAll(citizen, EndReason.ERASED)
                .onFailure(ErasedStream.class)
                .recoverWithNull()
                .chain(() -> passwords.forget(citizen))
                .chain(() -> keyring.shred(citizen.value()));
    }
}
