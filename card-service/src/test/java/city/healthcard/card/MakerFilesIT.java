package city.healthcard.card;

import static city.healthcard.card.CityCard.office;
import static city.healthcard.card.HeldCard.as;
import static city.healthcard.card.HeldCard.soon;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import city.healthcard.card.exchange.ExchangeFile;
import city.healthcard.card.exchange.FileKind;
import city.healthcard.card.exchange.PartnerKeys;
import city.healthcard.eventsourcing.LocalServers;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.walk.TokenIssuers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LocalServers.class)
@QuarkusTestResource(TokenIssuers.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class MakerFilesIT {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    @Test
    void a_batch_goes_to_the_maker_as_a_file_and_comes_back_as_a_file() {
        var ready = CityCard.ready();
        var batch = ordered(ready);
        var keys = PartnerKeys.of("maker", "RSA");
        registered(keys);
        var city = as(maker())
                .get("/api/partners/city/certificates")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        var sealed = as(maker())
                .get("/api/batches/" + batch + "/order-file")
                .then()
                .statusCode(200)
                .contentType("application/pkcs7-mime")
                .extract()
                .asByteArray();
        var order = ExchangeFile.decode(keys.opened(sealed, city));
        assertThat(order.reference()).isEqualTo(batch);
        assertThat(order.kind()).isEqualTo(FileKind.CARD_ORDER);
        assertThat(order.lines()).isNotEmpty().allSatisfy(line -> {
            assertThat(line.get(1)).hasSize(16);
            assertThat(line.get(2)).isNotBlank();
            assertThat(line.get(3)).hasSize(8);
        });

        var lines = new ArrayList<List<String>>();
        order.lines().forEach(line -> lines.add(List.of(line.getFirst(), "made")));
        send(batch, keys.sealed(receipt("another", lines), city))
                .statusCode(422)
                .body("code", equalTo("file.other-reference"));
        send(batch, keys.sealed(receipt(batch, lines.subList(0, lines.size() - 1)), city))
                .statusCode(422)
                .body("code", equalTo("batch.does-not-add-up"));
        var stranger = PartnerKeys.of("stranger", "EC");
        send(batch, stranger.sealed(receipt(batch, lines), city))
                .statusCode(422)
                .body("code", equalTo("file.unknown-signer"));
        send(batch, receipt(batch, lines)).statusCode(422).body("code", equalTo("file.not-sealed"));
        var wrong = new ArrayList<>(lines);
        wrong.set(0, List.of(lines.getFirst().getFirst(), "gut"));
        send(batch, keys.sealed(receipt(batch, wrong), city))
                .statusCode(422)
                .body("code", equalTo("file.wrong-columns"))
                .body("errors[0].pointer", equalTo("#/lines/2"));

        lines.set(0, List.of(lines.getFirst().getFirst(), "spoiled"));
        var file = keys.sealed(receipt(batch, lines), city);
        send(batch, file).statusCode(200).body("state", equalTo("made")).body("spoiled", equalTo(1));
        send(batch, file).statusCode(200);
        as(office()).get("/api/batches/" + batch).then().body("state", equalTo("made"));
        as(maker()).get("/api/batches/" + batch + "/order-file").then().statusCode(409);
    }

    @Test
    void a_maker_without_a_good_certificate_gets_no_file() {
        var keys = PartnerKeys.of("maker", "EC");
        var fingerprint = registered(keys);
        as(bureau())
                .post("/api/partners/card-maker/certificates/" + fingerprint + "/withdrawal")
                .then()
                .statusCode(200);
        as(bureau())
                .body(Map.of("certificate", keys.pem()))
                .post("/api/partners/card-maker/certificates")
                .then()
                .statusCode(409)
                .body("code", equalTo("partner.certificate-withdrawn"));
        as(bureau())
                .body(Map.of("certificate", "no certificate"))
                .post("/api/partners/card-maker/certificates")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/certificate"));
        as(bureau())
                .body(Map.of("certificate", keys.pem()))
                .post("/api/partners/nobody/certificates")
                .then()
                .statusCode(404);
        as(bureau())
                .get("/api/partners/card-maker/certificates")
                .then()
                .body("find { it.fingerprint == '" + fingerprint + "' }.state", equalTo("withdrawn"));
    }

    private static String registered(PartnerKeys keys) {
        return as(bureau())
                .body(Map.of("certificate", keys.pem()))
                .post("/api/partners/card-maker/certificates")
                .then()
                .statusCode(201)
                .extract()
                .path("fingerprint");
    }

    private static byte[] receipt(String batch, List<List<String>> lines) {
        return new ExchangeFile(FileKind.CARD_RECEIPT, "card-maker", 0, batch, DAY, lines).encode();
    }

    private static ValidatableResponse send(String batch, byte[] file) {
        var asItIs = EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false);
        return given().config(RestAssuredConfig.config().encoderConfig(asItIs))
                .header("Authorization", "Bearer " + maker())
                .contentType("application/pkcs7-mime")
                .body(file)
                .post("/api/batches/" + batch + "/receipt-file")
                .then();
    }

    private static String ordered(CityCard.Ready ready) {
        soon(() -> as(office())
                .get("/api/applications/" + ready.application())
                .then()
                .body("state", equalTo("ready")));
        var batch =
                as(office()).body("{}").post("/api/batches").then().extract().<String>path("batch");
        as(office()).body("{}").post("/api/batches/" + batch + "/order").then().statusCode(202);
        return batch;
    }

    private static String maker() {
        return TokenIssuers.staff("maker", Set.of(Roles.CARD_MAKER), Map.of());
    }

    private static String bureau() {
        return TokenIssuers.staff("bureau", Set.of(Roles.BUREAU), Map.of());
    }
}
