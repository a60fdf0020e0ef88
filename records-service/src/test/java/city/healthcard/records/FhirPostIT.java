package city.healthcard.records;

import static io.restassured.RestAssured.config;
import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.lessThan;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import city.healthcard.contracts.card.CardContract.CardIssued;
import city.healthcard.eventsourcing.LocalServers;
import city.healthcard.eventsourcing.Neighbours;
import city.healthcard.eventsourcing.event.Json;
import city.healthcard.eventsourcing.proof.Receipt;
import city.healthcard.eventsourcing.proof.VerifierKey;
import city.healthcard.records.fhir.Systems;
import city.healthcard.records.holder.CardHolders;
import city.healthcard.records.holder.CardIndexes;
import city.healthcard.webkit.access.Claims;
import city.healthcard.webkit.access.Roles;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Enumerations.SearchParamType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// Somebody else's client, HAPI FHIR's own, posts visits and reads them.
@QuarkusTest
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "service", value = "records"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestSecurity(
        user = "his-35020001",
        roles = Roles.INSTITUTION_SYSTEM,
        attributes = @SecurityAttribute(key = Claims.INSTITUTION, value = "35020001"))
class FhirPostIT {

    private static final AtomicInteger CARDS = new AtomicInteger();
    private static final FhirContext FHIR = FhirContext.forR4Cached();

    @TestHTTPResource("fhir")
    URI address = URI.create("");

    @Inject
    CardIndexes indexes;

    @Inject
    CardHolders holders;

    private IGenericClient client = FHIR.newRestfulGenericClient("http://localhost");

    private record Person(UUID citizen, String card) {}

    @BeforeEach
    void a_client() {
        client = FHIR.newRestfulGenericClient(address.toString());
    }

    private static Person aPerson() {
        return new Person(UUID.randomUUID(), "35020300%08d".formatted(CARDS.incrementAndGet()));
    }

    private Person aPersonWithACard() {
        var person = aPerson();
        issue(person);
        return person;
    }

    private void issue(Person person) {
        var index = indexes.cardOf(person.card);
        Neighbours.say(new CardIssued(
                person.citizen, UUID.randomUUID(), UUID.randomUUID(), index.value(), LocalDate.parse("2036-11-23")));
        soon(() -> assertThat(holders.holderOf(index)).isPresent());
    }

