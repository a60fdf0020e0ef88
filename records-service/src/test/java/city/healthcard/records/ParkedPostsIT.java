package city.healthcard.records;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import city.healthcard.contracts.card.CardContract.CardBlocked;
import city.healthcard.contracts.card.CardContract.CardIssued;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.LocalServers;
import city.healthcard.eventsourcing.Neighbours;
import city.healthcard.eventsourcing.command.CommandHandler;
import city.healthcard.eventsourcing.event.EventTypes;
import city.healthcard.eventsourcing.event.History;
import city.healthcard.eventsourcing.event.Journal;
import city.healthcard.eventsourcing.key.Keyring;
import city.healthcard.eventsourcing.key.Subject;
import city.healthcard.eventsourcing.store.EventStore;
import city.healthcard.eventsourcing.store.StreamId;
import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.clinical.VisitKind;
import city.healthcard.records.healthfile.HealthFiles;
import city.healthcard.records.holder.CardHolders;
import city.healthcard.records.holder.CardIndexes;
import city.healthcard.records.parking.Parking;
import city.healthcard.records.parking.ParkingCommand;
import city.healthcard.records.parking.ParkingCommand.AttachVisit;
import city.healthcard.records.parking.ParkingEvent;
import city.healthcard.records.parking.ParkingEvent.ParkedAdopted;
import city.healthcard.records.parking.ParkingEvent.VisitParked;
import city.healthcard.records.parking.ParkingId;
import city.healthcard.records.parking.ParkingRefusal;
import city.healthcard.records.retention.Term;
import city.healthcard.records.visit.Account;
import city.healthcard.records.visit.Visit;
import city.healthcard.records.visit.VisitCommand;
import city.healthcard.records.visit.VisitEvent;
import city.healthcard.records.visit.VisitId;
import city.healthcard.records.visit.VisitRefusal;
import city.healthcard.webkit.access.Claims;
import city.healthcard.webkit.access.Roles;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "service", value = "records"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestSecurity(
        user = "clerk-7",
        roles = {Roles.INSTITUTION_SYSTEM, Roles.DESK_CLERK},
        attributes = @SecurityAttribute(key = Claims.INSTITUTION, value = "35020777"))
class ParkedPostsIT {

    private static final AtomicInteger CARDS = new AtomicInteger();
    private static final Instant AT = Instant.parse("2026-11-20T09:00:00Z");
    private static final String VISIT = """
            {"institution": "%s", "number": "%s", "revision": %d, "card": {"number": "%s"}, "kind": "outpatient",
             "start": "2026-11-20T08:30:00+08:00", "diagnoses": [{"code": "I10.x00", "display": "高血压"}]}
            """;

    @Inject
    CardIndexes indexes;

    @Inject
    CardHolders holders;

    @Inject
    HealthFiles files;

    @Inject
    Keyring keyring;

    @Inject
    EventStore store;

    @Inject
    CommandHandler<ParkingCommand, Parking, ParkingEvent, ParkingRefusal> parking;

    @Inject
    CommandHandler<VisitCommand, Visit, VisitEvent, VisitRefusal> visits;

    private record Person(CitizenId citizen, UUID card, String number) {}

    private static String aCardNumber() {
        return "35027770%08d".formatted(CARDS.incrementAndGet());
    }

    private Person aPersonWithACard() {
        var person = new Person(new CitizenId(UUID.randomUUID()), UUID.randomUUID(), aCardNumber());
        issue(person);
        return person;
    }

    private void issue(Person person) {
        var index = indexes.cardOf(person.number);
        Neighbours.say(new CardIssued(
                person.citizen.value(), person.card, UUID.randomUUID(), index.value(), LocalDate.parse("2036-11-23")));
        soon(() -> assertThat(holders.holderOf(index)).isPresent());
    }

    private static ValidatableResponse post(String number, int revision, String card) {
        return given().contentType(ContentType.JSON)
                .body(VISIT.formatted("35020777", number, revision, card))
                .post("/api/visits")
                .then();
    }

    private static ValidatableResponse postChanged(String number, int revision, String card) {
        return given().contentType(ContentType.JSON)
                .body(VISIT.formatted("35020777", number, revision, card).replace("高血压", "高血压病"))
                .post("/api/visits")
                .then();
    }

    private String addressOf(String number, String card) {
        return "/api/posts/parked/" + placeOf(card).value() + '/'
                + visitOf(number).value();
    }

    private ParkingId placeOf(String card) {
        return indexes.parkingOf(indexes.cardOf(card));
    }

    private VisitId visitOf(String number) {
        return indexes.visitOf("35020777", number);
    }

    private static ValidatableResponse attach(String address, String card, UUID key) {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body("{\"card\": \"" + card + "\"}")
                .post(address + "/attachment")
                .then();
    }

