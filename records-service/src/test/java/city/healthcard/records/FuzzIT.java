package city.healthcard.records;

import static io.restassured.RestAssured.config;
import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.StrictErrorHandler;
import city.healthcard.contracts.card.CardContract.CardIssued;
import city.healthcard.eventsourcing.LocalServers;
import city.healthcard.eventsourcing.Neighbours;
import city.healthcard.records.holder.CardHolders;
import city.healthcard.records.holder.CardIndexes;
import city.healthcard.simulator.spoiling.Mutations;
import city.healthcard.webkit.access.Claims;
import city.healthcard.webkit.access.Roles;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Encounter;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// Over the wire: whatever is posted, the service never breaks, and the file holds what was acknowledged and nothing
/// else.
@QuarkusTest
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "service", value = "records"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestSecurity(
        user = "his-35020001",
        roles = Roles.INSTITUTION_SYSTEM,
        attributes = @SecurityAttribute(key = Claims.INSTITUTION, value = "35020001"))
class FuzzIT {

    private static final int RUNS = 300;
    private static final String CARD = "3502040000000077";
    private static final RestAssuredConfig AS_THEY_ARE =
            config().encoderConfig(encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));

    @Inject
    CardIndexes indexes;

    @Inject
    CardHolders holders;

    @Test
    void what_is_acknowledged_is_on_file_and_nothing_else() {
        var citizen = UUID.randomUUID();
        issue(citizen);
        var seed = Mutations.seed();
        var mutations = new Mutations(seed);
        var fhir = text("/fhir/visit.json");
        var acknowledged = new HashSet<String>();
        var runs = Mutations.runs(RUNS);
        for (var run = 0; run < runs; run++) {
            var number = "Z-" + run;
            acknowledged.addAll(
                    run % 2 == 0
                            ? posted("/fhir", "application/fhir+json", mutations.of(named(fhir, number)), seed, run)
                            : posted("/api/visits", "application/json", mutations.of(json(number)), seed, run));
        }
        assertThat(acknowledged).as("of fuzz.seed=" + seed).isNotEmpty().hasSizeLessThan(runs);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(onFile(citizen)).as("fuzz.seed=" + seed).isEqualTo(acknowledged));
    }

    /// The visits of this card that the answer says are on file.
    private static Set<String> posted(String path, String type, byte[] body, long seed, int run) {
        var answer = given().config(AS_THEY_ARE).contentType(type).body(body).post(path);
        assertThat(answer.statusCode())
                .as("run %d of fuzz.seed=%d".formatted(run, seed))
                .isLessThan(500);
        assertThat(answer.asString()).doesNotContain("Exception", "\tat ");
        if (answer.statusCode() >= 300 || isWaiting(answer)) {
            return Set.of();
        }
        return Set.of(visitOf(answer));
    }

    private static boolean isWaiting(Response answer) {
        return answer.statusCode() == 202 || "202 Accepted".equals(answer.path("entry[0].response.status"));
    }

    /// The receipt's address names the stream of the visit.
    private static String visitOf(Response answer) {
        return answer.header("Location").replaceFirst(".*/receipts/visit-", "").replaceFirst("/.*", "");
    }

    private static Set<String> onFile(UUID citizen) {
        var parser = FhirContext.forR4Cached().newJsonParser().setParserErrorHandler(new StrictErrorHandler());
        var found = new HashSet<String>();
        var next = Optional.of("/fhir/Encounter?_count=1000&patient=" + citizen);
        while (next.isPresent()) {
            var text = given().header("Card-Number", CARD)
                    .get(next.get())
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            var page = parser.parseResource(Bundle.class, text);
            page.getEntry()
                    .forEach(entry -> found.add(
                            ((Encounter) entry.getResource()).getIdElement().getIdPart()));
            next = Optional.ofNullable(page.getLink("next")).map(Bundle.BundleLinkComponent::getUrl);
        }
        return found;
    }

    private void issue(UUID citizen) {
        var index = indexes.cardOf(CARD);
        Neighbours.say(new CardIssued(
                citizen, UUID.randomUUID(), UUID.randomUUID(), index.value(), LocalDate.parse("2036-11-23")));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(holders.holderOf(index)).isPresent());
    }

    private static byte[] named(String visit, String number) {
        return visit.replace("FHIR-1", number).replace("3502000000000001", CARD).getBytes(UTF_8);
    }

    private static byte[] json(String number) {
        return """
                {"institution": "35020001", "number": "%s", "revision": 1, "card": {"number": "%s"},
                 "kind": "outpatient", "start": "2026-11-20T08:30:00+08:00",
                 "diagnoses": [{"system": "GB/T 14396", "code": "I10.x00", "display": "高血压"}],
                 "charges": [{"item": "诊查费", "amountFen": 1550}]}
                """.formatted(number, CARD).getBytes(UTF_8);
    }

    private static String text(String resource) {
        try (var file = FuzzIT.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
