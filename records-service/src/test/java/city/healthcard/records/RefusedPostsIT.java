package city.healthcard.records;

import static io.restassured.RestAssured.config;
import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasLength;

import city.healthcard.contracts.card.CardContract.CardIssued;
import city.healthcard.eventsourcing.LocalServers;
import city.healthcard.eventsourcing.Neighbours;
import city.healthcard.records.holder.CardHolders;
import city.healthcard.records.holder.CardIndexes;
import city.healthcard.records.refusedpost.RefusedPosts;
import city.healthcard.webkit.access.Claims;
import city.healthcard.webkit.access.Roles;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "service", value = "records"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestSecurity(
        user = "his-35020781",
        roles = Roles.INSTITUTION_SYSTEM,
        attributes = @SecurityAttribute(key = Claims.INSTITUTION, value = RefusedPostsIT.INSTITUTION))
class RefusedPostsIT {

    static final String INSTITUTION = "35020781";
    private static final String COUNTED = "35020783";
    private static final String CARD = "3502778100000001";
    private static final String VISIT = """
            {"institution": "35020781", "number": "%s", "revision": %d, "card": {"number": "3502778100000001"},
             "kind": "outpatient", "start": "%s", "practitioner": "林医生",
             "diagnoses": [{"code": "I10.x00", "display": "高血压"}]}""";
    private static final String START = "2026-11-20T08:30:00+08:00";

    @Inject
    CardIndexes indexes;

    @Inject
    CardHolders holders;

    @Inject
    Pool pool;

    @Inject
    RefusedPosts posts;

    @BeforeEach
    void somebody_has_a_card_and_nothing_was_refused() {
        var index = indexes.cardOf(CARD);
        Neighbours.say(new CardIssued(
                UUID.nameUUIDFromBytes(CARD.getBytes(UTF_8)),
                UUID.randomUUID(),
                UUID.randomUUID(),
                index.value(),
                LocalDate.parse("2036-11-23")));
        soon(() -> assertThat(holders.holderOf(index)).isPresent());
        soon(() -> {
            pool.preparedQuery("delete from refused_post where institution = $1")
                    .execute(Tuple.of(INSTITUTION))
                    .await()
                    .indefinitely();
            assertThat(numbers()).isEmpty();
        });
    }

    private static ValidatableResponse post(String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/visits")
                .then();
    }

    private static JsonPath refused() {
        return given().get("/api/posts/refused")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<String> numbers() {
        return refused().getList("posts.number");
    }

    private static void soon(Runnable assertion) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(assertion::run);
    }

    @Test
    void what_was_refused_is_listed_with_what_to_mend_where_and_nothing_of_the_body() {
        post(VISIT.formatted("R-1", 1, "1815-01-01T00:00:00Z")).statusCode(422);
        post(VISIT.formatted("R-1", 1, "1815-01-01T00:00:00Z")).statusCode(422);
        soon(() -> given().get("/api/posts/refused")
                .then()
                .statusCode(200)
                .body("total", equalTo(1))
                .body("posts[0].number", equalTo("R-1"))
                .body("posts[0].revision", equalTo(1))
                .body("posts[0].status", equalTo(422))
                .body("posts[0].places.pointer", hasItem("#/start"))
                .body("posts[0].places[0].expected.zh", containsString("年份"))
                .body("posts[0].places[0].expected.en", containsString("year"))
                .body("posts[0].sha256", hasLength(64))
                .body("posts[0].times", equalTo(2)));
        var kept = pool.preparedQuery(
                        "select convert_from(problem, 'UTF8') || coalesce(number, '') t from refused_post")
                .execute()
                .await()
                .indefinitely();
        kept.forEach(row -> assertThat(row.getString("t")).doesNotContain("高血压", "林医生", CARD, "1815"));
    }

    @Test
    void it_leaves_the_list_when_the_revision_or_a_later_one_is_kept() {
        post(VISIT.formatted("S-1", 1, "1815-01-01T00:00:00Z")).statusCode(422);
        post(VISIT.formatted("S-2", 1, "1815-01-01T00:00:00Z")).statusCode(422);
        soon(() -> assertThat(numbers()).containsExactlyInAnyOrder("S-1", "S-2"));
        post(VISIT.formatted("S-1", 1, START)).statusCode(201);
        soon(() -> assertThat(numbers()).containsExactly("S-2"));
        post(VISIT.formatted("S-2", 2, START)).statusCode(201);
        soon(() -> assertThat(numbers()).isEmpty());
    }

