package city.healthcard.card.holderdesk;

import city.healthcard.card.citizen.Citizen;
import city.healthcard.card.citizen.Citizen.Holding;
import city.healthcard.card.citizen.CitizenCommand.GiveUpCard;
import city.healthcard.card.citizen.CitizenRefusal;
import city.healthcard.card.id.CardId;
import city.healthcard.card.id.CitizenId;
import city.healthcard.card.identity.IdentityDocument;
import city.healthcard.card.intake.Identification;
import city.healthcard.card.lifecycle.BlockReason;
import city.healthcard.card.lifecycle.Card;
import city.healthcard.card.lifecycle.CardCommand.BlockCard;
import city.healthcard.card.lifecycle.CardCommand.EndCard;
import city.healthcard.card.lifecycle.CardCommand.UnblockCard;
import city.healthcard.card.lifecycle.CardFace;
import city.healthcard.card.lifecycle.CardRefusal;
import city.healthcard.card.lifecycle.EndReason;
import city.healthcard.card.lifecycle.Standing;
import city.healthcard.card.people.CardValidity;
import city.healthcard.card.people.Telling;
import city.healthcard.card.refusal.RefusalProblems;
import city.healthcard.card.refusal.Settled;
import city.healthcard.card.slot.Slots;
import city.healthcard.card.stream.CityCalendar;
import city.healthcard.card.stream.Hearts;
import city.healthcard.card.stream.Persons;
import city.healthcard.card.stream.PoliciesInForce;
import city.healthcard.card.term.Renewal;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.Refusal;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Serves whoever shows a document: nothing is told or done of a card before the document was found to be its holder's,
/// or that of the holder's guardian.
@Singleton
public class HolderDesk {

    private final Hearts hearts;
    private final Persons persons;
    private final Identification identification;
    private final Slots slots;
    private final Renewal renewal;
    private final Telling telling;
    private final PoliciesInForce policies;
    private final CityCalendar calendar;

    HolderDesk(
            Hearts hearts,
            Persons persons,
            Identification identification,
            Slots slots,
            Renewal renewal,
            Telling telling,
            PoliciesInForce policies,
            CityCalendar calendar) {
        this.hearts = hearts;
        this.persons = persons;
        this.identification = identification;
        this.slots = slots;
        this.renewal = renewal;
        this.telling = telling;
        this.policies = policies;
        this.calendar = calendar;
    }

    /// The cards of the document's holder. That they are told is noted before.
    ///
    /// @param by who is told, as a pseudonym
    public Uni<HeldCards> cardsOf(IdentityDocument shown, String by) {
        return cardsOf(shown, by, "card-desk");
    }

    /// The cards of the document's holder. That they are told is noted before.
    ///
    /// @param by who is told, as a pseudonym
    /// @param purpose what for, such as `card-desk`
    public Uni<HeldCards> cardsOf(IdentityDocument shown, String by, String purpose) {
        return identification
                .bearerOf(shown)
                .map(found -> found.orElseThrow(() -> refused(CitizenRefusal.UNKNOWN)))
                .call(known -> telling.note(by, purpose, List.of(known.id())))
                .chain(this::cardsOf);
    }

    private Uni<HeldCards> cardsOf(Citizen.Known known) {
        var own = known.holding() instanceof Holding.Carrying carrying ? carrying.card() : null;
        return slots.heldBy(known.id())
                .chain(beside -> {
                    var all = new ArrayList<CardId>();
                    Optional.ofNullable(own).ifPresent(all::add);
                    all.addAll(beside);
                    return Multi.createFrom()
                            .iterable(all)
                            .onItem()
                            .transformToUniAndConcatenate(
                                    card -> hearts.stateOf(card).map(state -> held(state, card.equals(own))))
                            .select()
                            .where(Optional::isPresent)
                            .map(Optional::orElseThrow)
                            .collect()
                            .asList();
                })
                .map(cards -> new HeldCards(
                        known.id().value(),
                        known.person().name().masked(),
                        known.holding() instanceof Holding.Applying applying
                                ? applying.application().value()
                                : null,
                        cards));
    }

