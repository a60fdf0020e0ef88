package city.healthcard.card;

import static city.healthcard.card.HeldCard.HOSPITAL;
import static city.healthcard.card.HeldCard.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import city.healthcard.eventsourcing.LocalServers;
import city.healthcard.webkit.walk.TokenIssuers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// An installation that takes part in the national electronic health card.
@QuarkusTest
@TestProfile(EverythingOn.class)
@QuarkusTestResource(LocalServers.class)
@QuarkusTestResource(TokenIssuers.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class NationalCodeIT {

    @Test
    void a_national_code_is_read_like_a_static_one() {
        var held = HeldCard.inUse(LocalDate.of(1981, 5, 4));
        var code = held.holder()
                .post("/api/electronic-card/national-code")
                .then()
                .statusCode(200)
                .extract()
                .<String>path("text");
        assertThat(code).matches("[0-9A-F]{64}:1");
        var scan = as(HeldCard.clerk(HOSPITAL))
                .body(Map.of("code", code, "step", "010101", "terminal", "desk-3", "terminalKind", "desk"))
                .post("/api/card-uses")
                .then()
                .statusCode(202)
                .extract()
                .<String>path("scan");
        as(HeldCard.clerk(HOSPITAL))
                .body(Map.of("kind", "password", "value", HeldCard.PASSWORD))
                .post("/api/card-uses/" + scan + "/second-factor")
                .then()
                .statusCode(200)
                .body("holder.citizen", equalTo(held.citizen().toString()));
    }
}
