package city.healthcard.card.citizen;

import static city.healthcard.eventsourcing.Decision.reject;

import city.healthcard.card.citizen.Citizen.Holding;
import city.healthcard.card.citizen.Citizen.Holding.Applying;
import city.healthcard.card.citizen.Citizen.Holding.Carrying;
import city.healthcard.card.citizen.Citizen.Known;
import city.healthcard.card.citizen.CitizenCommand.BeginApplication;
import city.healthcard.card.citizen.CitizenCommand.CorrectPerson;
import city.healthcard.card.citizen.CitizenCommand.RegisterPerson;
import city.healthcard.card.citizen.CitizenCommand.ReviewGuardianship;
import city.healthcard.card.citizen.CitizenEvent.CitizenApplied;
import city.healthcard.card.citizen.CitizenEvent.CitizenBornTo;
import city.healthcard.card.citizen.CitizenEvent.CitizenCorrected;
import city.healthcard.card.citizen.CitizenEvent.CitizenGuardianshipSet;
import city.healthcard.card.citizen.CitizenEvent.CitizenOriginalSeen;
import city.healthcard.card.citizen.CitizenEvent.CitizenRegistered;
import city.healthcard.card.id.CitizenId;
import city.healthcard.card.identity.Guardian;
import city.healthcard.card.identity.IdentityDocument;
import city.healthcard.card.identity.Original;
import city.healthcard.card.identity.Person;
import city.healthcard.card.policy.CardPolicy;
import city.healthcard.eventsourcing.Decision;
import city.healthcard.eventsourcing.Decision.Accepted;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a declaration makes known: the person, what was shown, and what the guardian may do.
final class DeclarationRules {

    private DeclarationRules() {}

    static Decision<CitizenEvent, CitizenRefusal> first(BeginApplication begin, boolean isSeen) {
        var mother = begin.papers().mother();
        if (mother != null && mother.key().equals(begin.person().document().key())) {
            return reject(CitizenRefusal.MOTHERS_NUMBER);
        }
        var events = new ArrayList<CitizenEvent>();
        var guardian = isSeen ? begin.guardian() : null;
        events.add(new CitizenRegistered(begin.citizen(), begin.person(), guardian, begin.on()));
        addSight(events, begin.person(), begin.papers(), begin.citizen());
        if (mother != null) {
            events.add(new CitizenBornTo(begin.citizen(), mother));
        }
        if (guardian != null) {
            var guardianship = Guardianship.beginning(
                    begin.on(), begin.person().birthDate(), begin.papers().guardian(), begin.policy());
            events.add(new CitizenGuardianshipSet(begin.citizen(), guardianship, begin.on()));
        }
        events.add(new CitizenApplied(begin.citizen(), begin.application()));
        return new Accepted<>(events);
    }

    static Decision<CitizenEvent, CitizenRefusal> first(RegisterPerson register) {
        var events = new ArrayList<CitizenEvent>();
        events.add(new CitizenRegistered(register.citizen(), register.person(), null, register.on()));
        addSight(events, register.person(), register.papers(), register.citizen());
        return new Accepted<>(events);
    }

    /// Somebody known has shown a document; what was declared before stays.
    static Decision<CitizenEvent, CitizenRefusal> again(RegisterPerson register, Known known) {
        if (isShownByOther(register, known)) {
            return reject(CitizenRefusal.NAME_DIFFERS);
        }
        var events = new ArrayList<CitizenEvent>();
        if (known.bears(register.person().document())) {
            addSight(events, register.person(), register.papers(), known.id());
        }
        return new Accepted<>(events);
    }

    /// Who applies again may have a new telephone or guardian, if somebody has seen the papers.
    static Decision<CitizenEvent, CitizenRefusal> again(BeginApplication begin, boolean isSeen, Known known) {
        return switch (known.holding()) {
            case Applying applying when applying.application().equals(begin.application()) -> Decision.nothing();
            // Whoever cannot take over must not be told to clear away what stands in the way.
            case Applying _
            when isSeen && isRefusedAsOther(begin, isSeen, known) -> reject(CitizenRefusal.OTHER_PERSON);
            case Applying _ -> reject(CitizenRefusal.ALREADY_APPLYING);
            case Carrying _ -> reject(CitizenRefusal.ALREADY_HAS_CARD);
            case Holding.Nothing _ when isRefusedAsOther(begin, isSeen, known) -> reject(CitizenRefusal.OTHER_PERSON);
            case Holding.Nothing _ -> {
                var events = new ArrayList<CitizenEvent>();
                var guardian = begin.papers().guardian();
                var person = withOwnDocument(begin.person(), known);
                if (isSeen) {
                    addChanges(events, known, person, begin.guardian(), guardian, begin.on(), begin.policy());
                }
                if (known.bears(begin.person().document())) {
                    addSight(events, begin.person(), begin.papers(), known.id());
                }
                events.add(new CitizenApplied(known.id(), begin.application()));
                yield new Accepted<>(events);
            }
        };
    }

