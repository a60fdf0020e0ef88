package city.healthcard.records;

import static city.healthcard.records.Town.soon;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;

import city.healthcard.contracts.card.CardContract.CitizenErased;
import city.healthcard.contracts.card.CardContract.CitizenMerged;
import city.healthcard.eventsourcing.LocalServers;
import city.healthcard.eventsourcing.Neighbours;
import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.door.Door;
import city.healthcard.records.healthfile.HealthFiles;
import city.healthcard.records.holder.CardHolders;
import city.healthcard.records.reading.Reader;
import city.healthcard.records.reading.Reader.Presented;
import city.healthcard.records.reading.Scope;
import city.healthcard.webkit.access.Claims;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.problem.ProblemException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import io.smallrye.mutiny.Multi;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// One person who is the citizen and a clerk elsewhere at once: what the clerk is refused, the citizen finds.
@QuarkusTest
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "service", value = "records"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestSecurity(
        user = "curious",
        roles = {Roles.CITIZEN, Roles.DESK_CLERK},
        attributes = {
            @SecurityAttribute(key = Claims.CITIZEN, value = RefusedReadingIT.CITIZEN),
            @SecurityAttribute(key = Claims.INSTITUTION, value = "35020012")
        })
@SuppressWarnings("NullAway.Init")
class RefusedReadingIT {

    static final String CITIZEN = "8f0c7f5e-4a3b-4c2d-9e1f-00000000aa01";
    private static final CitizenId CITIZEN_ID = new CitizenId(UUID.fromString(CITIZEN));
    private static final CitizenId OTHER = new CitizenId(UUID.fromString("8f0c7f5e-4a3b-4c2d-9e1f-00000000aa02"));
    private static final String CARD = "3502999900000281";
    private static final String OTHERS_CARD = "3502999900000282";
    private static final String FILE = "/api/citizens/" + CITIZEN + "/file";
    private static final String VISIT = """
        {"institution": "35020001", "number": "%s", "card": {"number": "%s"}, "kind": "outpatient",
         "start": "2026-0%d-20T08:30:00+08:00", "department": {"name": "%s"},
         "diagnoses": [{"code": "I10.x00", "display": "高血压"}]}
        """;

    @Inject
    Town town;

    @Inject
    CardHolders holders;

    @Inject
    HealthFiles files;

    @Inject
    Door door;

    @BeforeEach
    void a_visit_and_a_sensitive_one_elsewhere() {
        town.issue(CITIZEN_ID, CARD);
        town.issue(OTHER, OTHERS_CARD);
        town.post(VISIT.formatted("REF-1", CARD, 1, "心内科"));
        town.post(VISIT.formatted("REF-2", CARD, 2, "心理科"));
        town.awaitVisits(CITIZEN_ID, 2);
    }

    private static ValidatableResponse ask(String path) {
        return given().get(path).then();
    }

    @Test
    void who_is_refused_is_on_record_before_the_answer_and_once_however_often_they_try() {
        ask(FILE).statusCode(403).body("code", equalTo("file.not-entitled"));
        var first = town.refusals(CITIZEN_ID, "curious");
        assertThat(first).isPositive();
        ask(FILE).statusCode(403);
        ask(FILE + "/summary").statusCode(403);
        ask(FILE + "/items/results").statusCode(403);
        assertThat(town.refusals(CITIZEN_ID, "curious"))
                .as("one for a reason, or two when the hour has just turned")
                .isBetween(first, first + 1);
    }

    @Test
    void attempts_that_come_together_are_all_refused_and_on_record_once() {
        var reader = new Reader.Treating("robot-" + UUID.randomUUID(), "35020012", false, Presented.NONE, false, false);
        var refused = Multi.createFrom()
                .range(0, 40)
                .onItem()
                .transformToUniAndMerge(_ -> door.admit(reader, CITIZEN_ID, Scope.FILE)
                        .map(_ -> "let in")
                        .onFailure(ProblemException.class)
                        .recoverWithItem(failure -> failure.problem().code()))
                .collect()
                .asList()
                .await()
                .atMost(Town.PATIENCE);
        assertThat(refused).hasSize(40).containsOnly("file.not-entitled");
        assertThat(town.refusals(CITIZEN_ID, reader.subject())).isBetween(1L, 2L);
    }

