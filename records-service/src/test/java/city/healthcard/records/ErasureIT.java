package city.healthcard.records;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import city.healthcard.contracts.card.CardContract.CitizenErased;
import city.healthcard.eventsourcing.LocalServers;
import city.healthcard.eventsourcing.Neighbours;
import city.healthcard.eventsourcing.key.Keyring;
import city.healthcard.eventsourcing.service.Runtime;
import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.healthfile.HealthFile;
import city.healthcard.records.healthfile.HealthFiles;
import city.healthcard.records.holder.CardIndexes;
import city.healthcard.records.intake.Taken;
import city.healthcard.records.lettinggo.Erasures;
import city.healthcard.webkit.access.Claims;
import city.healthcard.webkit.access.Roles;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// Real visits, real keys. The terms that have ended have really ended: the visits are old enough.
@QuarkusTest
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "service", value = "records"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestSecurity(
        user = "somebody",
        roles = {Roles.BUREAU, Roles.CITIZEN},
        attributes = {
            @SecurityAttribute(key = Claims.CITIZEN, value = ErasureIT.CITIZEN),
            @SecurityAttribute(key = Claims.CARD, value = "5f1d0c52-7f8e-4a6b-b1c2-0000000000e2")
        })
class ErasureIT {

    static final String CITIZEN = "5f1d0c52-7f8e-4a6b-b1c2-0000000000e1";
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String VISIT = """
            {"institution": "35020001", "number": "%s", "card": {"number": "%s"}, "kind": "%s",
             "start": "%s-01-20T08:30:00+08:00", "end": "%s-01-20T09:30:00+08:00",
             "diagnoses": [{"code": "I10.x00", "display": "金丝雀病"}]}
            """;

    @Inject
    CardIndexes indexes;

    @Inject
    Town town;

    @Inject
    HealthFiles files;

    @Inject
    Keyring keyring;

    @Inject
    Erasures erasures;

    @Inject
    Runtime runtime;

    @Test
    void what_the_law_keeps_is_sealed_away_and_what_it_does_not_keep_is_shredded() {
        var citizen = holder(UUID.fromString(CITIZEN), "3502990000000101");
        var neighbour = holder(UUID.randomUUID(), "3502990000000102");
        post("ERA-OLD", "3502990000000101", "outpatient", 2005);
        post("ERA-NEW", "3502990000000101", "inpatient", 2026);
        post("ERA-NEIGHBOUR", "3502990000000102", "outpatient", 2005);
        soon(() -> assertThat(file(citizen).shownCount()).isEqualTo(2));
        soon(() -> assertThat(file(neighbour).shownCount()).isEqualTo(1));

        Neighbours.say(new CitizenErased(citizen.value()));

        soon(() -> given().get("/api/erasures/" + CITIZEN)
                .then()
                .statusCode(200)
                .body("state", equalTo("restricted"))
                .body("policy", equalTo(1))
                .body("shreddedBuckets", hasItem("outpatient-2020")));
        soon(() -> assertThat(await(keyring.bucketsOf(citizen.value()))).containsExactly("inpatient-2056"));
        soon(() -> assertThat(file(citizen).entries()).hasSize(1));
        soon(() -> {
            assertThat(await(files.visit(visit("ERA-OLD")))).isEmpty();
            assertThat(await(files.visit(visit("ERA-NEW")))).isEmpty();
        });
        given().get("/api/file").then().statusCode(403).body("code", equalTo("file.restricted"));
        assertThat(await(files.visit(visit("ERA-NEIGHBOUR")))).isPresent();
        assertThat(file(neighbour).restricted()).isFalse();
        soon(() -> given().get("/api/proofs/inclusion/visit-" + visit("ERA-OLD") + "/1")
                .then()
                .statusCode(200));
        rebuiltIsTheSame(citizen);
    }

    @Test
    void when_nothing_has_to_be_kept_the_file_ends_for_good() {
        var citizen = holder(UUID.randomUUID(), "3502990000000103");
        post("END-OLD", "3502990000000103", "emergency", 2001);
        soon(() -> assertThat(file(citizen).shownCount()).isEqualTo(1));
        Neighbours.say(new CitizenErased(citizen.value()));
        soon(() -> assertThat(file(citizen).entries()).isEmpty());
        await(erasures.letGoOfAll());
        soon(() -> given().get("/api/erasures/" + citizen.value()).then().body("state", equalTo("shredded")));
        assertThat(await(keyring.bucketsOf(citizen.value()))).isEmpty();
        assertThat(take("END-LATE", "3502990000000103", "outpatient", 2026)).isInstanceOf(Taken.Refused.class);
        given().get("/api/erasures/" + UUID.randomUUID()).then().statusCode(404);
    }

    private void rebuiltIsTheSame(CitizenId citizen) {
        var before = file(citizen);
        assertThat(runtime.keeper("health-file").orElseThrow().rebuild()).isTrue();
        soon(() -> assertThat(file(citizen)).isEqualTo(before));
        assertThat(await(files.visit(visit("ERA-NEW")))).isEmpty();
    }

    private CitizenId holder(UUID citizen, String number) {
        var holder = new CitizenId(citizen);
        town.issue(holder, number);
        return holder;
    }

    private void post(String number, String card, String kind, int year) {
        assertThat(take(number, card, kind, year)).isInstanceOf(Taken.Kept.class);
    }

    private Taken take(String number, String card, String kind, int year) {
        return town.post(VISIT.formatted(number, card, kind, year, year));
    }

    private UUID visit(String number) {
        return indexes.visitOf("35020001", number).value();
    }

    private HealthFile file(CitizenId citizen) {
        return await(files.fileOf(citizen));
    }

    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }

    private static void soon(Runnable assertion) {
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .ignoreExceptions()
                .untilAsserted(assertion::run);
    }
}
