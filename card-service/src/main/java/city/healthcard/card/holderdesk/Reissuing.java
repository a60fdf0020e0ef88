package city.healthcard.card.holderdesk;

import city.healthcard.card.application.ApplicationCommand.SubmitReissue;
import city.healthcard.card.application.ApplicationForm;
import city.healthcard.card.application.Coverage;
import city.healthcard.card.application.Delivery;
import city.healthcard.card.application.Desk;
import city.healthcard.card.citizen.Citizen;
import city.healthcard.card.citizen.CitizenCommand.BeginApplication;
import city.healthcard.card.citizen.CitizenRefusal;
import city.healthcard.card.citizen.Papers;
import city.healthcard.card.id.ApplicationId;
import city.healthcard.card.id.CardId;
import city.healthcard.card.identity.IdentityDocument;
import city.healthcard.card.index.NumberIndex;
import city.healthcard.card.lifecycle.BlockReason;
import city.healthcard.card.lifecycle.Card;
import city.healthcard.card.lifecycle.CardCommand.EndCard;
import city.healthcard.card.lifecycle.CardFace;
import city.healthcard.card.lifecycle.CardRefusal;
import city.healthcard.card.lifecycle.EndReason;
import city.healthcard.card.refusal.RefusalProblems;
import city.healthcard.card.refusal.Settled;
import city.healthcard.card.stream.CityCalendar;
import city.healthcard.card.stream.Hearts;
import city.healthcard.card.stream.PoliciesInForce;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Objects;

/// Has another card made in place of one that was lost or is broken: a new random number, no audit, no further deposit.
/// The old number is used no more and still leads to the citizen's file. Each step may be repeated: a request that
/// broke off is finished by its repetition, or by that of another desk.
@Singleton
public class Reissuing {

    private final Hearts hearts;
    private final HolderDesk desk;
    private final PoliciesInForce policies;
    private final CityCalendar calendar;

    Reissuing(Hearts hearts, HolderDesk desk, PoliciesInForce policies, CityCalendar calendar) {
        this.hearts = hearts;
        this.desk = desk;
        this.policies = policies;
        this.calendar = calendar;
    }

    /// An application for the new card.
    ///
    /// @param number what the holder is told, to follow it
    public record Reissue(ApplicationId application, String number) {}

    /// Ends the card and applies for another. Of two desks at once one wins.
    public Uni<Reissue> reissue(CardId card, IdentityDocument shown, Delivery delivery, Desk at, CommandId cause) {
        var number = NumberIndex.applicationNumber(cause);
        var application = Objects.requireNonNull(NumberIndex.applicationOf(number));
        return desk.checked(card, shown)
                .call(face -> hearts.personOf(face.citizen())
                        .chain(citizen ->
                                hearts.stateOf(card).invoke(state -> refuseIfNotReplaced(citizen, card, state))))
                .call(face -> {
                    if (face.kind() != CardFace.Kind.CITY) {
                        throw refused(CardRefusal.MADE_BY_OTHERS);
                    }
                    return giveUp(face);
                })
                .chain(face -> hearts.personOf(face.citizen()))
                .chain(state -> state instanceof Citizen.Known known
                        ? apply(known, card, application, number, delivery, at, cause)
                        : Uni.createFrom().failure(refused(CitizenRefusal.UNKNOWN)))
                .replaceWith(new Reissue(application, number));
    }

    /// All that stands against it is found before the card ends, or its holder would be left with none. A
    /// card that has ended for another reason, or after which another was taken, is not replaced: who gave
    /// that one back applies anew.
    private static void refuseIfNotReplaced(Citizen citizen, CardId card, Card state) {
        if (state instanceof Card.Ended ended && ended.reason() != EndReason.REPLACED) {
            throw refused(CardRefusal.ENDED);
        }
        if (state instanceof Card.Blocked blocked && blocked.reason() == BlockReason.SUSPENDED) {
            throw refused(CardRefusal.BLOCKED_BY_OTHERS);
        }
        if (state instanceof Card.Issued) {
            throw refused(CardRefusal.NOT_DELIVERED);
        }
        if (citizen instanceof Citizen.Known known && known.diedOn() != null) {
            throw refused(CitizenRefusal.DECEASED);
        }
        if (!(citizen instanceof Citizen.Known known && known.hadLast(card))) {
            throw refused(state instanceof Card.Ended ? CardRefusal.ENDED : CitizenRefusal.NOT_THE_CARD);
        }
    }

    private Uni<Void> giveUp(CardFace face) {
        var card = face.card();
        return hearts.ask(
                        card,
                        new EndCard(EndReason.REPLACED, calendar.today()),
                        CommandId.named("replace", card.toString()))
                .map(Settled::done)
                .chain(() -> desk.letGo(face.citizen(), card));
    }

    private Uni<Void> apply(
            Citizen.Known known,
            CardId card,
            ApplicationId application,
            String number,
            Delivery delivery,
            Desk at,
            CommandId cause) {
        var today = calendar.today();
        var policy = policies.on(today);
        var guardian = known.family().guardian();
        var form = new ApplicationForm(known.person(), guardian, new Coverage(Coverage.Kind.UNINSURED, null), delivery);
        var begin = new BeginApplication(known.id(), known.person(), guardian, Papers.NONE, application, today, policy);
        return hearts.ask(known.id(), begin, cause)
                .map(Settled::done)
                .chain(() -> hearts.ask(
                        application,
                        new SubmitReissue(application, known.id(), number, form, at, card, today, policy),
                        cause))
                .map(Settled::done)
                .replaceWithVoid();
    }

    private static RuntimeException refused(Refusal refusal) {
        return RefusalProblems.of(refusal).exception();
    }
}
