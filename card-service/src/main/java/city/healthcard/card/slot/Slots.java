package city.healthcard.card.slot;

import city.healthcard.card.citizen.Citizen;
import city.healthcard.card.claim.Claiming;
import city.healthcard.card.id.CardId;
import city.healthcard.card.id.CitizenId;
import city.healthcard.card.index.NumberIndex;
import city.healthcard.card.lifecycle.CardCommand.EndCard;
import city.healthcard.card.lifecycle.CardCommand.IssueCard;
import city.healthcard.card.lifecycle.CardFace;
import city.healthcard.card.lifecycle.CardFace.Kind;
import city.healthcard.card.lifecycle.CardRefusal;
import city.healthcard.card.lifecycle.EndReason;
import city.healthcard.card.lifecycle.Standing;
import city.healthcard.card.refusal.RefusalProblems;
import city.healthcard.card.stream.CityCalendar;
import city.healthcard.card.stream.Hearts;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.command.Outcome;
import city.healthcard.eventsourcing.command.Outcome.Refused;
import city.healthcard.eventsourcing.event.ErasedStream;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The place that a citizen has for one card of each kind beside the citizen's own. Of two desks that fill it at once
/// one wins, and the other finds the winner's card.
@Singleton
public class Slots {

    /// The kinds that serve beside a citizen's own card.
    private static final List<Kind> KINDS = List.of(Kind.TEMPORARY, Kind.SOCIAL_SECURITY, Kind.CITIZEN_CARD);

    private static final int ROUNDS_MAX = 5;

    private final Hearts hearts;
    private final NumberIndex index;
    private final CityCalendar calendar;

    Slots(Hearts hearts, NumberIndex index, CityCalendar calendar) {
        this.hearts = hearts;
        this.index = index;
        this.calendar = calendar;
    }

    /// The card that has the place: the one that is live already, else the candidate. A card that was lost, has
    /// expired or has ended gives way; one that a broken-off request never issued is to be issued by the
    /// caller.
    public Uni<CardId> take(CitizenId citizen, Kind kind, CardId candidate) {
        return take(citizen, kind, candidate, ROUNDS_MAX);
    }

    private Uni<CardId> take(CitizenId citizen, Kind kind, CardId candidate, int roundsLeft) {
        var slot = index.slotOf(citizen, kind);
        return hearts.claim(slot, candidate.value(), CommandId.named("slot " + candidate, slot.toString()))
                .chain(outcome -> outcome instanceof Refused<?>
                        ? heldBy(slot)
                                .chain(owner -> giveWay(owner, slot)
                                        .chain(gaveWay -> gaveWay && roundsLeft > 0
                                                ? take(citizen, kind, candidate, roundsLeft - 1)
                                                : Uni.createFrom().item(owner.orElse(candidate))))
                        : Uni.createFrom().item(candidate));
    }

    private Uni<Boolean> giveWay(Optional<CardId> owner, UUID slot) {
        return owner.isEmpty()
                ? Uni.createFrom().item(true)
                : hearts.stateOf(owner.get()).chain(card -> switch (Standing.of(card, calendar.today())) {
                    case LOST, EXPIRED, ENDED ->
                        leave(owner.get(), slot, EndReason.REPLACED).replaceWith(true);
                    case USABLE, UNKNOWN, NOT_IN_USE, BLOCKED ->
                        Uni.createFrom().item(false);
                });
    }

    /// Issues a card that has taken the place. A death, an erasure or the own card may come in between, when
    /// the card is not yet issued and cannot end; then it ends here, and leaves as a problem.
    public Uni<Outcome<CardRefusal>> issue(CardFace face, String policy) {
        var card = face.card();
        return hearts.ask(card, new IssueCard(face, policy), CommandId.named("issue", card.toString()))
                .call(() -> whatCameBetween(face)
                        .chain(reason -> reason.isPresent()
                                ? end(face, reason.get())
                                : Uni.createFrom().voidItem()));
    }

    private Uni<Void> end(CardFace face, EndReason reason) {
        return leave(face.card(), index.slotOf(face.citizen(), face.kind()), reason)
                .chain(() -> Uni.createFrom()
                        .failure(RefusalProblems.of(CardRefusal.ENDED).exception()));
    }

    private Uni<Optional<EndReason>> whatCameBetween(CardFace face) {
        return heldBy(face.citizen(), face.kind())
                .map(holder -> holder.filter(face.card()::equals).isPresent())
                .chain(isHolder -> hearts.stateOf(face.citizen())
                        .map(citizen -> switch (citizen) {
                            case Citizen.Erased _ -> Optional.of(EndReason.ERASED);
                            case Citizen.Merged _ -> Optional.of(EndReason.MERGED);
                            case Citizen.Known known when known.diedOn() != null -> Optional.of(EndReason.DECEASED);
                            case Citizen.Known _, Citizen.Unknown _ ->
                                isHolder ? Optional.<EndReason>empty() : Optional.of(gaveWay(face.kind()));
                        })
                        .onFailure(ErasedStream.class)
                        .recoverWithItem(Optional.of(EndReason.ERASED)));
    }

    private static EndReason gaveWay(Kind kind) {
        return kind == Kind.TEMPORARY ? EndReason.CONVERTED : EndReason.REPLACED;
    }

    /// The card that has the place, if one does.
    public Uni<Optional<CardId>> heldBy(CitizenId citizen, Kind kind) {
        return heldBy(index.slotOf(citizen, kind));
    }

    /// All cards that serve beside the citizen's own.
    public Uni<List<CardId>> heldBy(CitizenId citizen) {
        return Uni.join()
                .all(KINDS.stream().map(kind -> heldBy(citizen, kind)).toList())
                .andFailFast()
                .map(found -> found.stream().flatMap(Optional::stream).toList());
    }

    private Uni<Optional<CardId>> heldBy(UUID slot) {
        return hearts.stateOfClaim(slot).map(claiming -> switch (claiming) {
            case Claiming.Owned owned -> Optional.of(new CardId(owned.owner()));
            case Claiming.Unclaimed _ -> Optional.empty();
        });
    }

    /// Every card that serves beside the citizen's own.
    public Uni<List<CardId>> allHeldBy(CitizenId citizen) {
        return Uni.join()
                .all(KINDS.stream().map(kind -> heldBy(citizen, kind)).toList())
                .andFailFast()
                .map(found -> found.stream().flatMap(Optional::stream).toList());
    }

    /// Ends the card that has the place, and frees the place. Repeating changes nothing.
    public Uni<Void> vacate(CitizenId citizen, Kind kind, EndReason reason) {
        var slot = index.slotOf(citizen, kind);
        return heldBy(slot)
                .chain(owner -> owner.isPresent()
                        ? leave(owner.get(), slot, reason)
                        : Uni.createFrom().voidItem());
    }

    /// Ends every card that serves beside the citizen's own.
    public Uni<Void> vacateAll(CitizenId citizen, EndReason reason) {
        return Uni.join()
                .all(KINDS.stream().map(kind -> vacate(citizen, kind, reason)).toList())
                .andFailFast()
                .replaceWithVoid();
    }

    private Uni<Void> leave(CardId card, UUID slot, EndReason reason) {
        return hearts.ask(card, new EndCard(reason, calendar.today()), CommandId.named("end", card.toString()))
                .chain(() -> hearts.release(slot, card.value(), CommandId.named("leave " + card, slot.toString())))
                .replaceWithVoid();
    }
}
