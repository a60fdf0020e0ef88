package city.healthcard.records;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import city.healthcard.contracts.card.CardContract.CardIssued;
import city.healthcard.contracts.card.CardContract.CitizenMerged;
import city.healthcard.contracts.card.CardContract.CitizenUnmerged;
import city.healthcard.contracts.card.CardContract.GuardianshipSet;
import city.healthcard.eventsourcing.LocalServers;
import city.healthcard.eventsourcing.Neighbours;
import city.healthcard.eventsourcing.service.Runtime;
import city.healthcard.records.accesslog.AccessLog;
import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.healthfile.HealthFile;
import city.healthcard.records.healthfile.HealthFiles;
import city.healthcard.records.holder.CardHolders;
import city.healthcard.records.holder.CardIndexes;
import city.healthcard.records.intake.Taken;
import city.healthcard.records.intake.VisitIntake;
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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// Files that are joined, parted, and read by guardians, as card-service says.
@QuarkusTest
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "service", value = "records"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestSecurity(
        user = MergedFileIT.READER,
        roles = Roles.CITIZEN,
        attributes = {
            @SecurityAttribute(key = Claims.CITIZEN, value = MergedFileIT.READER),
            @SecurityAttribute(key = Claims.CARD, value = "5f1d0c52-7f8e-4a6b-b1c2-0000000000f2")
        })
class MergedFileIT {

    static final String READER = "5f1d0c52-7f8e-4a6b-b1c2-0000000000a7";
    private static final CitizenId SURVIVOR = new CitizenId(UUID.fromString(READER));
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final LocalDate DAY = LocalDate.parse("2026-11-23");
    private static final AtomicInteger CARDS = new AtomicInteger(500);
    private static final String VISIT = """
            {"institution": "35020001", "number": "%s", "card": {"number": "%s"}, "kind": "outpatient",
             "start": "2026-%02d-20T08:30:00+08:00", "department": {"code": "01", "name": "%s"},
             "diagnoses": [{"code": "J00.x00", "display": "感冒"}]}
            """;

    /// Somebody and their card.
    private record Carrier(CitizenId citizen, String card) {}

    @Inject
    CardIndexes indexes;

    @Inject
    CardHolders holders;

    @Inject
    VisitIntake intake;

    @Inject
    HealthFiles files;

    @Inject
    Runtime runtime;

    @Test
    void a_merged_file_shows_both_histories_and_an_unmerge_parts_them_without_loss() {
        var survivor = carrier(SURVIVOR);
        var absorbed = carrier(new CitizenId(UUID.randomUUID()));
        visit(survivor, "MRG-1", 1, "内科");
        visit(absorbed, "MRG-2", 2, "内科");
        soon(() -> assertThat(file(survivor).shownCount()).isEqualTo(1));
        soon(() -> assertThat(file(absorbed).shownCount()).isEqualTo(1));
        var alone = file(survivor);
        var other = file(absorbed);
        var readBefore = accesses(absorbed).count();

        var merge = UUID.randomUUID();
        Neighbours.say(new CitizenMerged(absorbed.citizen().value(), SURVIVOR.value(), merge, DAY));
        soon(() -> given().get("/api/file")
                .then()
                .body("citizen", equalTo(READER))
                .body("visits.number", contains("MRG-2", "MRG-1")));
        visit(absorbed, "MRG-3", 3, "内科");
        soon(() -> given().get("/api/file").then().body("visits.number", contains("MRG-3", "MRG-2", "MRG-1")));
        var newest = given().get("/api/file").then().extract().<String>path("visits[0].id");
        given().get("/api/file/visits/" + newest).then().statusCode(200);
        rebuiltIsTheSame(survivor, absorbed);
        soon(() -> assertThat(accesses(absorbed).count())
                .as("each reading is noted under both names and counted once")
                .isEqualTo(accesses(survivor).count()));

        Neighbours.say(new CitizenUnmerged(absorbed.citizen().value(), SURVIVOR.value(), merge, DAY));
        soon(() -> assertThat(file(survivor)).isEqualTo(alone));
        soon(() -> assertThat(file(absorbed).shownCount()).isEqualTo(2));
        assertThat(file(absorbed).entries()).containsAll(other.entries());
        rebuiltIsTheSame(survivor, absorbed);
        var log = accesses(absorbed);
        assertThat(log.count()).as("who read the merged file stays with both").isGreaterThan(readBefore);
        assertThat(log.accesses()).allMatch(access -> access.with().equals(List.of(SURVIVOR.value())));
        given().header("Accept", "text/html")
                .header("Accept-Language", "zh-CN")
                .get("/accesses")
                .then()
                .statusCode(200)
                .body(containsString("同时显示了被当作同一人的另一份登记的内容"));
    }