    @Test
    void a_number_that_may_not_be_shown_settles_too() {
        for (var number : List.of("中心/2026-17", "11010519491231002X", "350200000000000101")) {
            post(VISIT.formatted(number, 1, "1815-01-01T00:00:00Z")).statusCode(422);
            soon(() -> assertThat(refused().getInt("total")).isEqualTo(1));
            post(VISIT.formatted(number, 1, START)).statusCode(201);
            soon(() -> assertThat(refused().getInt("total")).isZero());
        }
    }

    @Test
    void a_conflict_stays_until_the_next_revision_settles_it() {
        post(VISIT.formatted("T-1", 1, START)).statusCode(201);
        post(VISIT.formatted("T-1", 1, "2026-11-20T09:30:00+08:00")).statusCode(409);
        soon(() -> assertThat(refused().getList("posts.code")).containsExactly("visit.revision-conflict"));
        post(VISIT.formatted("T-1", 1, START)).statusCode(200);
        post(VISIT.formatted("T-2", 1, "1815-01-01T00:00:00Z")).statusCode(422);
        soon(() -> assertThat(numbers()).contains("T-1", "T-2"));
        post(VISIT.formatted("T-1", 2, "2026-11-20T09:30:00+08:00")).statusCode(201);
        soon(() -> assertThat(numbers()).containsExactly("T-2"));
    }

    @Test
    void lines_of_a_batch_are_listed_each() {
        var lines = List.of(
                VISIT.formatted("U-1", 1, START).replace("\n", ""),
                VISIT.formatted("U-2", 1, "1815-01-01T00:00:00Z").replace("\n", ""),
                "{\"institution\": \"35020781\", \"number\": \"U-3\", \"card\":",
                "not even json",
                VISIT.formatted("U-4", 1, START).replace("35020781", "35020782").replace("\n", ""));
        given().config(config().encoderConfig(encoderConfig()
                        .defaultContentCharset(UTF_8)
                        .encodeContentTypeAs("application/x-ndjson", ContentType.TEXT)))
                .contentType("application/x-ndjson")
                .body(String.join("\n", lines))
                .post("/api/visits/batch")
                .then()
                .statusCode(200);
        soon(() -> assertThat(numbers()).containsExactlyInAnyOrder("U-2", "U-3", "U-4", null));
        assertThat(refused().getList("posts.code", String.class))
                .contains("request.malformed", "visit.other-institution");
    }

    @Test
    void the_list_has_pages() {
        var lines = IntStream.range(0, 5)
                .mapToObj(i -> VISIT.formatted("P-" + i, 1, "1815-01-01T00:00:00Z"))
                .toList();
        lines.forEach(line -> post(line).statusCode(422));
        soon(() -> assertThat(numbers()).hasSize(5));
        var all = new ArrayList<String>();
        @Nullable String after = null;
        do {
            var request = given().queryParam("limit", 2);
            var page = (after == null ? request : request.queryParam("after", after))
                    .get("/api/posts/refused")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            all.addAll(page.getList("posts.number", String.class));
            after = page.getString("next");
        } while (after != null);
        assertThat(all)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 5).mapToObj(i -> "P-" + i).collect(Collectors.toList()));
        given().get("/api/posts/refused?after=nonsense").then().statusCode(400);
    }

    @Test
    void what_is_counted_is_forgotten_after_its_term() {
        var day = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        for (var years : List.of(2, 4)) {
            pool.preparedQuery("insert into post_count values ($1, $2, 1, 0) on conflict do nothing")
                    .execute(Tuple.of(COUNTED, day.minusYears(years)))
                    .await()
                    .indefinitely();
        }
        posts.forget().await().indefinitely();
        var left = pool.preparedQuery("select day from post_count where institution = $1")
                .execute(Tuple.of(COUNTED))
                .await()
                .indefinitely();
        assertThat(left).extracting(row -> row.getLocalDate("day")).containsExactly(day.minusYears(2));
    }

    @Test
    void an_institution_keeps_no_more_than_the_policy_says_and_for_no_longer() {
        pool.preparedQuery("""
                        insert into refused_post (institution, post, number, revision, code, problem, sha256, bytes,
                                                  first_at, last_at, times)
                        select $1, 'old-' || i, 'V-' || i, 1, 'request.invalid',
                               convert_to('{"status":422,"detail":{"zh":"","en":""},"places":[]}', 'UTF8'), '\\x00', 1,
                               now() - interval '30 days', now() - interval '30 days', 1
                        from generate_series(1, 1000) i""").execute(Tuple.of(INSTITUTION)).await().indefinitely();
        post(VISIT.formatted("V-NEW", 1, "1815-01-01T00:00:00Z")).statusCode(422);
        soon(() -> assertThat(numbers()).contains("V-NEW"));
        soon(() -> assertThat(refused().getInt("total")).isEqualTo(1000));
    }
}
