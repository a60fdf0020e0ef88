package city.healthcard.records.fhirpost;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import city.healthcard.records.clinical.Charge;
import city.healthcard.records.clinical.VisitKind;
import city.healthcard.records.clinical.VisitSheet;
import city.healthcard.records.intake.CanonicalBody;
import city.healthcard.webkit.problem.Fault;
import city.healthcard.webkit.problem.ProblemException;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BundleReaderTest {

    private final BundleReader reader = new BundleReader();

    static String visit() {
        try (var file = BundleReaderTest.class.getResourceAsStream("/fhir/visit.json")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private VisitSheet read(String bundle) {
        return reader.read(bundle.getBytes(UTF_8)).sheet();
    }

    @Test
    void a_transaction_becomes_the_sheet_of_a_visit() {
        assertThat(CanonicalBody.of(read(visit()))).isEqualTo("""
                {"institution":"35020001","number":"FHIR-1","revision":1,"kind":"outpatient",\
                "start":"2026-11-20T00:30:00Z","end":"2026-11-20T01:10:00Z",\
                "department":{"code":"0302","name":"心内科"},"practitioner":"陈医生",\
                "occurredAt":"2026-11-20T01:15:00Z",\
                "diagnoses":[{"system":"https://healthcard.city/code-systems/GB%2FT+14396","version":"2016",\
                "code":"I10.x00","display":"原发性高血压","status":"active","start":"2026-11-19T16:00:00Z"},\
                {"system":"http://snomed.info/sct","code":"91936005","display":"青霉素过敏","role":"allergy",\
                "status":"active","start":"2026-10-31T16:00:00Z"}],\
                "observations":[{"system":"http://loinc.org","version":"2.77","code":"2339-0","display":"葡萄糖",\
                "category":"laboratory","value":1.10,"unit":"mmol/L","low":3.9,"high":6.1,"flag":"L",\
                "status":"final","at":"2026-11-20T01:00:00Z"},\
                {"system":"http://loinc.org","code":"67151-1","display":"肌钙蛋白","text":"<0.05 ng/mL",\
                "status":"final"}],\
                "prescriptions":[{"number":"RX-1","system":"http://www.whocc.no/atc","version":"2026",\
                "code":"C08CA01","display":"氨氯地平片 5mg","dosage":"每日一次，每次一片","quantity":28,"unit":"片",\
                "days":28,"status":"active","at":"2026-11-20T01:05:00Z"}],\
                "procedures":[{"system":"https://healthcard.city/code-systems/ICD-9-CM-3","code":"89.52",\
                "display":"心电图","status":"completed","start":"2026-11-20T00:50:00Z"}],\
                "reports":[{"number":"LIS-9","system":"http://loinc.org","code":"51990-0","display":"基础代谢检验",\
                "category":"LAB","status":"final","at":"2026-11-20T01:00:00Z","conclusion":"未见明显异常",\
                "text":"血糖正常","results":[{"system":"http://loinc.org","version":"2.77","code":"2339-0",\
                "display":"葡萄糖"}]}],\
                "immunizations":[{"system":"http://hl7.org/fhir/sid/cvx","code":"140","display":"流感疫苗","dose":1,\
                "lot":"L20261","status":"completed","at":"2026-11-20T01:08:00Z"}],\
                "charges":[{"item":"诊查费","amountFen":1550},{"item":"检验费","amountFen":3000}]}""");
        assertThat(Objects.requireNonNull(read(visit()).card()).number()).isEqualTo("3502000000000001");
    }

    @Test
    void the_total_of_a_claim_without_items_is_a_charge() {
        var claim = """
                {"resource": {"resourceType": "Claim", "patient": {"identifier": {"system":
                  "https://healthcard.city/cards", "value": "3502000000000001"}}, "total": {"value": 12.34}},
                 "request": {"method": "POST", "url": "Claim"}}""";
        assertThat(read(entry(claim)).charges()).containsExactly(new Charge("合计 · total", 1234L));
    }

    @Test
    void what_belongs_to_no_encounter_is_a_dated_entry() {
        var sheet = read(entry("""
                {"resource": {"resourceType": "Immunization", "status": "completed", "vaccineCode": {"text": "流感疫苗"},
                  "occurrenceDateTime": "2019-10", "patient": {"identifier": {"system":
                  "https://healthcard.city/cards", "value": "3502000000000001"}}},
                 "request": {"method": "POST", "url": "Immunization"}}"""));
        assertThat(sheet.kind()).isEqualTo(VisitKind.ENTRY);
        assertThat(sheet.number()).isEqualTo("E-1");
        assertThat(sheet.start()).isEqualTo(Instant.parse("2019-09-30T16:00:00Z"));
        assertThat(Objects.requireNonNull(sheet.card()).number()).isEqualTo("3502000000000001");
    }

    private static String entry(String entry) {
        return """
                {"resourceType": "Bundle", "type": "transaction", "identifier": {"system":
                  "https://healthcard.city/institutions/35020001/visits", "value": "E-1"}, "entry": [%s]}
                """.formatted(entry);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '\0', textBlock = """
            "type": "transaction"~"type": "collection"~422~#/type
            "resourceType": "Bundle"~"resourceType": "Binder"~400~#/resourceType
            "method": "POST", "url": "Patient"~"method": "DELETE", "url": "Patient"~422~#/entry/0/request/method
            "onsetDateTime": "2026-11-20"~"onsetDateTime": "2026-31-20"~400~#/entry/3/resource/onsetDateTime
            "onsetDateTime": "2026-11-20"~"onsetString": "as a child"~422~#/entry/3/resource/onsetDateTime
            "onsetDateTime": "2026-11-20"~"onsetColour": "red"~400~#/entry/3/resource/onsetColour
            "onsetDateTime": "2026-11-20"~"onsetDateTime": {"a": 1}~400~#/entry/3/resource/a
            "comparator": "<"~"comparator": "?"~400~#/entry/5/resource/comparator
            "code": "AMB"~"code": "X"~422~#/entry/1/resource/class/code
            "versionId": "1"~"versionId": "abc"~422~#/entry/1/resource/meta/versionId
            "status": "finished"~"status": "entered-in-error"~422~#/entry/1/resource/status
            "status": "finished"~"status": "planned"~422~#/entry/1/resource/status
            20, "currency": "CNY"~20, "currency": "USD"~422~#/entry/12/resource/item/net/currency
            "value": 15.50~"value": 15.501~422~#/entry/11/resource/priceOverride/value
            "resourceType": "ChargeItem"~"resourceType": "CarePlan"~422~#/entry/11/resource/resourceType
            "code": "d"~"code": "wk"~422~#/entry/7/resource/dispenseRequest/expectedSupplyDuration
            "text/plain; charset=utf-8"~"application/pdf"~422~#/entry/2/resource/presentedForm/contentType
            """)
    void what_has_no_place_in_a_visit_is_named_with_its_place(String good, String bad, int status, String pointer) {
        assertThat(visit()).contains(good);
        refused(visit().replaceFirst(Pattern.quote(good), bad), status, pointer);
    }

    @Test
    void nothing_of_another_person_or_visit_gets_into_a_file() {
        var other = visit().replace(
                        "\"patient\": {\"reference\": \"urn:uuid:10000000-0000-4000-8000-000000000001\"},\n"
                                + "        \"encounter\"",
                        "\"patient\": {\"reference\": \"urn:uuid:20000000-0000-4000-8000-000000000001\"},\n"
                                + "        \"encounter\"");
        refused(other, 422, "#/entry/9/resource/subject");
        var elsewhere = visit().replaceFirst(
                        "\"encounter\": \\{\"reference\": \"urn:uuid:1", "\"encounter\": {\"reference\": \"urn:uuid:2");
        refused(elsewhere, 422, "#/entry/2/resource/encounter");
    }

    @Test
    void a_visit_enters_the_file_of_its_subject_and_of_no_other_patient_of_the_bundle() {
        var card = "\"identifier\": [{\"system\": \"https://healthcard.city/cards\", \"value\": \"3502000000000001\"}]";
        var other = """
                {"fullUrl": "urn:uuid:30000000-0000-4000-8000-000000000001", "resource": {"resourceType": "Patient",
                  "identifier": [{"system": "https://healthcard.city/cards", "value": "3502000000000099"}]},
                 "request": {"method": "POST", "url": "Patient"}}, {""";
        var two = visit().replaceFirst("\\{(?=\\s*\"fullUrl\")", other);
        assertThat(Objects.requireNonNull(read(two).card()).number()).isEqualTo("3502000000000001");
        assertThat(read(two.replace(card, "\"active\": true")).card()).isNull();
        assertThat(read(visit().replace("\"fullUrl\": \"urn:uuid:10000000-0000-4000-8000-000000000001\",", ""))
                        .card())
                .isNull();
    }

    @Test
    void one_patient_has_one_card() {
        var other = "\"subject\": {\"identifier\": {\"system\": \"https://healthcard.city/cards\","
                + " \"value\": \"3502000000000099\"}, \"reference\"";
        refused(
                visit().replaceFirst("\"subject\": \\{\"reference\"(?=[^}]*},\\s*\"encounter)", other),
                422,
                "#/entry/2/resource/subject");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '\0', textBlock = """
            "userSelected": true~"_userSelected": X~3
            "value": 0.05, "comparator": "<"~"value": 0.05, "_comparator": X~5
            "value": 28, "system"~"_value": X, "system"~7
            "value": 15.50~"_value": X~11
            "data": "6KGA57OW5q2j5bi4"~"_data": X~2
            "valueQuantity": {"value": 1.10, "unit": "mmol/L"}~"_valueInteger": X~4
            "system": "https://his.example/numbers"~"_system": X~1
            """)
    void an_element_with_extensions_and_no_value_is_refused(String good, String bad, int entry) {
        assertThat(visit()).contains(good);
        var extended = visit().replaceFirst(
                        Pattern.quote(good),
                        bad.replace("X", "{\"extension\": [{\"url\": \"urn:why\", \"valueCode\": \"unknown\"}]}"));
        refused(extended, 422, "#/entry/" + entry + "/resource");
    }

    @ParameterizedTest
    @ValueSource(strings = {"15.50", "1.10", "0.05", "28", "30"})
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void a_number_with_a_huge_exponent_costs_nothing_however_it_is_written(String good) {
        for (var number : List.of("\"1e999999999\"", "\"1e-999999999\"", "1e999", "1e-999")) {
            var bundle = visit().replaceFirst("(?<=\"value\": )" + Pattern.quote(good), number);
            assertThat(bundle).isNotEqualTo(visit());
            try {
                assertThat(CanonicalBody.of(read(bundle))).hasSizeLessThan(10_000);
            } catch (ProblemException refused) {
                assertThat(refused.problem().status()).isBetween(400, 422);
            }
        }
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void a_narrative_that_is_deep_long_or_defines_entities_does_no_harm() {
        var entities =
                "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><div xmlns='http://www.w3.org/1999/xhtml'>"
                        + "&a;</div>";
        for (var div : List.of("<b>".repeat(200_000), "<div>" + "<b>x</b>".repeat(200_000) + "</div>", entities)) {
            var told = visit().replaceFirst(
                            "\"resourceType\": \"Condition\",",
                            "\"resourceType\": \"Condition\", \"text\": {\"status\": \"generated\", \"div\": \"" + div
                                    + "\"},");
            try {
                assertThat(CanonicalBody.of(read(told))).isEqualTo(CanonicalBody.of(read(visit())));
            } catch (ProblemException refused) {
                assertThat(refused.problem().status()).isEqualTo(400);
            }
        }
    }

    @Test
    void a_modifier_that_is_not_known_is_refused() {
        var modified = visit().replaceFirst(
                        "\"resourceType\": \"Condition\",",
                        "\"resourceType\": \"Condition\","
                                + " \"modifierExtension\": [{\"url\": \"urn:not\", \"valueBoolean\": true}],");
        refused(modified, 422, "#/entry/3/resource/modifierExtension");
    }

    @Test
    void what_is_no_bounded_json_is_malformed() {
        refused("", 400);
        refused("[]", 400);
        refused(visit() + "{}", 400);
        refused(
                visit().replace("\"type\": \"transaction\",", "\"type\": \"transaction\", \"type\": \"batch\","),
                400,
                "#");
        refused(visit().replace("1.10", "1e999999999"), 400);
        refused(visit().replace("1.10", "1".repeat(61)), 400, "#");
        refused(visit().replace("\"POST\"", "[".repeat(50) + "]".repeat(50)), 400, "#");
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> reader.read(visit().getBytes(UTF_16BE)));
    }

    private void refused(String bundle, int status, String... pointers) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> read(bundle))
                .satisfies(refused -> assertThat(refused.problem().status()).isEqualTo(status))
                .satisfies(refused -> assertThat(refused.problem().faults())
                        .extracting(Fault::pointer)
                        .contains(pointers));
    }
}