    private Optional<HeldCards.HeldCard> held(Card card, boolean isOwn) {
        var today = calendar.today();
        return CardValidity.of(card, today)
                .map(validity -> new HeldCards.HeldCard(
                        validity,
                        isOwn,
                        Standing.of(card, today) == Standing.LOST,
                        card instanceof Card.Ended,
                        policies.on(today).isRenewable(validity.face().expiresOn(), today)
                                && isOwn
                                && (card instanceof Card.Active || card instanceof Card.Expired)));
    }

    /// The holder cannot find the card, or it was stolen.
    public Uni<CardFace> reportLoss(CardId card, IdentityDocument shown, BlockReason reason, CommandId cause) {
        return checked(card, shown)
                .call(() -> hearts.ask(card, new BlockCard(reason), cause).map(Settled::done));
    }

    /// The holder has found the card. What others have blocked stays blocked.
    public Uni<CardFace> resume(CardId card, IdentityDocument shown, CommandId cause) {
        return checked(card, shown)
                .call(() -> hearts.ask(card, new UnblockCard(BlockReason.OF_THE_HOLDER), cause)
                        .map(Settled::done));
    }

    /// The holder wants the card for another term.
    public Uni<CardFace> renew(CardId card, IdentityDocument shown, CommandId cause) {
        return checked(card, shown).call(() -> renewal.renew(card, cause, OptionalLong.empty()));
    }

    /// The holder gives the card back for good.
    public Uni<CardFace> takeBack(CardId card, IdentityDocument shown, CommandId cause) {
        return checked(card, shown)
                .invoke(face -> {
                    if (face.isUsedAtOnce()) {
                        throw refused(CardRefusal.NOT_THE_OWN);
                    }
                })
                .call(this::refuseIfNotCarried)
                .call(() -> hearts.ask(card, new EndCard(EndReason.RETURNED, calendar.today()), cause)
                        .map(Settled::done))
                .call(face -> letGo(face.citizen(), card));
    }

    /// The citizen of a card that is on its way waits for it still. One that has ended is the card's to refuse.
    private Uni<Void> refuseIfNotCarried(CardFace face) {
        return hearts.stateOf(face.card())
                .chain(card -> card instanceof Card.Ended
                        ? Uni.createFrom().voidItem()
                        : hearts.personOf(face.citizen())
                                .invoke(citizen -> {
                                    if (!isCarrying(citizen, face.card())) {
                                        throw refused(CardRefusal.NOT_DELIVERED);
                                    }
                                })
                                .replaceWithVoid());
    }

    private static boolean isCarrying(Citizen citizen, CardId card) {
        return citizen instanceof Citizen.Known known
                && known.holding() instanceof Holding.Carrying carrying
                && carrying.card().equals(card);
    }

    /// Frees the citizen of a card that was given back, whichever of the person's names the card
    /// bears. Repeating changes nothing.
    public Uni<Void> letGo(CitizenId citizen, CardId card) {
        return persons.livingOf(citizen)
                .chain(living -> hearts.ask(living, new GiveUpCard(card), CommandId.named("give up", card.toString())))
                .replaceWithVoid();
    }

    /// The card's face, if the document is its holder's or that of the holder's guardian.
    Uni<CardFace> checked(CardId card, IdentityDocument shown) {
        return hearts.stateOf(card)
                .map(state -> state.knownFace().orElseThrow(() -> refused(CardRefusal.NOT_ISSUED)))
                .call(face -> persons.wholeOf(face.citizen()).invoke(state -> {
                    if (!(state instanceof Citizen.Known known && (known.bears(shown) || known.isActedForBy(shown)))) {
                        throw refused(CitizenRefusal.NOT_THE_HOLDER);
                    }
                }));
    }

    private static RuntimeException refused(Refusal refusal) {
        return RefusalProblems.of(refusal).exception();
    }
}
