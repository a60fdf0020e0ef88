package city.healthcard.records;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import city.healthcard.contracts.card.CardContract.CardIssued;
import city.healthcard.eventsourcing.LocalServers;
import city.healthcard.eventsourcing.Neighbours;
import city.healthcard.eventsourcing.event.Json;
import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.healthfile.HealthFiles;
import city.healthcard.records.holder.CardHolders;
import city.healthcard.records.holder.CardIndexes;
import city.healthcard.records.intake.VisitIntake;
import city.healthcard.records.reading.Scope;
import city.healthcard.webkit.access.Claims;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.browser.Chromium;
import city.healthcard.webkit.browser.OnAScreen;
import city.healthcard.webkit.browser.Setting;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.zip.Inflater;
import java.util.zip.InflaterOutputStream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Opens links the way a stranger's application does: with what is in the link, and with the JDK.
@QuarkusTest
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "service", value = "records"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestSecurity(
        user = "somebody",
        roles = Roles.CITIZEN,
        attributes = @SecurityAttribute(key = Claims.CITIZEN, value = ShareIT.CITIZEN))
@SuppressWarnings("NullAway.Init")
class ShareIT {

    static final String CITIZEN = "8f0c7f5e-4a3b-4c2d-9e1f-00000000c301";
    private static final CitizenId CITIZEN_ID = new CitizenId(UUID.fromString(CITIZEN));
    private static final String CARD = "3502999900000061";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Inject
    CardIndexes indexes;

    @Inject
    CardHolders holders;

    @Inject
    VisitIntake intake;

    @Inject
    HealthFiles files;

    @Inject
    Pool pool;

    @Inject
    Town town;

    @TestHTTPResource
    URI records;

    @BeforeEach
    void two_visits_and_no_open_link() {
        var index = indexes.cardOf(CARD);
        if (holders.holderOf(index).isEmpty()) {
            Neighbours.say(new CardIssued(
                    CITIZEN_ID.value(), UUID.randomUUID(), UUID.randomUUID(), index.value(), LocalDate.EPOCH));
            soon(() -> assertThat(holders.holderOf(index)).isPresent());
        }
        post("SHR-1", "2026-11-20T08:30:00+08:00", "原发性高血压");
        post("SHR-2", "2019-03-01T08:30:00+08:00", "急性阑尾炎");
        soon(() -> assertThat(files.fileOf(CITIZEN_ID).await().indefinitely().shownCount())
                .isEqualTo(2));
        given().get("/api/file/shares")
                .jsonPath()
                .getList("findAll { it.revokedAt == null }.id", String.class)
                .forEach(ShareIT::revoke);
        soon(() -> given().get("/api/file/shares").then().body("findAll { it.revokedAt == null }.size()", equalTo(0)));
    }

    private void post(String number, String start, String diagnosis) {
        var visit = """
            {"institution": "35020001", "number": "%s", "card": {"number": "%s"}, "kind": "outpatient", "start": "%s",
             "diagnoses": [{"system": "ICD-10", "code": "I10.x00", "display": "%s", "status": "active"}],
             "observations": [{"code": "2339-0", "display": "葡萄糖", "value": 7.20, "unit": "mmol/L"}]}
            """.formatted(number, CARD, start, diagnosis);
        intake.take(visit.getBytes(UTF_8), _ -> true).await().atMost(Duration.ofSeconds(20));
    }