    static Decision<CitizenEvent, CitizenRefusal> correct(CorrectPerson correct, Known known) {
        if (!known.isApplying(correct.application())) {
            return reject(CitizenRefusal.NOT_APPLYING);
        }
        if (!known.bears(correct.person().document(), correct.holder())) {
            return reject(CitizenRefusal.OTHER_PERSON);
        }
        var events = new ArrayList<CitizenEvent>();
        addChanges(
                events,
                known,
                withOwnDocument(correct.person(), known),
                correct.guardian(),
                correct.guardianAsCitizen(),
                correct.on(),
                correct.policy());
        return new Accepted<>(events);
    }

    /// Whatever happened while nobody looked, only what holds today is said.
    static Decision<CitizenEvent, CitizenRefusal> review(ReviewGuardianship review, Known known) {
        var before = known.family().guardianship();
        if (known.family().guardian() == null || before.rights() == GuardianRights.APPOINTED) {
            return Decision.nothing();
        }
        var after = Guardianship.on(review.on(), known.person().birthDate(), before.guardian(), review.policy());
        return after.rights() == before.rights() && Objects.equals(after.reviewIn(), before.reviewIn())
                ? Decision.nothing()
                : Decision.accept(new CitizenGuardianshipSet(known.id(), after, review.on()));
    }

    /// Whoever shows the document gets a card at once, and nobody looks at it again. A birth date that stands
    /// in the number proves nothing, so the name must be the same; with a passport, whose name may be in
    /// another script, either will do.
    private static boolean isShownByOther(RegisterPerson register, Known known) {
        var person = register.person();
        return isOther(person, register.papers(), known)
                || person.document().citizenNumber().isPresent()
                        && !person.name().matches(known.person().name());
    }

    /// A document's number alone does not make two people one: with neither the name nor the birth date in
    /// common, the declaration is somebody else's.
    private static boolean isOther(Person person, Papers papers, Known known) {
        return !known.bears(person.document(), papers.holder()) || !person.mayBe(known.person());
    }

    private static boolean isRefusedAsOther(BeginApplication begin, boolean isSeen, Known known) {
        return isOther(begin.person(), begin.papers(), known)
                && !(isSeen && isOnlySaid(begin.person().document(), known));
    }

    /// Whether nothing is known of the person but what was said at home, however often: nobody has seen a
    /// document, and no card has come of it. Whoever shows the document is believed instead.
    static boolean isOnlySaid(IdentityDocument document, Known known) {
        return known.holding().givenUp() == null
                && !(known.holding() instanceof Carrying)
                && !known.applications().isEmpty()
                && known.documents().size() == 1
                && known.documents().getFirst().is(document)
                && known.documents().getFirst().original().seen() == null;
    }

    /// A document of another id that is a name of the citizen stays with that id, so that an unmerge leaves
    /// it there.
    private static Person withOwnDocument(Person person, Known known) {
        return known.bears(person.document())
                ? person
                : person.bearing(known.person().document());
    }

    private static void addChanges(
            List<CitizenEvent> events,
            Known known,
            Person person,
            @Nullable Guardian guardian,
            @Nullable CitizenId guardianAsCitizen,
            LocalDate on,
            CardPolicy policy) {
        if (known.person().equals(person) && Objects.equals(known.family().guardian(), guardian)) {
            return;
        }
        var former = known.family().guardianship();
        if (former.guardian() != null
                && former.rights() != GuardianRights.ENDED
                && !former.guardian().equals(guardianAsCitizen)) {
            events.add(new CitizenGuardianshipSet(known.id(), former.ended(policy), on));
        }
        events.add(new CitizenCorrected(known.id(), person, guardian));
        if (guardian != null) {
            var guardianship = Guardianship.beginning(on, person.birthDate(), guardianAsCitizen, policy);
            events.add(new CitizenGuardianshipSet(known.id(), guardianship, on));
        }
    }

    private static void addSight(List<CitizenEvent> events, Person person, Papers papers, CitizenId citizen) {
        if (papers.sayMore()) {
            var original = new Original(person.document(), papers.validity(), papers.seen());
            events.add(new CitizenOriginalSeen(citizen, original));
        }
    }
}
