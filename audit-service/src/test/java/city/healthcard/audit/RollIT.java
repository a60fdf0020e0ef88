package city.healthcard.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import city.healthcard.contracts.records.RecordsContract.FileRead;
import city.healthcard.contracts.records.RecordsContract.ReadingRefused;
import city.healthcard.eventsourcing.LocalServers;
import city.healthcard.eventsourcing.Neighbours;
import city.healthcard.eventsourcing.event.Json;
import city.healthcard.eventsourcing.proof.AccessStatement;
import city.healthcard.eventsourcing.proof.SigningKey;
import city.healthcard.webkit.access.Claims;
import city.healthcard.webkit.access.Roles;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "service", value = "audit"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestSecurity(
        user = "citizen",
        roles = Roles.CITIZEN,
        attributes = @SecurityAttribute(key = Claims.CITIZEN, value = RollIT.CITIZEN))
class RollIT {

    static final String CITIZEN = "6f0c2a52-1b58-4c26-9b5e-0a3c7d1e2f77";
    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    MovableClock clock;

    @Inject
    SigningKey key;

    @AfterEach
    void today_is_today_again() {
        clock.putRight();
    }

    @Test
    void each_day_is_closed_once_also_days_that_were_slept_through_and_a_citizen_can_prove_the_whole_list() {
        var today = aDayThatNobodyHasClosed();
        given().get("/api/accesses/statement").then().statusCode(404).body("code", equalTo("roll.no-access"));
        given().get("/api/accesses/rolls/" + today).then().statusCode(404).body("code", equalTo("roll.unknown"));
        var then = clock.instant();
        read(2, then);

        clock.putForward(Duration.ofDays(3));
        eventually(() -> assertThat(statement().day()).isEqualTo(today.plusDays(2)));
        var earlier = statement();
        assertThat(earlier.accesses()).hasSize(2);
        assertThat(earlier.holds(key.verifierKey())).isTrue();
        var forged = new ArrayList<>(earlier.accesses());
        forged.removeLast();
        assertThat(new AccessStatement(
                                earlier.format(),
                                earlier.subject(),
                                earlier.day(),
                                forged,
                                earlier.signer(),
                                earlier.proof())
                        .holds(key.verifierKey()))
                .isFalse();

        assertThat(roll(today)).contains("\nprevious ").startsWith(key.name() + "/accesses/" + today + "\n");
        assertThat(roll(today.plusDays(1))).contains("\nprevious ");

        isWaitingLate(0);
        Neighbours.say(new ReadingRefused(
                UUID.fromString(CITIZEN),
                UUID.randomUUID(),
                "stranger",
                "institution",
                "35020003",
                "TREAT",
                "file.not-entitled",
                then));
        eventually(() -> isWaitingLate(1));
        clock.putForward(Duration.ofDays(1));
        eventually(() -> assertThat(statement().accesses()).hasSize(3));
        assertThat(statement().holds(key.verifierKey())).isTrue();
        assertThat(statement().accesses()).startsWith(earlier.accesses().toArray(String[]::new));
        given().get("/api/accesses/rolls/yesterday").then().statusCode(404);
        assertThat(roll(today.plusDays(3)))
                .as("the refusal happened days before, and is an access like a reading")
                .contains("\nlate 1\n");
        assertThat(roll(today)).doesNotContain("\nlate ");
        eventually(() -> isWaitingLate(0));
    }

    /// Other tests put the same clock forward, by weeks, and days may have been closed meanwhile. The day
    /// after all of
    /// those takes what came late for them; this begins on the next.
    private LocalDate aDayThatNobodyHasClosed() {
        var day = LocalDate.ofInstant(clock.instant(), CITY).plusDays(1);
        putForwardToNoonOf(day);
        var before = day.minusDays(1);
        eventually(() -> given().get("/api/accesses/rolls/" + before).then().statusCode(200));
        while (given().get("/api/accesses/rolls/" + day).statusCode() == 200) {
            day = day.plusDays(1);
        }
        var last = day;
        putForwardToNoonOf(last.plusDays(1));
        eventually(() -> given().get("/api/accesses/rolls/" + last).then().statusCode(200));
        eventually(() -> isWaitingLate(0));
        return last.plusDays(1);
    }

    /// Midnight is far: days are closed some minutes after it, and this must end on the day on which it began.
    private void putForwardToNoonOf(LocalDate day) {
        clock.putForward(Duration.between(
                clock.instant(), day.atTime(LocalTime.NOON).atZone(CITY).toInstant()));
    }

    private static void isWaitingLate(int count) {
        given().get("/q/metrics").then().statusCode(200).body(containsString("hc_rolls_late " + count + ".0"));
    }

    /// Reads until there are so many.
    ///
    /// @param at when
    private static void read(int count, Instant at) {
        var before = given().get("/api/accesses").then().extract().<Integer>path("count");
        for (var number = before; number < count; number++) {
            Neighbours.say(new FileRead(
                    UUID.fromString(CITIZEN), UUID.randomUUID(), "dr", "institution", "35020001", "TREAT", at));
        }
        eventually(() -> given().get("/api/accesses").then().body("count", equalTo(count)));
    }

    private static AccessStatement statement() {
        var body = given().get("/api/accesses/statement").then().statusCode(200).extract();
        return Json.read(body.asByteArray(), AccessStatement.class);
    }

    private static String roll(LocalDate day) {
        return given().get("/api/accesses/rolls/" + day)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static void eventually(Runnable assertion) {
        await().atMost(PATIENCE).untilAsserted(assertion::run);
    }
}