    @Test
    void a_sealed_visit_and_one_that_never_was_are_refused_alike() {
        var sealed = given().get("/api/file").then().extract().<String>path("visits.find { it.number == 'REF-2' }.id");
        for (var visit : List.of(UUID.randomUUID().toString(), sealed)) {
            given().header("Card-Number", CARD)
                    .get(FILE + "/visits/" + visit)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("visit.unknown-or-sealed"));
            assertThat(town.refusals(CITIZEN_ID, "visit.unknown-or-sealed")).isBetween(1L, 2L);
        }
    }

    @Test
    void of_somebody_whom_nobody_knows_nothing_is_recorded_and_the_answer_is_the_same() {
        var unknown = new CitizenId(UUID.randomUUID());
        var answer = ask("/api/citizens/" + unknown.value() + "/file").statusCode(403);
        var known = ask(FILE).statusCode(403);
        assertThat(answer.extract().<String>path("code"))
                .isEqualTo(known.extract().<String>path("code"));
        assertThat(answer.extract().<String>path("title"))
                .isEqualTo(known.extract().<String>path("title"));
        assertThat(town.refusals(unknown, "")).isZero();
    }

    @Test
    void a_refusal_is_on_record_also_where_only_a_name_that_was_given_up_has_a_card() {
        var absorbed = new CitizenId(UUID.randomUUID());
        var survivor = new CitizenId(UUID.randomUUID());
        town.issue(absorbed, "3502999900000283");
        Neighbours.say(new CitizenMerged(absorbed.value(), survivor.value(), UUID.randomUUID(), LocalDate.EPOCH));
        soon(() -> assertThat(holders.livingOf(absorbed)).isEqualTo(survivor));
        ask("/api/citizens/" + survivor.value() + "/file").statusCode(403);
        assertThat(town.refusals(survivor, "\"citizen\":\"" + survivor.value())).isEqualTo(1);
        assertThat(town.refusals(absorbed, "\"citizen\":\"" + absorbed.value())).isEqualTo(1);
    }

    @Test
    void of_somebody_who_was_erased_nothing_is_recorded_any_more() {
        var erased = new CitizenId(UUID.randomUUID());
        town.issue(erased, "3502999900000284");
        assertThat(holders.isKnown(erased)).isTrue();
        Neighbours.say(new CitizenErased(erased.value()));
        soon(() -> assertThat(holders.isKnown(erased)).isFalse());
        ask("/api/citizens/" + erased.value() + "/file").statusCode(403).body("code", equalTo("file.not-entitled"));
        assertThat(town.refusals(erased, "")).isZero();
    }

    @Test
    void a_stranger_is_refused_as_a_guardian_and_as_a_citizen_and_each_is_on_record() {
        ask("/api/wards/" + OTHER.value() + "/file").statusCode(403);
        assertThat(town.refusals(OTHER, "\"capacity\":\"guardian\"")).isPositive();
        ask("/fhir/AuditEvent?patient=" + OTHER.value()).statusCode(403);
        assertThat(town.refusals(OTHER, "file.not-the-holder")).isPositive();
    }

    @Test
    void the_citizen_finds_the_refusal_marked_as_one_on_the_page_in_the_list_and_in_fhir() {
        ask(FILE).statusCode(403);
        soon(() -> ask("/api/file/accesses")
                .body("accesses.findAll { it.refusal == 'file.not-entitled' }.institution", hasItem("35020012"))
                .body("accesses.findAll { it.refusal == 'file.not-entitled' }.reader", hasItem("curious")));
        given().header("Accept", "text/html")
                .header("Accept-Language", "zh-CN")
                .get("/accesses")
                .then()
                .statusCode(200)
                .body(containsString("已拒绝，未显示内容"))
                .body(containsString("对方无权查看"));
        ask("/fhir/AuditEvent?outcome=8&_count=100")
                .body("entry.resource.outcome", everyItem(equalTo("8")))
                .body("entry.resource.outcomeDesc", hasItem("file.not-entitled"));
        ask("/fhir/AuditEvent?outcome=0&_count=100").body("entry.resource.outcome", everyItem(equalTo("0")));
        var refusal = ask("/fhir/AuditEvent?outcome=8&_count=1").extract().<String>path("entry[0].resource.id");
        ask("/fhir/AuditEvent/" + refusal).statusCode(200).body("outcome", equalTo("8"));
    }

    @Test
    void a_refusal_is_not_taken_for_a_reading() {
        ask(FILE).statusCode(403);
        soon(() -> ask("/api/file/accesses").body("accesses.refusal", hasItem("file.not-entitled")));
        var log = files.accessesOf(CITIZEN_ID).await().indefinitely();
        assertThat(log.refused()).isPositive();
        assertThat(log.readings()).noneMatch(access -> access.refused());
    }
}