    private static ValidatableResponse drop(String address, String reason) {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"reason\": \"" + reason + "\"}")
                .post(address + "/drop")
                .then();
    }

    /// The first of the two steps of an attachment.
    private void agree(String number, String card, Person person) {
        var place = placeOf(card);
        var command = new AttachVisit(
                place, visitOf(number), person.citizen, "35020777", "clerk-7", Instant.parse("2026-11-21T08:00:00Z"));
        await(parking.handle(StreamId.of("parking", place.value()), command, new CommandId(UUID.randomUUID())));
    }

    private int visitsOf(Person person) {
        return await(files.fileOf(person.citizen)).shownCount();
    }

    private static List<String> waiting() {
        var numbers = new ArrayList<String>();
        @Nullable String after = null;
        do {
            var request = given().queryParam("limit", 2);
            var page = (after == null ? request : request.queryParam("after", after))
                    .get("/api/posts/parked")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            numbers.addAll(page.getList("posts.number", String.class));
            after = page.getString("next");
        } while (after != null);
        return numbers;
    }

    @Test
    void an_institution_sees_its_own_posts_page_by_page() {
        var card = aCardNumber();
        for (var i = 1; i <= 5; i++) {
            post("L-" + i, 1, card).statusCode(202);
        }
        post("L-2", 2, card).statusCode(202);
        soon(() -> assertThat(waiting()).containsSubsequence("L-1", "L-2", "L-3", "L-4", "L-5"));
        soon(() -> given().get("/api/posts/parked?limit=200")
                .then()
                .body("posts.find { it.number == 'L-2' }.posts", equalTo(2))
                .body("posts.find { it.number == 'L-2' }.revision", equalTo(2))
                .body("total", notNullValue()));
        var answer = given().get("/api/posts/parked?limit=200").asString();
        assertThat(answer).doesNotContain(card).doesNotContain("高血压");
        given().get("/api/posts/parked?after=nonsense").then().statusCode(400);
    }

    @Test
    @TestSecurity(
            user = "clerk-8",
            roles = {Roles.INSTITUTION_SYSTEM, Roles.DESK_CLERK},
            attributes = @SecurityAttribute(key = Claims.INSTITUTION, value = "35020778"))
    void another_institution_sees_and_mends_nothing() {
        var card = aCardNumber();
        var person = aPersonWithACard();
        given().contentType(ContentType.JSON)
                .body(VISIT.formatted("35020778", "O-1", 1, card))
                .post("/api/visits")
                .then()
                .statusCode(202);
        soon(() -> assertThat(waiting()).containsExactly("O-1"));
        var others = addressOf("L-1", card);
        given().get(others).then().statusCode(404).body("code", equalTo("parking.unknown"));
        attach(others, person.number, UUID.randomUUID()).statusCode(404);
        drop(others, "person-unknown").statusCode(404);
    }

    @Test
    void a_clerk_attaches_what_waits_to_the_file_of_who_shows_a_card() {
        var wrong = aCardNumber();
        var person = aPersonWithACard();
        post("A-1", 2, wrong).statusCode(202);
        post("A-1", 1, wrong).statusCode(202);
        post("A-2", 1, wrong).statusCode(202);
        var address = addressOf("A-1", wrong);
        given().get(address)
                .then()
                .statusCode(200)
                .body("sheets.revision", contains(2, 1))
                .body("sheets[0].diagnoses[0].display", equalTo("高血压"));
        var key = UUID.randomUUID();
        attach(address, person.number, key).statusCode(204);
        attach(address, person.number, key).statusCode(204);
        attach(address, person.number, UUID.randomUUID()).statusCode(204);
        soon(() -> assertThat(visitsOf(person)).isEqualTo(1));
        soon(() -> assertThat(waiting()).doesNotContain("A-1").contains("A-2"));
        given().get(address).then().statusCode(404);
        post("A-1", 3, wrong).statusCode(201).body("state", equalTo("RECORDED"));
        post("A-1", 1, person.number).statusCode(200);
    }

    @Test
    void of_two_clerks_the_second_is_told() {
        var wrong = aCardNumber();
        var person = aPersonWithACard();
        var another = aPersonWithACard();
        post("T-1", 1, wrong).statusCode(202);
        var address = addressOf("T-1", wrong);
        attach(address, person.number, UUID.randomUUID()).statusCode(204);
        soon(() -> assertThat(visitsOf(person)).isEqualTo(1));
        attach(address, another.number, UUID.randomUUID()).statusCode(409).body("code", equalTo("parking.attached"));
        drop(address, "person-unknown").statusCode(409).body("code", equalTo("parking.attached"));
        assertThat(visitsOf(another)).isZero();
    }

    @Test
    void a_card_that_is_unknown_or_blocked_attaches_nothing() {
        var wrong = aCardNumber();
        var person = aPersonWithACard();
        post("B-1", 1, wrong).statusCode(202);
        attach(addressOf("B-1", wrong), wrong, UUID.randomUUID())
                .statusCode(404)
                .body("code", equalTo("card.unknown"));
        Neighbours.say(new CardBlocked(person.citizen.value(), person.card));
        soon(() -> assertThat(holders.isBlocked(person.card)).isTrue());
        attach(addressOf("B-1", wrong), person.number, UUID.randomUUID()).statusCode(404);
        given().get(addressOf("B-1", wrong)).then().statusCode(200);
    }

    @Test
    void what_is_on_file_for_somebody_else_is_not_attached_and_waits_on() {
        var wrong = aCardNumber();
        var person = aPersonWithACard();
        var another = aPersonWithACard();
        post("C-1", 1, wrong).statusCode(202);
        post("C-1", 1, person.number).statusCode(201);
        attach(addressOf("C-1", wrong), another.number, UUID.randomUUID())
                .statusCode(409)
                .body("code", equalTo("visit.other-citizen"));
        given().get(addressOf("C-1", wrong)).then().statusCode(200);
        drop(addressOf("C-1", wrong), "posted-again").statusCode(204);
        drop(addressOf("C-1", wrong), "posted-again").statusCode(204);
        soon(() -> assertThat(waiting()).doesNotContain("C-1"));
        attach(addressOf("C-1", wrong), person.number, UUID.randomUUID())
                .statusCode(409)
                .body("code", equalTo("parking.dropped"));
        soon(() -> assertThat(visitsOf(person)).isEqualTo(1));
        post("C-1", 2, wrong).statusCode(202);
        soon(() -> assertThat(waiting()).contains("C-1"));
    }

    @Test
    void what_the_file_would_refuse_is_not_attached_and_waits_on() {
        var wrong = aCardNumber();
        var person = aPersonWithACard();
        post("G-1", 1, wrong).statusCode(202);
        post("G-2", 1, wrong).statusCode(202);
        postChanged("G-1", 1, person.number).statusCode(201);
        postChanged("G-2", 2, person.number).statusCode(201);
        attach(addressOf("G-1", wrong), person.number, UUID.randomUUID())
                .statusCode(409)
                .body("code", equalTo("visit.revision-conflict"));
        attach(addressOf("G-2", wrong), person.number, UUID.randomUUID())
                .statusCode(409)
                .body("code", equalTo("visit.revision-superseded"));
        given().get(addressOf("G-1", wrong)).then().statusCode(200).body("sheets", hasSize(1));
        given().get(addressOf("G-2", wrong)).then().statusCode(200).body("sheets", hasSize(1));
        soon(() -> assertThat(waiting()).contains("G-1", "G-2"));
    }

    @Test
    void what_the_file_refuses_after_the_place_agreed_is_told() {
        var wrong = aCardNumber();
        var person = aPersonWithACard();
        post("H-1", 1, wrong).statusCode(202);
        postChanged("H-1", 1, person.number).statusCode(201);
        agree("H-1", wrong, person);
        attach(addressOf("H-1", wrong), person.number, UUID.randomUUID())
                .statusCode(409)
                .body("code", equalTo("visit.revision-conflict"));
    }

    @Test
    void what_was_let_go_of_does_not_come_along_with_what_followed_it() {
        var wrong = aCardNumber();
        var person = aPersonWithACard();
        post("I-1", 1, wrong).statusCode(202);
        drop(addressOf("I-1", wrong), "entered-in-error").statusCode(204);
        postChanged("I-1", 2, wrong).statusCode(202);
        attach(addressOf("I-1", wrong), person.number, UUID.randomUUID()).statusCode(204);
        soon(() -> assertThat(visitsOf(person)).isEqualTo(1));
        assertThat(await(visits.stateOf(StreamId.of("visit", visitOf("I-1").value()))))
                .isInstanceOfSatisfying(
                        Visit.OnFile.class,
                        onFile -> assertThat(onFile.hashes()).containsOnlyKeys(2));
    }

    @Test
    void another_card_under_the_same_key_is_another_request() {
        var wrong = aCardNumber();
        var person = aPersonWithACard();
        var another = aPersonWithACard();
        post("J-1", 1, wrong).statusCode(202);
        var key = UUID.randomUUID();
        attach(addressOf("J-1", wrong), person.number, key).statusCode(204);
        attach(addressOf("J-1", wrong), another.number, key)
                .statusCode(422)
                .body("code", equalTo("request.idempotency-key-reused"));
    }

    @Test
    void what_is_sealed_for_the_place_with_others_is_not_attached_alone() {
        var wrong = aCardNumber();
        var person = aPersonWithACard();
        var place = placeOf(wrong);
        storedBeforePostsHadKeys(new VisitParked(place, visitOf("M-0"), anAccount("M-0"), AT));
        soon(() -> assertThat(waiting()).contains("M-0"));
        attach(addressOf("M-0", wrong), person.number, UUID.randomUUID())
                .statusCode(409)
                .body("code", equalTo("parking.sealed-together"));
        drop(addressOf("M-0", wrong), "posted-again").statusCode(204);
    }

    @Test
    void a_place_that_did_not_say_what_it_gave_away_says_so_when_somebody_looks() {
        var wrong = aCardNumber();
        var person = aPersonWithACard();
        var place = placeOf(wrong);
        storedBeforePostsHadKeys(
                new VisitParked(place, visitOf("N-1"), anAccount("N-1"), AT),
                new ParkedAdopted(place, person.citizen, AT, List.of()));
        soon(() -> assertThat(waiting()).contains("N-1"));
        given().get(addressOf("N-1", wrong)).then().statusCode(404);
        soon(() -> assertThat(waiting()).doesNotContain("N-1"));
    }

    private static Account anAccount(String number) {
        var start = Instant.parse("2026-11-20T00:30:00Z");
        var term = new Term("outpatient", 2041, 1);
        return new Account(
                "35020777",
                number,
                1,
                VisitKind.OUTPATIENT,
                start,
                null,
                "",
                0,
                0,
                List.of(),
                term,
                "received",
                "hash",
                "{}");
    }

    private void storedBeforePostsHadKeys(ParkingEvent... events) {
        var place = events[0].parking().value();
        var types = EventTypes.of(ParkingEvent.class)
                .sealedFor(event -> event instanceof VisitParked parked
                        ? Optional.of(new Subject(place, parked.account().term().bucket()))
                        : Optional.empty());
        var journal = new Journal<>(types, store, keyring, InstantSource.system());
        var caused = Arrays.stream(events)
                .map(event -> new Journal.Caused<>(event, new CommandId(UUID.randomUUID())))
                .toList();
        var empty = History.<ParkingEvent>empty(StreamId.of("parking", place));
        await(journal.append(List.of(new Journal.Pending<>(empty, caused)), journal.now()));
    }

    @Test
    void what_is_past_its_term_is_not_listed() {
        var card = aCardNumber();
        given().contentType(ContentType.JSON)
                .body(VISIT.formatted("35020777", "K-1", 1, card).replace("2026-11-20", "2001-11-20"))
                .post("/api/visits")
                .then()
                .statusCode(202);
        post("K-2", 1, card).statusCode(202);
        soon(() -> assertThat(waiting()).contains("K-2"));
        assertThat(waiting()).doesNotContain("K-1");
    }

    @Test
    void who_dies_between_the_place_and_the_file_loses_nothing() {
        var wrong = aCardNumber();
        var person = aPersonWithACard();
        post("D-1", 1, wrong).statusCode(202);
        agree("D-1", wrong, person);
        soon(() -> assertThat(visitsOf(person)).isEqualTo(1));
    }

    @Test
    void when_the_card_of_the_place_is_issued_only_the_rest_is_its_holders() {
        var late = new Person(new CitizenId(UUID.randomUUID()), UUID.randomUUID(), aCardNumber());
        var person = aPersonWithACard();
        post("E-1", 1, late.number).statusCode(202);
        post("E-2", 1, late.number).statusCode(202);
        attach(addressOf("E-1", late.number), person.number, UUID.randomUUID()).statusCode(204);
        issue(late);
        soon(() -> assertThat(visitsOf(late)).isEqualTo(1));
        soon(() -> assertThat(visitsOf(person)).isEqualTo(1));
        assertThat(await(files.fileOf(late.citizen)).entries())
                .extracting(entry -> entry.visit())
                .containsExactly(visitOf("E-2").value());
        soon(() -> assertThat(waiting()).doesNotContain("E-1", "E-2"));
    }

    @Test
    void who_is_forgotten_takes_the_own_post_along_and_the_others_wait_on() {
        var wrong = aCardNumber();
        var person = aPersonWithACard();
        post("F-1", 1, wrong).statusCode(202);
        post("F-2", 1, wrong).statusCode(202);
        attach(addressOf("F-1", wrong), person.number, UUID.randomUUID()).statusCode(204);
        await(keyring.shred(person.citizen.value()));
        var place = await(parking.stateOf(StreamId.of("parking", placeOf(wrong).value())));
        assertThat(place.saidOf(visitOf("F-1"))).isEmpty();
        given().get(addressOf("F-2", wrong)).then().statusCode(200).body("sheets", hasSize(1));
        post("F-1", 2, wrong).statusCode(410).body("code", equalTo("visit.erased"));
        post("F-3", 1, wrong).statusCode(202);
    }

    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(20));
    }

    private static void soon(Runnable assertion) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(30))
                .untilAsserted(assertion::run);
    }
}
