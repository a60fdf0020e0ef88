package city.healthcard.card.citizen;

import static city.healthcard.card.People.APPLICATION;
import static city.healthcard.card.People.CITIZEN;
import static city.healthcard.card.People.POLICY;
import static city.healthcard.card.People.TODAY;
import static city.healthcard.card.People.adult;
import static city.healthcard.card.People.person;
import static city.healthcard.card.People.residentId;
import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.card.citizen.Citizen.Known;
import city.healthcard.card.citizen.CitizenCommand.BeginApplication;
import city.healthcard.card.citizen.CitizenCommand.LinkDocument;
import city.healthcard.card.citizen.CitizenCommand.RenewDocument;
import city.healthcard.card.citizen.CitizenCommand.UnlinkDocument;
import city.healthcard.card.citizen.CitizenEvent.CitizenApplied;
import city.healthcard.card.citizen.CitizenEvent.CitizenBornTo;
import city.healthcard.card.citizen.CitizenEvent.CitizenDied;
import city.healthcard.card.citizen.CitizenEvent.CitizenDocumentLinked;
import city.healthcard.card.citizen.CitizenEvent.CitizenDocumentRenewed;
import city.healthcard.card.citizen.CitizenEvent.CitizenDocumentUnlinked;
import city.healthcard.card.citizen.CitizenEvent.CitizenOriginalSeen;
import city.healthcard.card.citizen.CitizenEvent.CitizenRegistered;
import city.healthcard.card.identity.DocumentType;
import city.healthcard.card.identity.IdentityDocument;
import city.healthcard.card.identity.Original;
import city.healthcard.card.identity.Person;
import city.healthcard.card.identity.Sighting;
import city.healthcard.card.identity.Validity;
import city.healthcard.eventsourcing.Scenario;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CitizenDocumentsTest {

    private static final CitizenEvent REGISTERED = new CitizenRegistered(CITIZEN, adult(), null, TODAY);
    private static final Sighting SEEN = new Sighting("clerk", "35020001", TODAY);
    private static final Original OLD = passport("E12345678", TODAY.plusDays(30));
    private static final Original NEW = passport("EA1234567", TODAY.plusYears(10));
    private static final CitizenEvent LINKED = new CitizenDocumentLinked(CITIZEN, OLD, "旧护照", TODAY);
    private static final CitizenEvent RENEWED = new CitizenDocumentRenewed(CITIZEN, OLD.document(), NEW, "旧护照", TODAY);

    private final Scenario<CitizenCommand, Citizen, CitizenEvent, CitizenRefusal> citizen =
            Scenario.of(new CitizenDecider());

    @Test
    void another_document_is_linked_once_and_with_its_evidence() {
        citizen.given(REGISTERED).when(link(OLD)).then(LINKED).when(link(OLD)).thenNothing();
    }

    @Test
    void who_shows_none_of_the_citizens_documents_links_nothing() {
        citizen.given(REGISTERED)
                .when(new LinkDocument(OLD, residentId(LocalDate.of(1991, 1, 1), 1), null, "旧护照", TODAY))
                .thenRefused(CitizenRefusal.NOT_THE_HOLDER);
    }

    @Test
    void a_document_out_of_its_time_is_not_linked() {
        var expired = passport("E12345678", TODAY.minusDays(1));
        var early = new Original(OLD.document(), new Validity(TODAY.plusDays(1), null), SEEN);
        citizen.given(REGISTERED).when(link(expired)).thenRefused(CitizenRefusal.DOCUMENT_NOT_VALID);
        citizen.when(link(early)).thenRefused(CitizenRefusal.DOCUMENT_NOT_VALID);
        citizen.when(link(passport("E12345678", TODAY))).then(linked(passport("E12345678", TODAY)));
    }

    @Test
    void a_link_is_taken_back_with_its_reason_and_can_be_made_again() {
        citizen.given(REGISTERED, LINKED)
                .when(new UnlinkDocument(OLD.document(), "录错", TODAY))
                .then(new CitizenDocumentUnlinked(CITIZEN, OLD.document(), "录错", TODAY))
                .when(new UnlinkDocument(OLD.document(), "录错", TODAY))
                .thenNothing()
                .when(link(OLD))
                .then(LINKED);
    }

    @Test
    void the_document_of_registration_is_not_unlinked() {
        citizen.given(REGISTERED)
                .when(new UnlinkDocument(adult().document(), "录错", TODAY))
                .thenRefused(CitizenRefusal.MAIN_DOCUMENT);
    }

    @Test
    void a_new_passport_takes_the_place_of_the_old_one() {
        citizen.given(REGISTERED, LINKED)
                .when(renew(OLD, NEW))
                .then(RENEWED)
                .when(renew(OLD, NEW))
                .thenNothing();
        var known = fold(REGISTERED, LINKED, RENEWED);
        assertThat(known.bears(NEW.document())).isTrue();
        assertThat(known.bears(OLD.document())).isFalse();
        assertThat(known.find(OLD.document()).orElseThrow().supersededOn()).isEqualTo(TODAY);
    }

    @Test
    void a_superseded_document_opens_nothing() {
        citizen.given(REGISTERED, LINKED, RENEWED)
                .when(new LinkDocument(passport("E87654321", TODAY), OLD.document(), null, "", TODAY))
                .thenRefused(CitizenRefusal.NOT_THE_HOLDER);
        citizen.when(link(OLD)).thenRefused(CitizenRefusal.DOCUMENT_SUPERSEDED);
        citizen.when(renew(OLD, passport("E87654321", TODAY))).thenRefused(CitizenRefusal.DOCUMENT_SUPERSEDED);
    }

    @Test
    void a_renewed_document_of_registration_is_that_of_the_person_from_then_on() {
        var foreigner =
                new Person(adult().name(), adult().sex(), adult().birthDate(), OLD.document(), adult().phone(), null);
        var known = fold(new CitizenRegistered(CITIZEN, foreigner, null, TODAY), RENEWED);
        assertThat(known.person().document()).isEqualTo(NEW.document());
        assertThat(known.documents()).hasSize(2);
    }

    @Test
    void a_card_renewed_under_the_same_number_stays_one_document() {
        var longer = new Original(adult().document(), new Validity(TODAY, TODAY.plusYears(20)), SEEN);
        citizen.given(REGISTERED)
                .when(renew(Original.unseen(adult().document()), longer))
                .then(new CitizenDocumentRenewed(CITIZEN, adult().document(), longer, "旧护照", TODAY))
                .when(renew(Original.unseen(adult().document()), longer))
                .thenNothing();
        var known = fold(REGISTERED, new CitizenDocumentRenewed(CITIZEN, adult().document(), longer, "旧护照", TODAY));
        assertThat(known.documents()).containsExactly(new KnownDocument(longer, null));
    }

    @Test
    void a_new_passport_that_was_linked_first_still_takes_the_place_of_the_old_one() {
        var linked = new CitizenDocumentLinked(CITIZEN, NEW, "旧护照", TODAY);
        citizen.given(REGISTERED, LINKED, linked).when(renew(OLD, NEW)).then(RENEWED);
        var known = fold(REGISTERED, LINKED, linked, RENEWED);
        assertThat(known.documents()).hasSize(3);
        assertThat(known.bears(OLD.document())).isFalse();
    }

    @Test
    void another_kind_or_state_is_no_renewal() {
        var other =
                new Original(new IdentityDocument(DocumentType.PASSPORT, "123456789", "USA"), Validity.UNLIMITED, SEEN);
        citizen.given(REGISTERED, LINKED).when(renew(OLD, other)).thenRefused(CitizenRefusal.OTHER_KIND);
        citizen.when(renew(OLD, Original.unseen(adult().document()))).thenRefused(CitizenRefusal.OTHER_KIND);
        citizen.when(renew(NEW, OLD)).thenRefused(CitizenRefusal.DOCUMENT_NOT_LINKED);
    }

    @Test
    void nothing_is_linked_to_the_dead_but_a_mistake_can_still_be_taken_back() {
        var died = new CitizenDied(CITIZEN, TODAY, null, "bureau");
        citizen.given(REGISTERED, LINKED, died).when(link(NEW)).thenRefused(CitizenRefusal.DECEASED);
        citizen.when(renew(OLD, NEW)).thenRefused(CitizenRefusal.DECEASED);
        citizen.when(new UnlinkDocument(OLD.document(), "录错", TODAY))
                .then(new CitizenDocumentUnlinked(CITIZEN, OLD.document(), "录错", TODAY));
    }

    @Test
    void both_forms_of_a_foreigners_card_are_linked() {
        var old = new IdentityDocument(DocumentType.FOREIGN_RESIDENT_ID, "USA310119800101", "CHN");
        var now = Original.unseen(new IdentityDocument(DocumentType.FOREIGN_RESIDENT_ID, "911124198108030024", "CHN"));
        var foreigner = new Person(adult().name(), adult().sex(), LocalDate.of(1981, 8, 3), old, adult().phone(), null);
        citizen.given(new CitizenRegistered(CITIZEN, foreigner, null, TODAY))
                .when(new LinkDocument(now, old, null, "新旧证件同时出示", TODAY))
                .then(new CitizenDocumentLinked(CITIZEN, now, "新旧证件同时出示", TODAY));
    }

    @Test
    void the_desk_that_saw_the_original_is_kept() {
        var papers = new Papers(new Validity(null, TODAY.plusYears(1)), SEEN, null, null, null);
        citizen.when(begin(adult(), papers))
                .then(
                        REGISTERED,
                        new CitizenOriginalSeen(CITIZEN, new Original(adult().document(), papers.validity(), SEEN)),
                        new CitizenApplied(CITIZEN, APPLICATION));
    }

    @Test
    void a_newborn_is_tied_to_its_mother_and_never_has_her_number() {
        var certificate = new IdentityDocument(DocumentType.BIRTH_CERTIFICATE, "R123456789", "CHN");
        var newborn = new Person(adult().name(), adult().sex(), TODAY, certificate, adult().phone(), null);
        var mother = residentId(LocalDate.of(1995, 3, 3), 4);
        var papers = new Papers(Validity.UNLIMITED, null, mother, null, null);
        var registered = new CitizenRegistered(CITIZEN, newborn, null, TODAY);
        var born = new CitizenBornTo(CITIZEN, mother);
        citizen.when(begin(newborn, papers)).then(registered, born, new CitizenApplied(CITIZEN, APPLICATION));
        var hers = new IdentityDocument(DocumentType.HOUSEHOLD_REGISTER, mother.number(), "CHN");
        var own = new IdentityDocument(
                DocumentType.HOUSEHOLD_REGISTER, residentId(TODAY, 1).number(), "CHN");
        Scenario.of(new CitizenDecider())
                .given(registered, born)
                .when(new LinkDocument(Original.unseen(hers), certificate, null, "户口簿", TODAY))
                .thenRefused(CitizenRefusal.MOTHERS_NUMBER)
                .when(new LinkDocument(Original.unseen(own), certificate, null, "户口簿", TODAY))
                .then(new CitizenDocumentLinked(CITIZEN, Original.unseen(own), "户口簿", TODAY));
        Scenario.of(new CitizenDecider())
                .when(begin(person(TODAY, 1).bearing(mother), papers))
                .thenRefused(CitizenRefusal.MOTHERS_NUMBER);
    }

    @Test
    void a_declaration_with_neither_name_nor_birth_date_in_common_is_somebody_elses() {
        var baby = new Person(
                new city.healthcard.card.identity.PersonName("测试婴"),
                adult().sex(),
                TODAY,
                adult().document(),
                adult().phone(),
                null);
        citizen.given(REGISTERED).when(begin(baby, Papers.NONE)).thenRefused(CitizenRefusal.OTHER_PERSON);
    }

    private static Known fold(CitizenEvent... events) {
        return (Known) new CitizenDecider().fold(List.of(events));
    }

    private static BeginApplication begin(Person person, Papers papers) {
        return new BeginApplication(CITIZEN, person, null, papers, APPLICATION, TODAY, POLICY);
    }

    private static LinkDocument link(Original original) {
        return new LinkDocument(original, adult().document(), null, "旧护照", TODAY);
    }

    private static CitizenEvent linked(Original original) {
        return new CitizenDocumentLinked(CITIZEN, original, "旧护照", TODAY);
    }

    private static RenewDocument renew(Original old, Original renewed) {
        return new RenewDocument(old.document(), renewed, "旧护照", TODAY);
    }

    private static Original passport(String number, LocalDate until) {
        return new Original(
                new IdentityDocument(DocumentType.PASSPORT, number, "CHN"), new Validity(null, until), SEEN);
    }
}
