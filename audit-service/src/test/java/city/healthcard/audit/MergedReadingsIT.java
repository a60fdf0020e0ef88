package city.healthcard.audit;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import city.healthcard.contracts.card.CardContract.CitizenMerged;
import city.healthcard.contracts.card.CardContract.CitizenUnmerged;
import city.healthcard.contracts.records.RecordsContract.FileRead;
import city.healthcard.contracts.records.RecordsContract.ReadingRefused;
import city.healthcard.eventsourcing.LocalServers;
import city.healthcard.eventsourcing.Neighbours;
import city.healthcard.webkit.access.Roles;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// Two registrations were taken for one person's, and it was wrong: the bureau lists who read both.
@QuarkusTest
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "service", value = "audit"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestSecurity(user = "bureau", roles = Roles.BUREAU)
class MergedReadingsIT {

    private static final LocalDate DAY = LocalDate.parse("2026-11-23");

    private final UUID citizen = UUID.randomUUID();
    private final UUID survivor = UUID.randomUUID();
    private final UUID merge = UUID.randomUUID();

    @Test
    void who_read_the_merged_file_is_listed_and_nobody_else() {
        read(UUID.randomUUID(), citizen, "his-before", Instant.now());
        Neighbours.say(new CitizenMerged(citizen, survivor, merge, DAY));
        eventually(() -> given().get("/api/merges?state=merged").then().body("merge", hasItem(merge.toString())));
        var joint = UUID.randomUUID();
        var now = Instant.now();
        read(joint, survivor, "his-joint", now);
        read(joint, citizen, "his-joint", now);
        read(UUID.randomUUID(), survivor, "his-survivor-alone", now);
        var inVain = UUID.randomUUID();
        refuse(inVain, survivor, now);
        refuse(inVain, citizen, now);
        Neighbours.say(new CitizenUnmerged(citizen, survivor, merge, DAY));
        eventually(() -> given().get("/api/merges/" + merge + "/readings")
                .then()
                .statusCode(200)
                .body("merge.citizen", equalTo(citizen.toString()))
                .body("merge.unmergedAt", notNullValue())
                .body("readings", hasSize(1))
                .body("readings[0].reader", equalTo("his-joint"))
                .body("readings[0].read", equalTo(joint.toString())));
        given().get("/api/merges").then().body("merge", hasItem(merge.toString()));
        given().get("/api/merges/" + UUID.randomUUID() + "/readings")
                .then()
                .statusCode(404)
                .body("code", equalTo("merge.unknown"));
    }

    private static void read(UUID id, UUID of, String reader, Instant at) {
        Neighbours.say(new FileRead(of, id, reader, "institution", "35020001", "TREAT", at));
    }

    private static void refuse(UUID id, UUID of, Instant at) {
        Neighbours.say(
                new ReadingRefused(of, id, "stranger", "institution", "35020003", "TREAT", "file.not-entitled", at));
    }

    private static void eventually(Runnable assertion) {
        await().atMost(Duration.ofSeconds(30)).ignoreExceptions().untilAsserted(assertion::run);
    }
}
