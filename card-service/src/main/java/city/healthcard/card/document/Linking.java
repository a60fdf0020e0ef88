package city.healthcard.card.document;

import city.healthcard.card.citizen.Citizen;
import city.healthcard.card.citizen.Citizen.Known;
import city.healthcard.card.citizen.CitizenCommand;
import city.healthcard.card.citizen.CitizenCommand.LinkDocument;
import city.healthcard.card.citizen.CitizenCommand.RenewDocument;
import city.healthcard.card.citizen.CitizenCommand.UnlinkDocument;
import city.healthcard.card.citizen.CitizenDecider;
import city.healthcard.card.citizen.CitizenRefusal;
import city.healthcard.card.citizen.KnownDocument;
import city.healthcard.card.claim.ClaimRefusal;
import city.healthcard.card.claim.Claiming;
import city.healthcard.card.id.CitizenId;
import city.healthcard.card.identity.IdentityDocument;
import city.healthcard.card.index.NumberIndex;
import city.healthcard.card.merging.Likenesses;
import city.healthcard.card.refusal.RefusalProblems;
import city.healthcard.card.refusal.Settled;
import city.healthcard.card.stream.CityCalendar;
import city.healthcard.card.stream.Hearts;
import city.healthcard.card.stream.Persons;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.Decision.Rejected;
import city.healthcard.eventsourcing.command.Outcome.Done;
import city.healthcard.eventsourcing.command.Outcome.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/// Links documents to a citizen. The claim of the document decides between two who link it at once; the citizen's rules
/// are asked before it is claimed and again after.
@Singleton
public class Linking {

    private final Hearts hearts;
    private final Persons persons;
    private final NumberIndex index;
    private final CityCalendar calendar;
    private final Likenesses likenesses;

    Linking(Hearts hearts, Persons persons, NumberIndex index, CityCalendar calendar, Likenesses likenesses) {
        this.hearts = hearts;
        this.persons = persons;
        this.index = index;
        this.calendar = calendar;
        this.likenesses = likenesses;
    }

    /// Links another document; leaves as a problem when a rule forbids it or it is somebody else's.
    public Uni<Done<CitizenRefusal>> link(CitizenId citizen, LinkDocument link, CommandId cause) {
        return claimed(citizen, link, link.original().document(), cause);
    }

    /// Puts a new document in the place of an old one. The old number stays the citizen's for ever.
    public Uni<Done<CitizenRefusal>> renew(CitizenId citizen, RenewDocument renew, CommandId cause) {
        return claimed(citizen, renew, renew.renewed().document(), cause);
    }

    /// Under which name of the holder a document in somebody's hands is known, where that is another name
    /// than the one that stays.
    public Uni<Optional<CitizenId>> holderOf(IdentityDocument shown) {
        return hearts.stateOfClaim(index.claimOf(shown))
                .chain(claiming -> claiming instanceof Claiming.Owned owned
                        ? persons.find(new CitizenId(owned.owner())).map(found -> Optional.ofNullable(found.via()))
                        : Uni.createFrom().item(Optional.empty()));
    }

    /// Takes back a link; the claim is given back once that is stored.
    ///
    /// @param claim the document by its blind index
    public Uni<Done<CitizenRefusal>> unlink(CitizenId citizen, UUID claim, String reason, CommandId cause) {
        return hearts.stateOf(citizen)
                .map(state -> find(state, claim))
                .chain(found -> found.map(known -> hearts.ask(
                                        citizen, new UnlinkDocument(known.document(), reason, calendar.today()), cause)
                                .map(Settled::done))
                        .orElseGet(() -> Uni.createFrom()
                                .failure(RefusalProblems.of(CitizenRefusal.DOCUMENT_NOT_LINKED)
                                        .exception())));
    }

    /// Gives back the claim of an unlinked document, unless it has been linked again meanwhile.
    public Uni<?> release(CitizenId citizen, IdentityDocument document, CommandId cause) {
        return hearts.stateOf(citizen)
                .chain(state ->
                        state instanceof Known known && known.find(document).isPresent()
                                ? Uni.createFrom().voidItem()
                                : hearts.release(index.claimOf(document), citizen.value(), cause)
                                        .replaceWithVoid());
    }

    /// Asks the citizen for something that brings a new document; its claim comes first, and goes when it
    /// is refused.
    public Uni<Done<CitizenRefusal>> claimed(
            CitizenId citizen, CitizenCommand command, IdentityDocument document, CommandId cause) {
        return hearts.stateOf(citizen)
                .invoke(state -> refuseEarly(command, state))
                .chain(() -> hearts.claim(index.claimOf(document), citizen.value(), cause))
                .call(outcome -> outcome instanceof Refused<ClaimRefusal>
                        ? noteLikeness(citizen, document)
                        : Uni.createFrom().voidItem())
                .map(Settled::done)
                .chain(() -> hearts.ask(citizen, command, cause))
                .chain(outcome -> outcome instanceof Done<CitizenRefusal> done
                        ? Uni.createFrom().item(done)
                        : release(citizen, document, CommandId.named("give back", cause.toString()))
                                .map(_ -> Settled.done(outcome)));
    }

    /// A document that is somebody else's was shown for the citizen: the two may be one person, registered
    /// twice.
    private Uni<?> noteLikeness(CitizenId citizen, IdentityDocument document) {
        return hearts.stateOfClaim(index.claimOf(document))
                .chain(claiming -> claiming instanceof Claiming.Owned owned
                        ? persons.livingOf(new CitizenId(owned.owner()))
                                .chain(holder -> holder.equals(citizen)
                                        ? Uni.createFrom().voidItem()
                                        : likenesses
                                                .note(holder, citizen, document)
                                                .replaceWithVoid())
                        : Uni.createFrom().voidItem());
    }

    private static void refuseEarly(CitizenCommand command, Citizen state) {
        if (new CitizenDecider().decide(command, state) instanceof Rejected<?, ?>(var reason)
                && reason instanceof CitizenRefusal refusal) {
            throw RefusalProblems.of(refusal).exception();
        }
    }

    private Optional<KnownDocument> find(Citizen state, UUID claim) {
        return state instanceof Known known
                ? known.documents().stream()
                        .filter(it -> index.claimOf(it.document()).equals(claim))
                        .findFirst()
                : Optional.empty();
    }
}