    private static void soon(Runnable assertion) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(assertion::run);
    }

    private static String share(String terms) {
        return share(terms, "给陈医生");
    }

    private static String share(String terms, String label) {
        return given().contentType(ContentType.JSON)
                .body("{%s, \"minutes\": 15, \"pin\": \"2468\", \"label\": \"%s\"}".formatted(terms, label))
                .post("/api/file/shares")
                .then()
                .statusCode(201)
                .extract()
                .path("link");
    }

    private static void revoke(String share) {
        given().contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID())
                .post("/api/file/shares/" + share + "/revocation")
                .then()
                .statusCode(204);
    }

    private static JsonNode payload(String link) {
        try {
            return Json.mapper().readTree(Base64.getUrlDecoder().decode(link.substring("shlink:/".length())));
        } catch (IOException notALink) {
            throw new IllegalStateException(notALink);
        }
    }

    private static ValidatableResponse open(String link, String pin, String more) {
        var url = URI.create(payload(link).path("url").asText());
        return given().contentType(ContentType.JSON)
                .body("{\"recipient\": \"第一医院 陈医生\", \"passcode\": \"%s\"%s}".formatted(pin, more))
                .post(url.getPath().replaceFirst("^/records", ""))
                .then();
    }

    private static String decrypted(String jwe, String link) {
        var parts = jwe.split("\\.", -1);
        var base64 = Base64.getUrlDecoder();
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    new SecretKeySpec(base64.decode(payload(link).path("key").asText()), "AES"),
                    new GCMParameterSpec(128, base64.decode(parts[2])));
            cipher.updateAAD(parts[0].getBytes(UTF_8));
            cipher.update(base64.decode(parts[3]));
            var bytes = new ByteArrayOutputStream();
            try (var out = new InflaterOutputStream(bytes, new Inflater(true))) {
                out.write(cipher.doFinal(base64.decode(parts[4])));
            }
            return bytes.toString(UTF_8);
        } catch (GeneralSecurityException | IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void whoever_has_the_link_and_the_pin_sees_what_was_chosen() {
        var link = share("\"scope\": \"summary\"");
        var jwe = open(link, "2468", "")
                .statusCode(200)
                .body("files[0].contentType", equalTo("application/fhir+json"))
                .body("files[0].location", nullValue())
                .extract()
                .<String>path("files[0].embedded");
        assertThat(decrypted(jwe, link)).contains("60591-5", "原发性高血压");
    }

    @Test
    void a_period_shows_its_visits_and_the_whole_file_all_of_them() {
        var period = share("\"scope\": \"period\", \"from\": \"2019-01-01\", \"until\": \"2019-12-31\"");
        assertThat(decrypted(open(period, "2468", "").extract().path("files[0].embedded"), period))
                .contains("急性阑尾炎")
                .doesNotContain("原发性高血压");
        var whole = share("\"scope\": \"whole\"");
        assertThat(decrypted(open(whole, "2468", "").extract().path("files[0].embedded"), whole))
                .contains("急性阑尾炎", "原发性高血压", "7.20");
    }

    @Test
    void a_file_that_is_too_long_to_be_embedded_is_fetched_for_some_minutes() {
        var before = sharedReadings();
        var link = share("\"scope\": \"whole\"");
        var location = open(link, "2468", ", \"embeddedLengthMax\": 100")
                .statusCode(200)
                .body("files[0].embedded", nullValue())
                .extract()
                .<String>path("files[0].location");
        var place = URI.create(location).getPath().replaceFirst("^/records", "");
        assertThat(decrypted(given().get(place).then().statusCode(200).extract().asString(), link))
                .contains("原发性高血压");
        soon(() -> assertThat(sharedReadings()).as("the manifest and the file").isGreaterThanOrEqualTo(before + 2));
        given().get(place.replaceFirst("/[0-9]+/", "/4102444800/")).then().statusCode(404);
        given().get(place.substring(0, place.length() - 4)).then().statusCode(404);
    }

    private long sharedReadings() {
        return files.accessesOf(CITIZEN_ID).await().indefinitely().accesses().stream()
                .filter(access -> access.scope() == Scope.SHARED)
                .count();
    }

    @Test
    void a_link_that_wrong_pins_have_closed_lets_nobody_fetch_its_file_either() {
        var link = share("\"scope\": \"whole\"");
        var location =
                open(link, "2468", ", \"embeddedLengthMax\": 100").extract().<String>path("files[0].location");
        for (var left = 4; left >= 0; left--) {
            open(link, "0000", "").statusCode(401);
        }
        given().get(URI.create(location).getPath().replaceFirst("^/records", ""))
                .then()
                .statusCode(404);
    }

    @Test
    void who_has_not_signed_in_sends_no_long_bodies() {
        var body = "{\"recipient\": \"" + "x".repeat(70_000) + "\"}";
        given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/shl/" + "A".repeat(43))
                .then()
                .statusCode(413)
                .body("code", equalTo("request.too-large"));
    }

    @Test
    void wrong_pins_are_counted_and_close_the_link_for_the_right_one_too() {
        var link = share("\"scope\": \"summary\"");
        for (var left = 4; left >= 0; left--) {
            open(link, "0000", "").statusCode(401).body("remainingAttempts", equalTo(left));
        }
        open(link, "2468", "").statusCode(404);
    }

    @Test
    void a_link_that_was_taken_back_opens_nothing_and_its_content_is_gone() {
        var label = "收回 " + UUID.randomUUID();
        var link = share("\"scope\": \"summary\"", label);
        soon(() -> given().get("/api/file/shares").then().body("label", hasItem(label)));
        var share = given().get("/api/file/shares").<String>path("find { it.label == '%s' }.id".formatted(label));
        revoke(share);
        open(link, "2468", "").statusCode(404);
        assertThat(pool.preparedQuery("select 1 from share_content where share_id = '" + share + "'")
                        .execute()
                        .await()
                        .indefinitely()
                        .size())
                .isZero();
    }

    @Test
    void neither_the_link_nor_its_key_nor_the_content_is_kept_in_clear() {
        var link = share("\"scope\": \"whole\"");
        var secret = URI.create(payload(link).path("url").asText()).getPath().replaceFirst(".*/", "");
        var key = payload(link).path("key").asText();
        var kept = pool.preparedQuery("select convert_from(sealed, 'UTF8') from share_content")
                .execute()
                .await()
                .indefinitely();
        assertThat(kept)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.getString(0)).doesNotContain(secret, key, "高血压"));
        soon(() -> assertThat(given().get("/api/file/shares").asString())
                .contains("给陈医生")
                .doesNotContain(secret, key, "2468"));
    }

    @Test
    void each_opening_is_on_the_list_of_accesses_and_the_citizen_sees_who_they_said_they_were() {
        var label = "查看 " + UUID.randomUUID();
        var link = share("\"scope\": \"summary\"", label);
        open(link, "2468", "").statusCode(200);
        open(link, "1111", "").statusCode(401);
        soon(() -> given().get("/api/file/shares")
                .then()
                .rootPath("find { it.label == '%s' }".formatted(label))
                .body("tries.stated", hasItem("第一医院 陈医生"))
                .body("tries.opened", equalTo(List.of(false, true)))
                .body("remaining", equalTo(4)));
        soon(() -> assertThat(
                        files.accessesOf(CITIZEN_ID).await().indefinitely().accesses())
                .anySatisfy(access -> {
                    assertThat(access.scope()).isEqualTo(Scope.SHARED);
                    assertThat(access.capacity()).isEqualTo("invited");
                }));
    }

    @Test
    void a_wrong_pin_is_an_attempt_on_the_file_by_who_has_the_link_once_an_hour_and_the_citizen_finds_which_link() {
        var label = "试 " + UUID.randomUUID();
        var link = share("\"scope\": \"summary\"", label);
        var share = Town.soonGiven(
                () -> given().get("/api/file/shares").<String>path("find { it.label == '%s' }.id".formatted(label)));
        open(link, "1111", "").statusCode(401);
        assertThat(town.refusals(CITIZEN_ID, share)).as("before the answer").isEqualTo(1);
        assertThat(town.refusals(CITIZEN_ID, "\"reason\":\"share.wrong-pin\"")).isPositive();
        open(link, "2222", "").statusCode(401);
        open(link, "3333", "").statusCode(401);
        assertThat(town.refusals(CITIZEN_ID, share))
                .as("one, or two when the hour has just turned")
                .isBetween(1L, 2L);
        soon(() -> given().header("Accept-Language", "zh-CN")
                .get("/accesses")
                .then()
                .statusCode(200)
                .body(containsString("对方输错了 PIN"))
                .body(containsString("您的链接： " + label)));
    }

    @Test
    void a_link_that_nobody_made_and_terms_that_are_none_are_refused() {
        given().contentType(ContentType.JSON)
                .body("{\"recipient\": \"x\"}")
                .post("/api/shl/" + "A".repeat(43))
                .then()
                .statusCode(404);
        given().contentType(ContentType.JSON)
                .body("{\"scope\": \"whole\", \"minutes\": 1441, \"pin\": \"2468\"}")
                .post("/api/file/shares")
                .then()
                .statusCode(422)
                .body("code", equalTo("share.not-for-so-long"));
        given().contentType(ContentType.JSON)
                .body("{\"scope\": \"period\", \"minutes\": 15, \"pin\": \"2468\"}")
                .post("/api/file/shares")
                .then()
                .statusCode(422)
                .body("code", equalTo("share.no-period"));
        given().contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParam("link", "shlink:/bnVsbA")
                .formParam("recipient", "x")
                .formParam("pin", "1234")
                .post("/shared")
                .then()
                .statusCode(404);
        given().contentType(ContentType.JSON)
                .body("{\"scope\": \"everything\", \"minutes\": 15, \"pin\": \"12\"}")
                .post("/api/file/shares")
                .then()
                .statusCode(422);
    }

    @OnAScreen
    void a_citizen_makes_a_link_somebody_opens_it_and_it_is_taken_back(Setting setting) {
        String page;
        try (var tab = CHROMIUM.open(setting, records + "shares")) {
            tab.mustBeGood("shares");
            tab.fill("#label", "给陈医生");
            tab.click("label[for=scope-summary]");
            tab.fill("#pin", "135790");
            tab.follow("main form.question button");
            tab.await("#made-page");
            page = tab.texts("#made-page").getFirst();
            tab.mustBeGood("shares-made");
        }
        try (var tab = CHROMIUM.open(setting, records + "shared")) {
            tab.mustBeGood("shared");
            tab.fill("#link", page);
            tab.fill("#recipient", "第一医院 陈医生");
            tab.fill("#pin", "000000");
            tab.follow("main form button");
            tab.await(".expected-all");
            tab.keep("shared-wrong-pin");
        }
        try (var tab = CHROMIUM.open(setting, records + "shared#" + page.replaceFirst(".*#", ""))) {
            assertThat(tab.value("#link")).as("taken from behind the #").startsWith("shlink:/");
            tab.fill("#recipient", "第一医院 陈医生");
            tab.fill("#pin", "135790");
            tab.follow("main form button");
            tab.mustShow("原发性高血压");
            tab.mustBeGood("shared-opened");
        }
        soon(() -> given().get("/api/file/shares").then().body("[0].tries.size()", equalTo(2)));
        try (var tab = CHROMIUM.open(setting, records + "shares")) {
            tab.mustShow("第一医院 陈医生");
            tab.follow("main article form button");
            tab.await("main [role=status]");
            tab.mustBeGood("shares-revoked");
        }
        try (var tab = CHROMIUM.open(setting, records + "shares")) {
            tab.follow("main form.question button");
            tab.await(".expected-all");
        }
    }
}
