package city.healthcard.card.elsewhere;

import city.healthcard.card.citizen.Citizen;
import city.healthcard.card.citizen.CitizenRefusal;
import city.healthcard.card.id.CardId;
import city.healthcard.card.id.CitizenId;
import city.healthcard.card.identity.CardNumber;
import city.healthcard.card.index.NumberIndex;
import city.healthcard.card.insurance.InsuranceRegistry;
import city.healthcard.card.insurance.InsuranceRegistry.Answer;
import city.healthcard.card.lifecycle.Card;
import city.healthcard.card.lifecycle.CardFace;
import city.healthcard.card.lifecycle.CardFace.Kind;
import city.healthcard.card.lifecycle.EndReason;
import city.healthcard.card.refusal.RefusalProblems;
import city.healthcard.card.refusal.Settled;
import city.healthcard.card.slot.NumberClaims;
import city.healthcard.card.slot.NumberClaims.Holder;
import city.healthcard.card.slot.NumberClaims.Wanted;
import city.healthcard.card.slot.Slots;
import city.healthcard.card.stream.CityCalendar;
import city.healthcard.card.stream.Hearts;
import city.healthcard.card.stream.PoliciesInForce;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.Refusal;
import city.healthcard.webkit.problem.Problem;
import city.healthcard.webkit.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;

/// Cards that others have issued and that serve as health cards beside a citizen's own: confirmed at the registry,
/// known as kind and number with a period. A card of the same kind with another number gives way, since such numbers
/// change when those cards are issued anew.
@Singleton
public class CardsElsewhere {

    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private final Hearts hearts;
    private final NumberIndex index;
    private final NumberClaims claims;
    private final InsuranceRegistry registry;
    private final Slots slots;
    private final PoliciesInForce policies;
    private final CityCalendar calendar;

    CardsElsewhere(
            Hearts hearts,
            NumberIndex index,
            NumberClaims claims,
            InsuranceRegistry registry,
            Slots slots,
            PoliciesInForce policies,
            CityCalendar calendar) {
        this.hearts = hearts;
        this.index = index;
        this.claims = claims;
        this.registry = registry;
        this.slots = slots;
        this.policies = policies;
        this.calendar = calendar;
    }

    /// Lets a card serve from now on. Nothing is stored before the registry has confirmed it.
    public Uni<CardFace> recognise(CitizenId citizen, Kind kind, CardNumber number, CommandId cause) {
        return hearts.stateOf(citizen)
                .map(state -> switch (state) {
                    case Citizen.Known known when known.diedOn() == null -> known;
                    case Citizen.Known _ -> throw refused(CitizenRefusal.DECEASED);
                    case Citizen.Unknown _ -> throw refused(CitizenRefusal.UNKNOWN);
                    case Citizen.Merged _ -> throw refused(CitizenRefusal.MERGED);
                    case Citizen.Erased _ -> throw refused(CitizenRefusal.ERASED);
                })
                .chain(known -> registry.ask(known.person().document(), kind, number)
                        .map(CardsElsewhere::confirmed)
                        .chain(until -> claim(known, number, new CardId(cause.idFor("card-elsewhere")), cause)
                                .chain(card -> live(card, citizen, kind, number, until))));
    }

    /// Whether the registry confirms a card of somebody who applies.
    ///
    /// @return the last day on which it holds
    public static LocalDate confirmed(Answer answer) {
        return switch (answer) {
            case Answer.Confirmed confirmed -> confirmed.until();
            case Answer.NotConfirmed _ ->
                throw Problem.of(
                                UNPROCESSABLE,
                                "coverage.not-confirmed",
                                "登记系统未能确认此卡属于本人，请核对卡号和证件。",
                                "The registry does not confirm this card for this person; check both numbers.")
                        .exception();
        };
    }

    /// The card that has the number: one of the citizen's that keeps it, else the candidate.
    private Uni<CardId> claim(Citizen.Known citizen, CardNumber number, CardId candidate, CommandId cause) {
        return claims.take(
                        new Wanted(citizen.id(), number, candidate, card -> isOfApplication(citizen, number, card)),
                        cause)
                .map(holder -> switch (holder) {
                    case Holder.Candidate _ -> candidate;
                    case Holder.Other other -> other.card();
                    case Holder.Stranger _ -> throw inUse();
                });
    }

    /// An application keeps a number for a card of its own, which it takes back should it come to that. What a
    /// request like this one has begun is finished instead.
    private boolean isOfApplication(Citizen.Known citizen, CardNumber number, CardId card) {
        return citizen.applications().stream()
                .anyMatch(application -> index.cardOf(application, number).equals(card));
    }

    private Uni<CardFace> live(CardId card, CitizenId citizen, Kind kind, CardNumber number, LocalDate until) {
        return hearts.stateOf(card)
                .chain(state -> state instanceof Card.Unissued
                        ? issue(card, citizen, kind, number, until)
                        : Uni.createFrom().voidItem())
                .chain(() -> hearts.stateOf(card))
                .map(state -> state.knownFace().orElseThrow());
    }

    private Uni<Void> issue(CardId card, CitizenId citizen, Kind kind, CardNumber number, LocalDate until) {
        var today = calendar.today();
        var policy = policies.on(today);
        var last = until.isBefore(policy.expiryOf(today)) ? until : policy.expiryOf(today);
        var face = new CardFace(card, citizen, null, kind, number, today, last);
        return giveWay(citizen, kind, card)
                .chain(() -> slots.take(citizen, kind, card))
                .invoke(winner -> {
                    if (!winner.equals(card)) {
                        throw inUse();
                    }
                })
                .chain(() -> slots.issue(face, policy.version()))
                .map(Settled::done)
                .replaceWithVoid();
    }

    private Uni<Void> giveWay(CitizenId citizen, Kind kind, CardId card) {
        return slots.heldBy(citizen, kind)
                .chain(holder -> holder.isPresent() && !holder.get().equals(card)
                        ? slots.vacate(citizen, kind, EndReason.REPLACED)
                        : Uni.createFrom().voidItem());
    }

    private static ProblemException inUse() {
        return Problem.of(CONFLICT, "card.number-in-use", "此卡号已登记。", "This number is registered already.")
                .exception();
    }

    private static RuntimeException refused(Refusal refusal) {
        return RefusalProblems.of(refusal).exception();
    }
}