    @Test
    void a_guardian_reads_what_the_rights_leave_open() {
        var ward = carrier(new CitizenId(UUID.randomUUID()));
        visit(ward, "WRD-1", 1, "内科");
        visit(ward, "WRD-2", 2, "心理科");
        soon(() -> assertThat(file(ward).shownCount()).isEqualTo(2));
        var address = "/api/wards/" + ward.citizen().value() + "/file";
        given().get(address).then().statusCode(403).body("code", equalTo("file.not-entitled"));

        guards(ward, "full");
        soon(() -> given().get(address).then().statusCode(200).body("total", equalTo(2)));
        given().get("/api/wards")
                .then()
                .body(
                        "find { it.citizen == '%s' }.rights"
                                .formatted(ward.citizen().value()),
                        equalTo("full"));
        var sensitive = given().get(address).then().extract().<String>path("visits[0].id");
        given().get(address + "/visits/" + sensitive).then().statusCode(200);

        guards(ward, "narrowed");
        soon(() -> given().get(address).then().body("total", equalTo(1)).body("visits.number", contains("WRD-1")));
        given().get(address + "/visits/" + sensitive).then().statusCode(404);
        soon(() -> assertThat(accesses(ward).accesses())
                .anyMatch(access -> access.capacity().equals("guardian")
                        && access.purpose().equals("FAMRQT")
                        && access.reader().equals(READER)));

        guards(ward, "ended");
        soon(() -> given().get(address).then().statusCode(403));
        given().get("/api/wards")
                .then()
                .body("findAll { it.citizen == '%s' }".formatted(ward.citizen().value()), hasSize(0));
    }

    private void guards(Carrier ward, String rights) {
        Neighbours.say(new GuardianshipSet(ward.citizen().value(), SURVIVOR.value(), rights, DAY));
    }

    private void rebuiltIsTheSame(Carrier... carriers) {
        var before = List.of(carriers).stream().map(this::file).toList();
        assertThat(runtime.keeper("health-file").orElseThrow().rebuild()).isTrue();
        soon(() ->
                assertThat(List.of(carriers).stream().map(this::file).toList()).isEqualTo(before));
    }

    private Carrier carrier(CitizenId citizen) {
        var number = "35029900000%05d".formatted(CARDS.incrementAndGet());
        var index = indexes.cardOf(number);
        Neighbours.say(new CardIssued(
                citizen.value(), UUID.randomUUID(), UUID.randomUUID(), index.value(), LocalDate.parse("2036-11-23")));
        soon(() -> assertThat(holders.holderOf(index)).isPresent());
        return new Carrier(citizen, number);
    }

    private void visit(Carrier carrier, String number, int month, String department) {
        var sheet = VISIT.formatted(number, carrier.card(), month, department).getBytes(UTF_8);
        assertThat(await(intake.take(sheet, _ -> true))).isInstanceOf(Taken.Kept.class);
    }

    private HealthFile file(Carrier carrier) {
        return await(files.fileOf(carrier.citizen()));
    }

    private AccessLog accesses(Carrier carrier) {
        return await(files.accessesOf(carrier.citizen()));
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
