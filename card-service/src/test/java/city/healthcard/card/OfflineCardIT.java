package city.healthcard.card;

import static city.healthcard.card.HeldCard.HOSPITAL;
import static city.healthcard.card.HeldCard.as;
import static city.healthcard.card.HeldCard.soon;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import city.healthcard.eventsourcing.LocalServers;
import city.healthcard.webkit.walk.TokenIssuers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LocalServers.class)
@QuarkusTestResource(TokenIssuers.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class OfflineCardIT {

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    @Test
    void an_offline_scan_is_accepted_late_and_only_once() {
        var held = HeldCard.inUse();
        var token = token(held);
        assertThat(token(held)).isEqualTo(token);
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var key = UUID.randomUUID();
        reports(
                        key,
                        scan(token, now),
                        scan(token, now.plusSeconds(1)),
                        scan(token, now),
                        scan(token, now.minusSeconds(7_200)))
                .statusCode(200)
                .body("scans.result", equalTo(List.of("accepted", "accepted", "refused", "refused")))
                .body("scans[2].code", equalTo("pass.already-uploaded"))
                .body("scans[3].code", equalTo("pass.not-yet"));
        reports(key, scan(token, now)).body("scans[0].result", equalTo("accepted"));
        reports(UUID.randomUUID(), scan(token, now))
                .body("scans[0].result", equalTo("refused"))
                .body("scans[0].code", equalTo("pass.already-uploaded"));
    }

    @Test
    void what_was_scanned_after_the_card_was_reported_lost_is_refused_and_the_list_says_so() {
        var held = HeldCard.inUse();
        var token = token(held);
        var before = Instant.now();
        held.block("lost");
        var sizes = given().get("/api/status-lists/" + today()).then().statusCode(200);
        sizes.header("Cache-Control", containsString("max-age=60")).body(containsString("status-list/1"));
        soon(() -> {
            // A terminal of its own for each try: what was judged before the list knew when is judged once.
            var terminal = UUID.randomUUID().toString();
            reports(
                            UUID.randomUUID(),
                            scan(terminal, token, Instant.now().plusSeconds(2)),
                            scan(terminal, token, before.minusMillis(1)))
                    .body("scans.code", hasItem("pass.revoked"))
                    .body("scans.result", equalTo(List.of("refused", "accepted")));
        });
        held.unblock();
        assertThat(token(held)).isNotEqualTo(token);
    }

    @Test
    void a_token_that_is_not_ours_is_refused_and_at_a_desk_with_a_network_ours_is_too() {
        var held = HeldCard.inUse();
        var token = token(held);
        var last = token.charAt(token.length() - 1) == '0' ? '1' : '0';
        reports(
                        UUID.randomUUID(),
                        scan(token.substring(0, token.length() - 1) + last, Instant.now()),
                        scan("nonsense", Instant.now()))
                .body("scans.code", equalTo(List.of("pass.not-ours", "pass.not-ours")));
        as(HeldCard.clerk(HOSPITAL))
                .body(Map.of("code", token, "step", "010101", "terminal", "desk-3", "terminalKind", "desk"))
                .post("/api/card-uses")
                .then()
                .statusCode(422)
                .body("code", equalTo("code.offline-only"));
    }

    @Test
    void a_list_of_a_day_that_is_over_is_not_there() {
        var today = today();
        given().get("/api/status-lists/" + today.minusDays(2)).then().statusCode(404);
        given().get("/api/status-lists/" + today.plusDays(1)).then().statusCode(404);
        given().get("/api/status-lists/" + today.minusDays(1)).then().statusCode(200);
    }

    @Test
    void how_long_a_card_can_be_used_is_answered_to_its_holder_and_to_desks() {
        var held = HeldCard.inUse();
        var validity = "/api/cards/" + held.card() + "/validity";
        held.holder()
                .get(validity)
                .then()
                .statusCode(200)
                .body("kind", equalTo("social-security"))
                .body("usable", equalTo(true))
                .body("detail.zh", containsString("可用至"));
        HeldCard.inUse().holder().get(validity).then().statusCode(404);
        held.block("lost");
        as(HeldCard.clerk(HOSPITAL))
                .get(validity)
                .then()
                .statusCode(200)
                .body("usable", equalTo(false))
                .body("daysLeft", equalTo(0))
                .body("code", equalTo("card.reported-lost"));
    }

    @Test
    void the_national_card_is_off_and_says_how_to_switch_it_on() {
        var held = HeldCard.inUse();
        held.holder()
                .post("/api/electronic-card/national-code")
                .then()
                .statusCode(404)
                .body("code", equalTo("national-id.not-enabled"));
    }

    @SafeVarargs
    private static ValidatableResponse reports(UUID key, Map<String, String>... scans) {
        return as(HeldCard.clerk(HOSPITAL), key)
                .body(Map.of("scans", List.of(scans)))
                .post("/api/offline-scans")
                .then();
    }

    private static Map<String, String> scan(String token, Instant at) {
        return scan("boat-1", token, at);
    }

    private static Map<String, String> scan(String terminal, String token, Instant at) {
        return Map.of(
                "code",
                token,
                "step",
                "010101",
                "terminal",
                terminal,
                "terminalKind",
                "handheld",
                "scannedAt",
                at.toString());
    }

    private static String token(HeldCard held) {
        return held.holder()
                .post("/api/electronic-card/offline-token")
                .then()
                .statusCode(200)
                .extract()
                .path("text");
    }
}
