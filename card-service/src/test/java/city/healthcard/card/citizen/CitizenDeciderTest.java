package city.healthcard.card.citizen;

import static city.healthcard.card.People.APPLICATION;
import static city.healthcard.card.People.CARD;
import static city.healthcard.card.People.CITIZEN;
import static city.healthcard.card.People.OTHER_APPLICATION;
import static city.healthcard.card.People.OTHER_CARD;
import static city.healthcard.card.People.POLICY;
import static city.healthcard.card.People.TODAY;
import static city.healthcard.card.People.adult;
import static city.healthcard.card.People.guardian;
import static city.healthcard.card.People.person;
import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.card.citizen.CitizenCommand.ApproveCorrection;
import city.healthcard.card.citizen.CitizenCommand.ApproveErasure;
import city.healthcard.card.citizen.CitizenCommand.BeginApplication;
import city.healthcard.card.citizen.CitizenCommand.BeginUnseen;
import city.healthcard.card.citizen.CitizenCommand.CloseApplication;
import city.healthcard.card.citizen.CitizenCommand.CorrectPerson;
import city.healthcard.card.citizen.CitizenCommand.GiveUpCard;
import city.healthcard.card.citizen.CitizenCommand.LiftHold;
import city.healthcard.card.citizen.CitizenCommand.LinkDocument;
import city.healthcard.card.citizen.CitizenCommand.PlaceHold;
import city.healthcard.card.citizen.CitizenCommand.RecordDeath;
import city.healthcard.card.citizen.CitizenCommand.RecordEmigration;
import city.healthcard.card.citizen.CitizenCommand.RefuseCorrection;
import city.healthcard.card.citizen.CitizenCommand.RefuseErasure;
import city.healthcard.card.citizen.CitizenCommand.RegisterPerson;
import city.healthcard.card.citizen.CitizenCommand.RenewDocument;
import city.healthcard.card.citizen.CitizenCommand.RequestCorrection;
import city.healthcard.card.citizen.CitizenCommand.RequestErasure;
import city.healthcard.card.citizen.CitizenCommand.ReviewGuardianship;
import city.healthcard.card.citizen.CitizenCommand.TakeCard;
import city.healthcard.card.citizen.CitizenCommand.UnlinkDocument;
import city.healthcard.card.citizen.CitizenEvent.CitizenApplicationClosed;
import city.healthcard.card.citizen.CitizenEvent.CitizenApplied;
import city.healthcard.card.citizen.CitizenEvent.CitizenCardGivenUp;
import city.healthcard.card.citizen.CitizenEvent.CitizenCardTaken;
import city.healthcard.card.citizen.CitizenEvent.CitizenCorrected;
import city.healthcard.card.citizen.CitizenEvent.CitizenDied;
import city.healthcard.card.citizen.CitizenEvent.CitizenDocumentLinked;
import city.healthcard.card.citizen.CitizenEvent.CitizenEmigrated;
import city.healthcard.card.citizen.CitizenEvent.CitizenErased;
import city.healthcard.card.citizen.CitizenEvent.CitizenGuardianshipSet;
import city.healthcard.card.citizen.CitizenEvent.CitizenRegistered;
import city.healthcard.card.id.ApplicationId;
import city.healthcard.card.identity.DocumentType;
import city.healthcard.card.identity.Guardian;
import city.healthcard.card.identity.IdentityDocument;
import city.healthcard.card.identity.Original;
import city.healthcard.card.identity.Person;
import city.healthcard.card.identity.PersonName;
import city.healthcard.card.identity.PhoneNumber;
import city.healthcard.card.identity.Sex;
import city.healthcard.eventsourcing.Scenario;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CitizenDeciderTest {

    private static final CitizenEvent REGISTERED = new CitizenRegistered(CITIZEN, adult(), null, TODAY);
    private static final CitizenEvent APPLIED = new CitizenApplied(CITIZEN, APPLICATION);
    private static final CitizenEvent CLOSED = new CitizenApplicationClosed(CITIZEN, APPLICATION);
    private static final CitizenEvent TAKEN = new CitizenCardTaken(CITIZEN, APPLICATION, CARD);
    private static final CitizenEvent GIVEN_UP = new CitizenCardGivenUp(CITIZEN, CARD);
    private static final LocalDate YESTERDAY = TODAY.minusDays(1);
    private static final CitizenEvent DIED =
            new CitizenDied(CITIZEN, YESTERDAY, DeathEvidence.MEDICAL_CERTIFICATE, "bureau");
    private static final CitizenEvent LEFT = leaving(YESTERDAY);
    private static final CitizenEvent ERASED = new CitizenErased(CITIZEN, List.of(APPLICATION), null);
    private static final IdentityDocument PASSPORT = new IdentityDocument(DocumentType.PASSPORT, "E12345678", "CHN");

    private final Scenario<CitizenCommand, Citizen, CitizenEvent, CitizenRefusal> citizen =
            Scenario.of(new CitizenDecider());

    @Test
    void the_first_application_registers_the_citizen() {
        citizen.when(begin(adult(), APPLICATION)).then(REGISTERED, APPLIED);
    }

    @Test
    void somebody_at_a_first_visit_is_known_without_an_application() {
        var register = new RegisterPerson(CITIZEN, adult(), Papers.NONE, TODAY);
        citizen.when(register)
                .then(REGISTERED)
                .when(register)
                .thenNothing()
                .when(begin(adult(), APPLICATION))
                .then(APPLIED)
                .when(register)
                .thenNothing();
    }

    @Test
    void a_document_with_another_name_and_birth_date_is_somebody_elses() {
        var other = new Person(
                new PersonName("别的人"),
                adult().sex(),
                adult().birthDate().plusYears(1),
                adult().document(),
                adult().phone(),
                null);
        citizen.given(REGISTERED)
                .when(new RegisterPerson(CITIZEN, other, Papers.NONE, TODAY))
                .thenRefused(CitizenRefusal.NAME_DIFFERS);
    }

    @Test
    void at_a_first_visit_the_birth_date_that_stands_in_the_number_proves_nothing() {
        var other = new Person(
                new PersonName("别的人"), adult().sex(), adult().birthDate(), adult().document(), adult().phone(), null);
        citizen.given(REGISTERED)
                .when(new RegisterPerson(CITIZEN, other, Papers.NONE, TODAY))
                .thenRefused(CitizenRefusal.NAME_DIFFERS);
    }

    @Test
    void nobody_dead_or_erased_is_registered_again() {
        var register = new RegisterPerson(CITIZEN, adult(), Papers.NONE, TODAY);
        citizen.given(REGISTERED, DIED).when(register).thenRefused(CitizenRefusal.DECEASED);
        Scenario.of(new CitizenDecider())
                .given(REGISTERED, ERASED)
                .when(register)
                .thenRefused(CitizenRefusal.ERASED);
    }

    @Test
    void beginning_the_same_application_again_changes_nothing() {
        citizen.given(REGISTERED, APPLIED).when(begin(adult(), APPLICATION)).thenNothing();
    }

    @Test
    void a_second_application_is_refused_while_one_is_open() {
        citizen.given(REGISTERED, APPLIED)
                .when(begin(adult(), OTHER_APPLICATION))
                .thenRefused(CitizenRefusal.ALREADY_APPLYING);
    }

    @Test
    void who_has_a_card_gets_no_second_one() {
        citizen.given(REGISTERED, APPLIED, TAKEN)
                .when(begin(adult(), OTHER_APPLICATION))
                .thenRefused(CitizenRefusal.ALREADY_HAS_CARD);
    }

    @Test
    void after_a_rejection_one_may_apply_again() {
        citizen.given(REGISTERED, APPLIED, CLOSED)
                .when(begin(adult(), OTHER_APPLICATION))
                .then(new CitizenApplied(CITIZEN, OTHER_APPLICATION));
    }

    @Test
    void applying_again_with_another_telephone_corrects_it() {
        citizen.given(REGISTERED, APPLIED, CLOSED)
                .when(begin(movedAdult(), OTHER_APPLICATION))
                .then(
                        new CitizenCorrected(CITIZEN, movedAdult(), null),
                        new CitizenApplied(CITIZEN, OTHER_APPLICATION));
    }

    @Test
    void nobody_applies_as_somebody_else() {
        citizen.given(REGISTERED, APPLIED, CLOSED)
                .when(begin(person(LocalDate.of(1991, 1, 1), 1), OTHER_APPLICATION))
                .thenRefused(CitizenRefusal.OTHER_PERSON);
    }

    @Test
    void a_desk_that_would_be_refused_as_somebody_elses_has_nothing_cleared_away_first() {
        var other = begin(person(LocalDate.of(1991, 1, 1), 1), OTHER_APPLICATION);
        citizen.given(REGISTERED, APPLIED)
                .when(other)
                .thenRefused(CitizenRefusal.OTHER_PERSON)
                .when(new BeginUnseen(other))
                .thenRefused(CitizenRefusal.ALREADY_APPLYING);
    }

    @Test
    void whoever_shows_the_document_is_believed_however_often_a_stranger_applied_from_home() {
        var shown = new Person(
                new PersonName("持证人"), adult().sex(), LocalDate.of(1991, 1, 1), PASSPORT, adult().phone(), null);
        var third = new ApplicationId(new UUID(2, 3));
        citizen.given(
                        new CitizenRegistered(CITIZEN, adult().bearing(PASSPORT), null, TODAY),
                        APPLIED,
                        CLOSED,
                        new CitizenApplied(CITIZEN, OTHER_APPLICATION),
                        new CitizenApplicationClosed(CITIZEN, OTHER_APPLICATION))
                .when(begin(shown, third))
                .then(new CitizenCorrected(CITIZEN, shown, null), new CitizenApplied(CITIZEN, third));
    }

    @Test
    void the_dead_do_not_apply() {
        citizen.given(REGISTERED, APPLIED, CLOSED, DIED)
                .when(begin(adult(), OTHER_APPLICATION))
                .thenRefused(CitizenRefusal.DECEASED);
    }

    @Test
    void the_erased_do_not_apply() {
        citizen.given(REGISTERED, APPLIED, CLOSED, ERASED)
                .when(begin(adult(), OTHER_APPLICATION))
                .thenRefused(CitizenRefusal.ERASED);
    }

    @Test
    void a_correction_during_the_application_is_kept() {
        citizen.given(REGISTERED, APPLIED)
                .when(correct(APPLICATION, movedAdult(), guardian()))
                .then(
                        new CitizenCorrected(CITIZEN, movedAdult(), guardian()),
                        new CitizenGuardianshipSet(
                                CITIZEN,
                                new Guardianship(GuardianRights.APPOINTED, null, null, POLICY.version()),
                                TODAY));
    }

    @Test
    void a_correction_that_says_the_same_changes_nothing() {
        citizen.given(REGISTERED, APPLIED)
                .when(correct(APPLICATION, adult(), null))
                .thenNothing();
    }

    @Test
    void a_correction_cannot_make_another_person() {
        citizen.given(REGISTERED, APPLIED)
                .when(correct(APPLICATION, person(LocalDate.of(1991, 1, 1), 1), null))
                .thenRefused(CitizenRefusal.OTHER_PERSON);
    }

    @Test
    void a_correction_needs_the_open_application() {
        citizen.given(REGISTERED, APPLIED)
                .when(correct(OTHER_APPLICATION, adult(), null))
                .thenRefused(CitizenRefusal.NOT_APPLYING);
    }

    @Test
    void an_application_that_ended_is_closed_once() {
        citizen.given(REGISTERED, APPLIED)
                .when(new CloseApplication(APPLICATION))
                .then(CLOSED)
                .when(new CloseApplication(APPLICATION))
                .thenNothing();
    }

    @Test
    void closing_another_application_changes_nothing() {
        citizen.given(REGISTERED, APPLIED)
                .when(new CloseApplication(OTHER_APPLICATION))
                .thenNothing();
    }

    @Test
    void the_card_of_the_open_application_is_taken_once() {
        citizen.given(REGISTERED, APPLIED)
                .when(new TakeCard(APPLICATION, CARD))
                .then(TAKEN)
                .when(new TakeCard(APPLICATION, CARD))
                .thenNothing();
    }

    @Test
    void a_second_card_is_not_taken() {
        citizen.given(REGISTERED, APPLIED, TAKEN)
                .when(new TakeCard(APPLICATION, OTHER_CARD))
                .thenRefused(CitizenRefusal.ALREADY_HAS_CARD);
    }

    @Test
    void a_card_is_not_taken_without_its_application() {
        citizen.given(REGISTERED, APPLIED)
                .when(new TakeCard(OTHER_APPLICATION, CARD))
                .thenRefused(CitizenRefusal.NOT_APPLYING);
    }

    @Test
    void a_card_is_given_up_once() {
        citizen.given(REGISTERED, APPLIED, TAKEN)
                .when(new GiveUpCard(CARD))
                .then(GIVEN_UP)
                .when(new GiveUpCard(CARD))
                .thenNothing();
    }

    @Test
    void nobody_gives_up_another_card() {
        citizen.given(REGISTERED, APPLIED, TAKEN)
                .when(new GiveUpCard(OTHER_CARD))
                .thenRefused(CitizenRefusal.NOT_THE_CARD);
    }

    @Test
    void the_last_card_given_up_is_known_until_another_is_taken() {
        var decider = new CitizenDecider();
        var applied = new CitizenApplied(CITIZEN, OTHER_APPLICATION);
        var closed = new CitizenApplicationClosed(CITIZEN, OTHER_APPLICATION);
        var taken = new CitizenCardTaken(CITIZEN, OTHER_APPLICATION, OTHER_CARD);
        var givenUp = new CitizenCardGivenUp(CITIZEN, OTHER_CARD);
        for (var history : List.<List<CitizenEvent>>of(
                List.of(REGISTERED, APPLIED, TAKEN),
                List.of(REGISTERED, APPLIED, TAKEN, GIVEN_UP),
                List.of(REGISTERED, APPLIED, TAKEN, GIVEN_UP, applied),
                List.of(REGISTERED, APPLIED, TAKEN, GIVEN_UP, applied, closed))) {
            assertThat(((Citizen.Known) decider.fold(history)).hadLast(CARD)).isTrue();
        }
        for (var history : List.<List<CitizenEvent>>of(
                List.of(REGISTERED, APPLIED),
                List.of(REGISTERED, APPLIED, TAKEN, GIVEN_UP, applied, taken),
                List.of(REGISTERED, APPLIED, TAKEN, GIVEN_UP, applied, taken, givenUp))) {
            assertThat(((Citizen.Known) decider.fold(history)).hadLast(CARD)).isFalse();
        }
    }

    @Test
    void a_linked_document_says_who_it_is_when_applying_again() {
        var withPassport =
                new Person(adult().name(), adult().sex(), adult().birthDate(), PASSPORT, adult().phone(), null);
        citizen.given(
                        REGISTERED,
                        APPLIED,
                        CLOSED,
                        new CitizenDocumentLinked(CITIZEN, Original.unseen(PASSPORT), "", TODAY))
                .when(begin(withPassport, OTHER_APPLICATION))
                .then(
                        new CitizenCorrected(CITIZEN, withPassport, null),
                        new CitizenApplied(CITIZEN, OTHER_APPLICATION));
    }

    @Test
    void a_death_is_recorded_once_with_the_paper_that_was_shown_and_by_whom() {
        citizen.given(REGISTERED)
                .when(new RecordDeath(YESTERDAY, DeathEvidence.MEDICAL_CERTIFICATE, "bureau", TODAY))
                .then(DIED)
                .when(new RecordDeath(YESTERDAY, null, "bureau", TODAY))
                .thenNothing();
    }

    @Test
    void nobody_dies_twice_tomorrow_or_before_birth() {
        citizen.given(REGISTERED, DIED)
                .when(new RecordDeath(TODAY, null, "bureau", TODAY))
                .thenRefused(CitizenRefusal.OTHER_DAY_OF_DEATH);
        Scenario.of(new CitizenDecider())
                .given(REGISTERED)
                .when(new RecordDeath(TODAY.plusDays(1), null, "bureau", TODAY))
                .thenRefused(CitizenRefusal.DEATH_IN_FUTURE)
                .when(new RecordDeath(adult().birthDate().minusDays(1), null, "bureau", TODAY))
                .thenRefused(CitizenRefusal.DIED_BEFORE_BIRTH);
    }

    @Test
    void a_departure_is_recorded_once_and_another_day_is_refused() {
        citizen.given(REGISTERED)
                .when(new RecordEmigration(YESTERDAY, EmigrationEvidence.HOUSEHOLD_MOVED, "bureau", TODAY))
                .then(LEFT)
                .when(new RecordEmigration(YESTERDAY, EmigrationEvidence.SETTLED_ABROAD, "bureau", TODAY))
                .thenNothing()
                .when(new RecordEmigration(TODAY, EmigrationEvidence.HOUSEHOLD_MOVED, "bureau", TODAY))
                .thenRefused(CitizenRefusal.OTHER_DAY_OF_DEPARTURE);
    }

    @Test
    void who_has_come_back_may_leave_on_another_day() {
        citizen.given(REGISTERED, LEFT, APPLIED, CLOSED)
                .when(new RecordEmigration(TODAY, EmigrationEvidence.HOUSEHOLD_MOVED, "bureau", TODAY))
                .then(leaving(TODAY));
    }

    @Test
    void nobody_leaves_before_the_day_of_birth() {
        var birth = adult().birthDate();
        citizen.given(REGISTERED)
                .when(new RecordEmigration(birth.minusDays(1), null, "bureau", TODAY))
                .thenRefused(CitizenRefusal.LEFT_BEFORE_BIRTH)
                .when(new RecordEmigration(birth, EmigrationEvidence.HOUSEHOLD_MOVED, "bureau", TODAY))
                .then(leaving(birth));
    }

    @Test
    void the_dead_may_take_their_card_and_give_it_up() {
        citizen.given(REGISTERED, APPLIED, DIED)
                .when(new TakeCard(APPLICATION, CARD))
                .then(TAKEN)
                .when(new GiveUpCard(CARD))
                .then(GIVEN_UP);
    }

    @Test
    void nothing_happens_to_nobody() {
        for (var command : all()) {
            Scenario.of(new CitizenDecider()).when(command).thenRefused(CitizenRefusal.UNKNOWN);
        }
        Scenario.of(new CitizenDecider())
                .when(new ApproveErasure(new UUID(7, 1), "auditor", TODAY, POLICY))
                .thenRefused(CitizenRefusal.UNKNOWN);
    }

    @Test
    void nothing_happens_to_the_erased() {
        for (var command : all()) {
            Scenario.of(new CitizenDecider())
                    .given(REGISTERED, ERASED)
                    .when(command)
                    .thenRefused(CitizenRefusal.ERASED);
        }
    }

    private static CitizenCommand[] all() {
        return new CitizenCommand[] {
            correct(APPLICATION, adult(), null),
            new CloseApplication(APPLICATION),
            new TakeCard(APPLICATION, CARD),
            new GiveUpCard(CARD),
            new LinkDocument(Original.unseen(PASSPORT), adult().document(), null, "旧护照", TODAY),
            new UnlinkDocument(PASSPORT, "录错", TODAY),
            new RenewDocument(PASSPORT, Original.unseen(PASSPORT), "旧护照", TODAY),
            new ReviewGuardianship(TODAY, POLICY),
            new RequestCorrection(new Correction(new UUID(6, 1), null, Sex.FEMALE, null, null, "户口簿", "clerk", TODAY)),
            new ApproveCorrection(new UUID(6, 1), "auditor", TODAY, POLICY),
            new RefuseCorrection(new UUID(6, 1), "证据不足", "auditor", TODAY),
            new RecordEmigration(TODAY, null, "bureau", TODAY),
            new RecordDeath(TODAY, null, "bureau", TODAY),
            new RequestErasure(new UUID(7, 1), ErasureGround.CONSENT_WITHDRAWN, "bureau", TODAY, POLICY),
            new RefuseErasure(new UUID(7, 1), KeepingGround.NOT_SETTLED, "auditor", TODAY),
            new PlaceHold(new LegalHold(new UUID(8, 1), HoldGround.CLAIM, "bureau", TODAY)),
            new LiftHold(new UUID(8, 1), "bureau", TODAY)
        };
    }

    private static CitizenEvent leaving(LocalDate day) {
        return new CitizenEmigrated(CITIZEN, day, EmigrationEvidence.HOUSEHOLD_MOVED, "bureau");
    }

    private static BeginApplication begin(Person person, ApplicationId application) {
        return new BeginApplication(CITIZEN, person, null, Papers.NONE, application, TODAY, POLICY);
    }

    private static CorrectPerson correct(ApplicationId application, Person person, @Nullable Guardian guardian) {
        return new CorrectPerson(application, person, null, guardian, null, TODAY, POLICY);
    }

    private static Person movedAdult() {
        return new Person(
                adult().name(),
                adult().sex(),
                adult().birthDate(),
                adult().document(),
                new PhoneNumber("+8613900000000"),
                "厦门市");
    }
}
