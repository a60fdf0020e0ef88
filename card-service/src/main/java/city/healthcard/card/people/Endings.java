package city.healthcard.card.people;

import city.healthcard.card.application.Application;
import city.healthcard.card.application.ApplicationCommand.LeaveProduction;
import city.healthcard.card.application.ApplicationCommand.WithdrawApplication;
import city.healthcard.card.citizen.Citizen;
import city.healthcard.card.citizen.Citizen.Holding;
import city.healthcard.card.citizen.Citizen.Holding.Applying;
import city.healthcard.card.citizen.Citizen.Holding.Carrying;
import city.healthcard.card.citizen.CitizenCommand.ApproveErasure;
import city.healthcard.card.citizen.CitizenCommand.GiveUpCard;
import city.healthcard.card.citizen.CitizenCommand.RecordDeath;
import city.healthcard.card.citizen.CitizenCommand.RecordEmigration;
import city.healthcard.card.citizen.CitizenRefusal;
import city.healthcard.card.id.ApplicationId;
import city.healthcard.card.id.CardId;
import city.healthcard.card.id.CitizenId;
import city.healthcard.card.intake.Intake;
import city.healthcard.card.lifecycle.CardCommand.EndCard;
import city.healthcard.card.lifecycle.EndReason;
import city.healthcard.card.production.BatchCommand.PullCard;
import city.healthcard.card.refusal.Settled;
import city.healthcard.card.signin.CardPasswords;
import city.healthcard.card.slot.Slots;
import city.healthcard.card.stream.CityCalendar;
import city.healthcard.card.stream.Hearts;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.command.Outcome.Done;
import city.healthcard.eventsourcing.event.ErasedStream;
import city.healthcard.eventsourcing.key.Keyring;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;

/// What ends when a person dies or is to be forgotten. Everything after the first event may be repeated until it is
/// done.
@Singleton
public class Endings {

    private final Hearts hearts;
    private final Intake intake;
    private final Keyring keyring;
    private final CardPasswords passwords;
    private final Slots slots;
    private final CityCalendar calendar;

    Endings(
            Hearts hearts,
            Intake intake,
            Keyring keyring,
            CardPasswords passwords,
            Slots slots,
            CityCalendar calendar) {
        this.hearts = hearts;
        this.intake = intake;
        this.keyring = keyring;
        this.passwords = passwords;
        this.slots = slots;
        this.calendar = calendar;
    }

    /// Records a death and ends what the citizen had.
    public Uni<Done<CitizenRefusal>> die(CitizenId citizen, LocalDate diedOn, CommandId cause) {
        return hearts.ask(citizen, new RecordDeath(diedOn, calendar.today()), cause)
                .map(Settled::done)
                .call(() -> windUp(citizen));
    }

    /// Records that a citizen has left the city for good, and ends what the citizen had.
    public Uni<Done<CitizenRefusal>> leave(CitizenId citizen, LocalDate leftOn, CommandId cause) {
        return hearts.ask(citizen, new RecordEmigration(leftOn, calendar.today()), cause)
                .map(Settled::done)
                .call(() -> windUp(citizen));
    }

    /// Ends the card or the application of somebody who has died or left. Repeating changes nothing.
    public Uni<Void> windUp(CitizenId citizen) {
        return hearts.stateOf(citizen).chain(state -> {
            if (!(state instanceof Citizen.Known known) || known.diedOn() == null && known.leftOn() == null) {
                return Uni.createFrom().voidItem();
            }
            var reason = known.diedOn() == null ? EndReason.EMIGRATED : EndReason.DECEASED;
            return slots.vacateAll(citizen, reason).chain(() -> switch (known.holding()) {
                case Holding.Nothing _ -> Uni.createFrom().voidItem();
                case Carrying carrying -> endCard(citizen, carrying.card(), reason);
                case Applying applying -> endApplication(citizen, applying.application(), reason);
            });
        });
    }

    private Uni<Void> endCard(CitizenId citizen, CardId card, EndReason reason) {
        return end(card, reason)
                .chain(() -> hearts.ask(citizen, new GiveUpCard(card), CommandId.named("give up", card.toString())))
                .replaceWithVoid();
    }

    private Uni<Void> endApplication(CitizenId citizen, ApplicationId application, EndReason reason) {
        return hearts.stateOf(application)
                .chain(state -> state instanceof Application.InProduction making
                        ? pull(application, making, reason)
                        : Uni.createFrom().voidItem())
                .chain(() -> hearts.ask(
                        application, new WithdrawApplication(), CommandId.named("withdraw", application.toString())))
                .chain(() -> intake.close(citizen, application))
                .replaceWithVoid();
    }

    /// A card that is on its way to the bank already ends all the same and is handed to nobody.
    private Uni<Void> pull(ApplicationId application, Application.InProduction making, EndReason reason) {
        var card = making.card();
        return hearts.ask(making.batch(), new PullCard(card), CommandId.named("pull", card.toString()))
                .chain(() -> end(card, reason))
                .chain(() -> hearts.ask(
                        application,
                        new LeaveProduction(making.batch(), card),
                        CommandId.named("leave", card.toString())))
                .replaceWithVoid();
    }

    private Uni<?> end(CardId card, EndReason reason) {
        return hearts.ask(card, new EndCard(reason, calendar.today()), CommandId.named("end", card.toString()));
    }

    /// Decides that the citizen is forgotten, and forgets.
    public Uni<Done<CitizenRefusal>> erase(CitizenId citizen, ApproveErasure approval, CommandId cause) {
        return hearts.ask(citizen, approval, cause).map(Settled::done).call(() -> forget(citizen));
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
