package city.healthcard.card.temporary;

import city.healthcard.card.application.ApplicationRefusal;
import city.healthcard.card.application.Desk;
import city.healthcard.card.citizen.Citizen;
import city.healthcard.card.citizen.Citizen.Holding.Carrying;
import city.healthcard.card.citizen.CitizenCommand.RegisterPerson;
import city.healthcard.card.citizen.CitizenRefusal;
import city.healthcard.card.citizen.Papers;
import city.healthcard.card.id.CardId;
import city.healthcard.card.id.CitizenId;
import city.healthcard.card.identity.Sighting;
import city.healthcard.card.intake.Identification;
import city.healthcard.card.intake.ReadPerson;
import city.healthcard.card.lifecycle.Card;
import city.healthcard.card.lifecycle.CardCommand.ExtendCard;
import city.healthcard.card.lifecycle.CardFace;
import city.healthcard.card.lifecycle.CardFace.Kind;
import city.healthcard.card.lifecycle.CardRefusal;
import city.healthcard.card.lifecycle.EndReason;
import city.healthcard.card.lifecycle.ExtensionReason;
import city.healthcard.card.lifecycle.Standing;
import city.healthcard.card.people.Telling;
import city.healthcard.card.refusal.RefusalProblems;
import city.healthcard.card.refusal.Settled;
import city.healthcard.card.slot.CardNumbers;
import city.healthcard.card.slot.Slots;
import city.healthcard.card.stream.CityCalendar;
import city.healthcard.card.stream.Hearts;
import city.healthcard.card.stream.Persons.Found;
import city.healthcard.card.stream.PoliciesInForce;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;

/// Gives a person without a card a number at the first visit. It is used at once, and everything that happens with it
/// is the person's; when the full card is put to use, it takes the temporary one's place.
@Singleton
public class TemporaryCards {

    private final Hearts hearts;
    private final Identification identification;
    private final Slots slots;
    private final CardNumbers numbers;
    private final Telling telling;
    private final PoliciesInForce policies;
    private final CityCalendar calendar;

    TemporaryCards(
            Hearts hearts,
            Identification identification,
            Slots slots,
            CardNumbers numbers,
            Telling telling,
            PoliciesInForce policies,
            CityCalendar calendar) {
        this.hearts = hearts;
        this.identification = identification;
        this.slots = slots;
        this.numbers = numbers;
        this.telling = telling;
        this.policies = policies;
        this.calendar = calendar;
    }

    /// A temporary card.
    ///
    /// @param isNew whether it was given just now; else the person had it already
    public record Given(CardFace face, boolean isNew) {}

    /// Gives the person a card, or the one that the person has already. Leaves as a problem when a rule
    /// forbids it.
    public Uni<Given> give(ReadPerson read, Desk desk, CommandId cause) {
        var today = calendar.today();
        refuseBroken(read, today);
        var person = read.person();
        var seen = desk.institution() == null ? null : new Sighting(desk.by(), desk.institution(), today);
        var candidate = new CardId(cause.idFor("temporary-card"));
        return identification
                .personOf(person.document(), new CitizenId(cause.idFor("citizen")), cause)
                .call(found -> {
                    var papers = new Papers(read.validity(), seen, null, null, found.via());
                    var register = new RegisterPerson(found.living(), person, papers, today);
                    return hearts.ask(found.living(), register, cause).map(Settled::done);
                })
                .map(Found::living)
                .call(this::refuseHolder)
                .chain(citizen -> slots.take(citizen, Kind.TEMPORARY, candidate)
                        .chain(card -> issued(card, citizen))
                        .call(face -> hearts.stateOf(face.card()).invoke(this::refuseBlocked))
                        .call(_ -> convertIfLate(citizen))
                        .map(face -> new Given(face, face.card().equals(candidate))))
                .call(given -> given.isNew()
                        ? Uni.createFrom().voidItem()
                        : telling.note(
                                desk.by(),
                                "temporary-card",
                                List.of(given.face().citizen())));
    }

    /// Lets a temporary card be used for longer, once. Whoever lets it be is told its number, which is noted
    /// before.
    ///
    /// @param by who lets it be, as a pseudonym
    public Uni<CardFace> extend(CardId card, ExtensionReason reason, String by, CommandId cause) {
        var today = calendar.today();
        return hearts.ask(card, new ExtendCard(reason, by, today, policies.on(today)), cause)
                .map(Settled::done)
                .chain(() -> face(card))
                .call(face -> telling.note(by, "temporary-card", List.of(face.citizen())));
    }

    /// Ends the temporary card, once the full one is in use. Repeating changes nothing.
    public Uni<Void> convert(CitizenId citizen) {
        return slots.vacate(citizen, Kind.TEMPORARY, EndReason.CONVERTED);
    }

    private void refuseBroken(ReadPerson read, LocalDate today) {
        var person = read.person();
        if (!policies.on(today).acceptedDocuments().contains(person.document().type())) {
            throw refused(ApplicationRefusal.DOCUMENT_NOT_ACCEPTED);
        }
        if (person.birthDate().isAfter(today)) {
            throw refused(ApplicationRefusal.BORN_IN_FUTURE);
        }
    }

    private Uni<Void> refuseHolder(CitizenId citizen) {
        return fullCardOf(citizen)
                .invoke(this::refuseBlocked)
                .invoke(card -> {
                    if (isUsable(card)) {
                        throw refused(CitizenRefusal.ALREADY_HAS_CARD);
                    }
                })
                .replaceWithVoid();
    }

    /// Whose card the bureau has stopped gets no other in its place.
    private void refuseBlocked(Card card) {
        if (Standing.of(card, calendar.today()) == Standing.BLOCKED) {
            throw refused(CardRefusal.BLOCKED_BY_OTHERS);
        }
    }

    /// The full card was put to use while the temporary one was being given.
    private Uni<Void> convertIfLate(CitizenId citizen) {
        return fullCardOf(citizen)
                .chain(card ->
                        isUsable(card) ? convert(citizen) : Uni.createFrom().voidItem());
    }

    private boolean isUsable(Card card) {
        return Standing.of(card, calendar.today()) == Standing.USABLE;
    }

    private Uni<Card> fullCardOf(CitizenId citizen) {
        return hearts.stateOf(citizen)
                .chain(state -> state instanceof Citizen.Known known && known.holding() instanceof Carrying carrying
                        ? hearts.stateOf(carrying.card())
                        : Uni.createFrom().<Card>item(new Card.Unissued()));
    }

    private Uni<CardFace> issued(CardId card, CitizenId citizen) {
        return hearts.stateOf(card)
                .chain(state -> state instanceof Card.Unissued
                        ? issue(card, citizen)
                        : Uni.createFrom().voidItem())
                .chain(() -> face(card));
    }

    /// Of two who finish what one began, the first says the number.
    private Uni<Void> issue(CardId card, CitizenId citizen) {
        var today = calendar.today();
        var policy = policies.on(today);
        return numbers.drawFor(card)
                .map(number -> new CardFace(
                        card,
                        citizen,
                        null,
                        Kind.TEMPORARY,
                        number,
                        today,
                        policy.temporary().expiryOf(today)))
                .chain(face -> slots.issue(face, policy.version()))
                .replaceWithVoid();
    }

    private Uni<CardFace> face(CardId card) {
        return hearts.stateOf(card).map(state -> state.knownFace().orElseThrow());
    }

    private static RuntimeException refused(Refusal refusal) {
        return RefusalProblems.of(refusal).exception();
    }
}