    private static void soon(Runnable assertion) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .ignoreExceptionsInstanceOf(BaseServerResponseException.class)
                .untilAsserted(assertion::run);
    }

    private static Bundle visit(String number, String card) {
        try (var file = FhirPostIT.class.getResourceAsStream("/fhir/visit.json")) {
            var text = new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
            return FHIR.newJsonParser()
                    .parseResource(Bundle.class, text.replace("FHIR-1", number).replace("3502000000000001", card));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static Encounter encounter(Bundle visit) {
        return visit.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .filter(Encounter.class::isInstance)
                .map(Encounter.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private Bundle post(Bundle visit) {
        return client.transaction().withBundle(visit).execute();
    }

    /// The event that the receipt names; that of the same post again is the same.
    private static String event(Bundle answer) {
        var outcome = (OperationOutcome) answer.getEntryFirstRep().getResponse().getOutcome();
        return ((Attachment) outcome.getExtensionByUrl(Systems.RECEIPT).getValue()).getUrl();
    }

    private OperationOutcome refused(Bundle visit, int status) {
        var outcomes = new ArrayList<OperationOutcome>();
        assertThatExceptionOfType(BaseServerResponseException.class)
                .isThrownBy(() -> post(visit))
                .satisfies(refused -> assertThat(refused.getStatusCode()).isEqualTo(status))
                .satisfies(refused -> outcomes.add((OperationOutcome) refused.getOperationOutcome()));
        return outcomes.getFirst();
    }

    private static String code(OperationOutcome outcome) {
        return outcome.getIssueFirstRep().getDetails().getCodingFirstRep().getCode();
    }

    @Test
    void a_transaction_is_answered_with_places_and_a_signed_receipt() throws IOException {
        var person = aPersonWithACard();
        var answer = post(visit("FP-1", person.card));
        assertThat(answer.getType()).isEqualTo(Bundle.BundleType.TRANSACTIONRESPONSE);
        assertThat(answer.getEntry()).hasSize(13).allSatisfy(entry -> {
            assertThat(entry.getResponse().getStatus()).isEqualTo("201 Created");
            assertThat(entry.getResponse().getEtag()).isEqualTo("W/\"1\"");
        });
        var outcome = (OperationOutcome) answer.getEntryFirstRep().getResponse().getOutcome();
        var attached = (Attachment) outcome.getExtensionByUrl(Systems.RECEIPT).getValue();
        var receipt = Json.mapper()
                .treeToValue(Json.mapper().readTree(attached.getData()).path("receipt"), Receipt.class);
        var key = VerifierKey.parse(given().get("/api/proofs/key").asString().strip());
        assertThat(receipt.holds(key)).isTrue();

        var places = answer.getEntry().stream()
                .map(entry -> entry.getResponse().getLocation())
                .filter(Objects::nonNull)
                .toList();
        assertThat(places).hasSize(9);
        soon(() -> {
            for (var place : places) {
                assertThat(client.read()
                                .resource(place.substring(0, place.indexOf('/')))
                                .withId(place.substring(place.indexOf('/') + 1))
                                .execute()
                                .getIdElement()
                                .getIdPart())
                        .isEqualTo(place.substring(place.indexOf('/') + 1));
            }
        });
    }

    @Test
    void what_was_posted_is_found_with_its_codes_and_digits() {
        var person = aPersonWithACard();
        post(visit("FP-2", person.card));
        soon(() -> {
            var found = search(Observation.class, person, "code", "http://loinc.org|2339-0");
            assertThat(found).hasSize(1);
            var glucose = (Observation) found.getFirst();
            assertThat(glucose.getValueQuantity().getValue()).hasToString("1.10");
            assertThat(glucose.getCode().getCodingFirstRep().getVersion()).isEqualTo("2.77");
        });
        assertThat(search(AllergyIntolerance.class, person, "code", "91936005")).hasSize(1);
        assertThat(client.read()
                        .resource(Patient.class)
                        .withId(person.citizen.toString())
                        .execute()
                        .getActive())
                .isTrue();
    }

    private List<?> search(Class<? extends Resource> type, Person person, String name, String value) {
        return client
                .search()
                .byUrl(type.getSimpleName() + "?patient=" + person.citizen + '&' + name + '='
                        + value.replace("|", "%7C"))
                .returnBundle(Bundle.class)
                .execute()
                .getEntry()
                .stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .toList();
    }

    @Test
    void the_same_again_brings_the_first_receipt_and_other_content_a_conflict() {
        var person = aPersonWithACard();
        var first = post(visit("FP-3", person.card));
        var again = post(visit("FP-3", person.card));
        assertThat(again.getEntryFirstRep().getResponse().getStatus()).isEqualTo("200 OK");
        assertThat(event(again)).isEqualTo(event(first));

        var other = visit("FP-3", person.card);
        encounter(other).getParticipantFirstRep().getIndividual().setDisplay("林医生");
        var outcome = refused(other, 409);
        assertThat(code(outcome)).isEqualTo("visit.revision-conflict");
        assertThat(outcome.getIssueFirstRep().getDiagnostics()).contains("firstHash=");
        assertThat(outcome.getIssueFirstRep().getDetails().getTextElement().getExtension())
                .hasSize(2);

        encounter(other).getMeta().setVersionId("2");
        var second = post(other);
        assertThat(second.getEntryFirstRep().getResponse().getEtag()).isEqualTo("W/\"2\"");
        soon(() -> {
            var place = second.getEntry().get(1).getResponse().getLocation();
            var shown = client.read()
                    .resource(Encounter.class)
                    .withUrl(address + "/" + place)
                    .execute();
            assertThat(shown.getMeta().getVersionId()).isEqualTo("2");
            assertThat(shown.getParticipantFirstRep().getIndividual().getDisplay())
                    .isEqualTo("林医生");
        });
    }

    @Test
    void the_same_visit_as_json_and_as_fhir_is_one_visit() {
        var person = aPersonWithACard();
        var json = """
                {"institution": "35020001", "number": "FP-4", "card": {"number": "%s"}, "kind": "outpatient",
                 "start": "2026-11-20T08:30:00+08:00"}""".formatted(person.card);
        var event = given().contentType("application/json")
                .body(json)
                .post("/api/visits")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("event");
        var visit = visit("FP-4", person.card);
        var bare = new Encounter().setPeriod(new Period());
        var full = encounter(visit);
        bare.setIdentifier(full.getIdentifier()).setClass_(full.getClass_()).setStatus(full.getStatus());
        bare.setSubject(full.getSubject());
        bare.getPeriod().setStartElement(full.getPeriod().getStartElement());
        visit.setEntry(visit.getEntry().subList(0, 2));
        visit.getEntry().get(1).setResource(bare);
        assertThat(event(post(visit))).endsWith(event);
    }

    @Test
    void a_visit_of_an_unknown_card_waits_for_it() {
        var person = aPerson();
        var waiting = post(visit("FP-5", person.card));
        assertThat(waiting.getEntryFirstRep().getResponse().getStatus()).isEqualTo("202 Accepted");
        assertThat(waiting.getEntry().get(1).getResponse().hasLocation()).isFalse();
        issue(person);
        soon(() -> assertThat(search(Encounter.class, person, "class", "AMB")).hasSize(1));
    }

    @Test
    void an_institution_posts_for_itself_and_says_all_that_is_needed() {
        var person = aPersonWithACard();
        var others = visit("FP-6", person.card);
        encounter(others).getIdentifier().getLast().setSystem(Systems.visitsOf("35020602"));
        assertThat(code(refused(others, 403))).isEqualTo("visit.other-institution");

        var nameless = visit("FP-6", person.card);
        encounter(nameless).getIdentifier().clear();
        var outcome = refused(nameless, 422);
        assertThat(code(outcome)).isEqualTo("request.invalid");
        assertThat(outcome.getIssueFirstRep().getExpression().getFirst().getValue())
                .isEqualTo("Bundle.entry[1].resource.identifier[0].system");
        var early = visit("FP-6", person.card);
        encounter(early).getPeriod().getStartElement().setValueAsString("1850-01-01");
        assertThat(refused(early, 422)
                        .getIssueFirstRep()
                        .getExpression()
                        .getFirst()
                        .getValue())
                .isEqualTo("Bundle.entry[1].resource.period.start");
    }

    @Test
    void what_cannot_be_read_is_an_outcome_too() {
        for (var bad : List.of("", "{", "[]", "{\"resourceType\":\"Bundle\"}")) {
            given().contentType("application/fhir+json")
                    .body(bad)
                    .post("/fhir")
                    .then()
                    .statusCode(both(greaterThanOrEqualTo(400)).and(lessThan(500)))
                    .contentType("application/fhir+json")
                    .body("resourceType", equalTo("OperationOutcome"));
        }
    }

    @Test
    void many_visits_come_as_lines() {
        var person = aPersonWithACard();
        var parser = FHIR.newJsonParser();
        var lines = new StringBuilder();
        for (var i = 0; i < 20; i++) {
            lines.append(parser.encodeResourceToString(visit("FP-L" + i, person.card)))
                    .append('\n');
        }
        lines.append("{}\n");
        var answers = given().config(config().encoderConfig(encoderConfig()
                        .defaultContentCharset(UTF_8)
                        .encodeContentTypeAs("application/fhir+ndjson", ContentType.TEXT)))
                .contentType("application/fhir+ndjson")
                .body(lines.toString())
                .post("/fhir/batch")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .toList();
        assertThat(answers).hasSize(21);
        assertThat(answers.subList(0, 20)).allSatisfy(line -> assertThat(line).contains("\"status\":201"));
        assertThat(answers.getLast()).contains("\"status\":400");
        soon(() -> assertThat(search(Encounter.class, person, "_count", "50")).hasSize(20));
    }

    @Test
    void the_capability_statement_says_what_there_is() {
        var statement = client.capabilities().ofType(CapabilityStatement.class).execute();
        var rest = statement.getRestFirstRep();
        assertThat(rest.getInteractionFirstRep().getCode())
                .isEqualTo(CapabilityStatement.SystemRestfulInteraction.TRANSACTION);
        var person = aPersonWithACard();
        post(visit("FP-7", person.card));
        for (var resource : rest.getResource()) {
            if (resource.getType().equals("AuditEvent")) {
                continue;
            }
            for (var parameter : resource.getSearchParam()) {
                var value = parameter.getType() == SearchParamType.DATE ? "2026" : person.citizen.toString();
                var whose = resource.getType().equals("Patient") ? "_id=" : "patient=";
                var question =
                        "/fhir/" + resource.getType() + '?' + whose + person.citizen + '&' + parameter.getName() + '=';
                soon(() -> given().header("Prefer", "handling=strict")
                        .get(question + value)
                        .then()
                        .statusCode(200));
            }
        }
    }
}
