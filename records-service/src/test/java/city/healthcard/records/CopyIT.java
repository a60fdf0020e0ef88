package city.healthcard.records;

import static city.healthcard.records.Town.soon;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.StrictErrorHandler;
import city.healthcard.eventsourcing.LocalServers;
import city.healthcard.eventsourcing.event.Json;
import city.healthcard.eventsourcing.proof.Receipt;
import city.healthcard.eventsourcing.proof.SigningKey;
import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.healthfile.HealthFiles;
import city.healthcard.records.reading.Scope;
import city.healthcard.webkit.access.Claims;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.browser.Chromium;
import city.healthcard.webkit.browser.OnAScreen;
import city.healthcard.webkit.browser.Setting;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@QuarkusTest
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "service", value = "records"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestSecurity(
        user = "somebody",
        roles = Roles.CITIZEN,
        attributes = @SecurityAttribute(key = Claims.CITIZEN, value = CopyIT.CITIZEN))
@SuppressWarnings("NullAway.Init")
class CopyIT {

    static final String CITIZEN = "8f0c7f5e-4a3b-4c2d-9e1f-00000000c201";
    private static final CitizenId CITIZEN_ID = new CitizenId(UUID.fromString(CITIZEN));
    private static final String CARD = "3502999900000051";

    private static final Path PICTURE = Path.of("target/screenshots/copy.png");
    private static final int DPI = 90;

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Inject
    Town town;

    @Inject
    HealthFiles files;

    @Inject
    SigningKey key;

    @TestHTTPResource
    URI records;

    @BeforeEach
    void two_visits() {
        town.issue(CITIZEN_ID, CARD);
        post("COPY-1", "2026-11-20T08:30:00+08:00", "民生金日人一大，原发性高血压", "7.20");
        post("COPY-2", "2019-03-01T08:30:00+08:00", "急性阑尾炎 <未穿孔> & 腹膜炎", "5.10");
        town.awaitVisits(CITIZEN_ID, 2);
    }

    private void post(String number, String start, String diagnosis, String value) {
        town.post("""
            {"institution": "35020001", "number": "%s", "card": {"number": "%s"}, "kind": "outpatient",
             "start": "%s", "department": {"name": "心内科"},
             "diagnoses": [{"system": "GB/T 14396", "code": "I10.x00", "display": "%s"}],
             "observations": [{"system": "http://loinc.org", "code": "2339-0", "display": "葡萄糖", "value": %s,
                "unit": "mmol/L", "low": 3.9, "high": 6.1, "flag": "H", "status": "final"}],
             "charges": [{"item": "检验费", "amountFen": 3000}]}
            """.formatted(number, CARD, start, diagnosis, value));
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ExtractableResponse<Response> copy(String format) {
        return given().get("/api/file/exports/" + format).then().statusCode(200).extract();
    }

    @Test
    void the_chinese_text_of_a_pdf_can_be_searched_and_copied() throws IOException {
        var text = textOf(copy("pdf").asByteArray());
        assertThat(text)
                .contains("居民健康档案")
                .contains("民生金日人一大，原发性高血压")
                .contains("急性阑尾炎 <未穿孔> & 腹膜炎")
                .contains("7.20 mmol/L")
                .contains("30.00 元")
                .doesNotContain("\uFFFD")
                .matches(all -> all.codePoints().noneMatch(point -> point >= 0x2E80 && point <= 0x2FDF), "no radicals");
    }

    @Test
    void fonts_are_embedded_as_far_as_they_are_used() throws IOException {
        var pdf = copy("pdf").asByteArray();
        assertThat(pdf.length).isLessThan(300_000);
        try (var document = Loader.loadPDF(pdf)) {
            Files.createDirectories(PICTURE.getParent());
            ImageIO.write(new PDFRenderer(document).renderImageWithDPI(0, DPI), "png", PICTURE.toFile());
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
        }
    }

    @Test
    void a_period_leaves_the_rest_out() throws IOException {
        var pdf = given().get("/api/file/exports/pdf?until=2020-01-01").asByteArray();
        assertThat(textOf(pdf))
                .contains("急性阑尾炎", "并非全部档案", "2020年1月1日")
                .as("neither among the visits nor in the summary")
                .doesNotContain("原发性高血压", "7.20", "2026年11月20日");
        assertThat(textOf(copy("pdf").asByteArray())).doesNotContain("并非全部档案");
        given().get("/api/file/exports/word").then().statusCode(404);
    }

    @Test
    void the_bundle_can_be_read_by_any_fhir_client() {
        var copy = copy("fhir");
        assertThat(copy.contentType()).startsWith("application/fhir+json");
        var bundle = FhirContext.forR4Cached()
                .newJsonParser()
                .setParserErrorHandler(new StrictErrorHandler())
                .parseResource(Bundle.class, copy.asString());
        assertThat(bundle.getType()).isEqualTo(Bundle.BundleType.COLLECTION);
        assertThat(bundle.getIdentifier().getValue()).isEqualTo(copy.header("Export-Code"));
        assertThat(bundle.getEntry()).hasSize(1 + 2 * 3);
        assertThat(copy.asString()).contains("\"value\":7.20");
    }

    @Test
    void the_signature_of_a_copy_holds_for_its_bytes_and_says_nothing_of_whom_it_is() {
        for (var format : new String[] {"pdf", "fhir"}) {
            var copy = copy(format);
            var address = "/api/exports/" + copy.header("Export-Code");
            soon(() -> given().auth().none().get(address).then().statusCode(200));
            var genuine = given().get(address)
                    .then()
                    .body("sha256", equalTo(sha256(copy.asByteArray())))
                    .body("format", equalTo(format))
                    .body(not(containsString(CITIZEN)))
                    .extract();
            var receipt = Json.mapper().convertValue(genuine.path("receipt"), Receipt.class);
            assertThat(receipt.contentHash()).isEqualTo(sha256(copy.asByteArray()));
            assertThat(receipt.holds(key.verifierKey())).isTrue();
        }
    }

    @Test
    void a_copy_is_on_the_list_of_accesses() {
        copy("fhir");
        soon(() -> assertThat(
                        files.accessesOf(CITIZEN_ID).await().indefinitely().accesses())
                .anySatisfy(access -> assertThat(access.scope()).isEqualTo(Scope.EXPORT)));
    }

    @Test
    void a_code_that_nobody_gave_is_unknown() {
        given().get("/api/exports/0000000000000000").then().statusCode(404).body("code", equalTo("export.unknown"));
        given().get("/api/exports/x").then().statusCode(404);
    }

    @OnAScreen
    void a_citizen_takes_a_copy_and_anybody_checks_its_code(Setting setting) {
        var code = copy("pdf").header("Export-Code");
        soon(() -> given().get("/api/exports/" + code).then().statusCode(200));
        try (var tab = CHROMIUM.open(setting, records + "export")) {
            tab.mustBeGood("export");
            tab.go(records + "verify");
            tab.mustBeGood("verify");
            tab.fill("#code", code.substring(0, 4) + " " + code.substring(4).toLowerCase(Locale.ROOT));
            tab.follow("main form button");
            tab.await(".badge.done");
            tab.mustBeGood("verify-genuine");
            tab.go(records + "verify?code=0000000000000000");
            tab.await(".badge.refused");
            tab.mustBeGood("verify-unknown");
        }
        try (var tab = CHROMIUM.open(setting, records + "export")) {
            tab.follow("main form button");
            tab.await(".expected-all");
        }
    }
}
