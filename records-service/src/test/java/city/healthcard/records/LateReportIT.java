package city.healthcard.records;

import static city.healthcard.records.Town.soon;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import city.healthcard.eventsourcing.LocalServers;
import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.door.Door;
import city.healthcard.records.intake.Taken;
import city.healthcard.records.intake.VisitWithdrawals;
import city.healthcard.records.reading.Reader;
import city.healthcard.records.reading.Reader.Presented;
import city.healthcard.records.reading.Scope;
import city.healthcard.webkit.access.Claims;
import city.healthcard.webkit.access.Roles;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// A report comes late, is amended, is taken back: the citizen finds it, and who read the version before is told.
@QuarkusTest
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "service", value = "records"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestSecurity(
        user = LateReportIT.CITIZEN,
        roles = {Roles.CITIZEN, Roles.INSTITUTION_SYSTEM},
        attributes = {
            @SecurityAttribute(key = Claims.CITIZEN, value = LateReportIT.CITIZEN),
            @SecurityAttribute(key = Claims.INSTITUTION, value = LateReportIT.READING)
        })
@SuppressWarnings("NullAway.Init")
class LateReportIT {

    static final String CITIZEN = "8f0c7f5e-4a3b-4c2d-9e1f-00000000d001";
    static final String READING = "35029102";
    private static final CitizenId CITIZEN_ID = new CitizenId(UUID.fromString(CITIZEN));
    private static final String POSTING = "35029101";
    private static final String CARD = "3502999900000091";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String VISIT = """
        {"institution": "35029101", "number": "%s", "revision": %d, "card": {"number": "%s"}, "kind": "outpatient",
         "start": "2026-10-20T08:30:00+08:00",
         "reports": [{"number": "LIS-1", "code": "51990-0", "display": "基础代谢检验", "status": "%s",
                      "conclusion": "%s"}]}
        """;

    @Inject
    Town town;

    @Inject
    VisitWithdrawals withdrawals;

    @Inject
    Door door;

    @BeforeEach
    void a_card() {
        town.issue(CITIZEN_ID, CARD);
    }

    @Test
    void a_report_that_is_verified_later_is_ready_and_who_read_the_preliminary_one_is_told() {
        var visit = post("LR-1", 1, "preliminary", "待审核");
        ownVisit(visit).body("reports[0].status", equalTo("preliminary")).body("readyAt", nullValue());
        reads("dr-lin", READING, Scope.FILE);

        post("LR-1", 2, "final", "未见异常");

        soon(() -> ownVisit(visit).body("reports[0].status", equalTo("final")).body("readyAt", notNullValue()));
        soon(() -> told("/api/notices", visit)
                .body("change", equalTo("amended"))
                .body("revision", equalTo(2))
                .body("institution", equalTo(POSTING))
                .body("readBy.reader", contains("dr-lin")));
        soon(() -> told("/api/file/notices", visit).body("readBy.reader", contains(CITIZEN)));
    }

    @Test
    void a_visit_that_is_taken_out_is_told_of_too() {
        var visit = post("LR-2", 1, "final", "甲");
        reads("dr-chen", READING, Scope.FILE);
        withdrawals.withdraw(POSTING, "LR-2", "wrong-patient", null).await().atMost(PATIENCE);

        soon(() -> told("/api/notices", visit).body("change", equalTo("withdrawn")));
    }

    @Test
    void who_read_another_visit_only_or_came_later_is_not_told() {
        var visit = post("LR-3", 1, "final", "甲");
        var other = post("LR-4", 1, "final", "乙");
        door.admitToVisit(treating("dr-wu", "35029103"), CITIZEN_ID, other)
                .await()
                .atMost(PATIENCE);
        ownVisit(visit);

        post("LR-3", 2, "amended", "丙");
        soon(() -> told("/api/file/notices", visit)
                .body("change", equalTo("amended"))
                .body("readBy.reader", contains(CITIZEN)));
        door.admitToVisit(treating("dr-late", READING), CITIZEN_ID, visit)
                .await()
                .atMost(PATIENCE);
        soon(() -> given().get("/api/file/accesses").then().body("accesses.reader", hasItem("dr-late")));

        given().get("/api/notices")
                .then()
                .statusCode(200)
                .body("notices.findAll { it.visit == '%s' }".formatted(visit), hasSize(0));
    }

    @Test
    void the_log_of_readings_says_which_visit_was_read() {
        var visit = post("LR-5", 1, "final", "甲");
        ownVisit(visit);

        soon(() -> given().get("/api/file/accesses").then().body("accesses.visit", hasItem(visit.toString())));
    }

    private static ValidatableResponse ownVisit(UUID visit) {
        return given().get("/api/file/visits/" + visit).then().statusCode(200);
    }

    private static ValidatableResponse told(String address, UUID visit) {
        return given().get(address)
                .then()
                .statusCode(200)
                .rootPath("notices.find { it.visit == '%s' }".formatted(visit));
    }

    private void reads(String reader, String institution, Scope scope) {
        door.admit(treating(reader, institution), CITIZEN_ID, scope).await().atMost(PATIENCE);
    }

    private static Reader treating(String reader, String institution) {
        return new Reader.Treating(reader, institution, false, Presented.VALID, false, false);
    }

    /// Posts a revision, and waits until the file shows it.
    private UUID post(String number, int revision, String status, String conclusion) {
        assertThat(town.post(VISIT.formatted(number, revision, CARD, status, conclusion)))
                .isInstanceOf(Taken.Kept.class);
        return town.awaitRevision(CITIZEN_ID, POSTING, number, revision);
    }
}
