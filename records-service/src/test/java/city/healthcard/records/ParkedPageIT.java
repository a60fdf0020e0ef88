package city.healthcard.records;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.contracts.card.CardContract.CardIssued;
import city.healthcard.eventsourcing.LocalServers;
import city.healthcard.eventsourcing.Neighbours;
import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.healthfile.HealthFiles;
import city.healthcard.records.holder.CardHolders;
import city.healthcard.records.holder.CardIndexes;
import city.healthcard.records.intake.VisitIntake;
import city.healthcard.records.parkedpost.ParkedPost;
import city.healthcard.records.parkedpost.ParkedPosts;
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
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@QuarkusTest
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "service", value = "records"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestSecurity(
        user = "clerk-7",
        roles = Roles.DESK_CLERK,
        attributes = @SecurityAttribute(key = Claims.INSTITUTION, value = ParkedPageIT.INSTITUTION))
@SuppressWarnings("NullAway.Init")
class ParkedPageIT {

    static final String INSTITUTION = "35020771";
    private static final AtomicInteger ROUNDS = new AtomicInteger();
    private static final CitizenId CITIZEN = new CitizenId(UUID.fromString("8f0c7f5e-4a3b-4c2d-9e1f-00000000c003"));
    private static final CitizenId OTHER = new CitizenId(UUID.fromString("8f0c7f5e-4a3b-4c2d-9e1f-00000000c002"));
    private static final String CARD = "3502777100000001";
    private static final String UNKNOWN_CARD = "3502777100000002";
    private static final String VISIT = """
        {"institution": "35020771", "number": "%s", "card": {"number": "3502777100000002"}, "kind": "outpatient",
         "start": "2026-11-20T08:30:00+08:00", "department": {"name": "心内科"}, "practitioner": "陈医生",
         "diagnoses": [{"code": "I10.x00", "display": "原发性高血压"}]}
        """;

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Inject
    CardIndexes indexes;

    @Inject
    CardHolders holders;

    @Inject
    VisitIntake intake;

    @Inject
    ParkedPosts posts;

    @Inject
    HealthFiles files;

    @TestHTTPResource
    URI records;

    private int round;

    @BeforeEach
    void two_visits_wait() {
        var index = indexes.cardOf(CARD);
        Neighbours.say(new CardIssued(
                CITIZEN.value(), UUID.randomUUID(), UUID.randomUUID(), index.value(), LocalDate.parse("2036-11-23")));
        soon(() -> assertThat(holders.holderOf(index)).isPresent());
        assertThat(holders.holderOf(indexes.cardOf(UNKNOWN_CARD))).isEmpty();
        round = ROUNDS.incrementAndGet();
        var two = List.of("MZ-%d-A".formatted(round), "MZ-%d-B".formatted(round));
        two.forEach(this::post);
        soon(() -> assertThat(
                        await(posts.page(INSTITUTION, Optional.empty(), 100)).documents())
                .extracting(ParkedPost::number)
                .containsAll(two));
    }

    private void post(String number) {
        await(intake.take(VISIT.formatted(number).getBytes(UTF_8), _ -> true));
    }

    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(20));
    }

    private static void soon(Runnable assertion) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(assertion::run);
    }

    private static String row(String number) {
        return "a[href$='" + number + "']";
    }

    private String address(String number) {
        var place = indexes.parkingOf(indexes.cardOf(UNKNOWN_CARD)).value();
        return place + "/" + indexes.visitOf(INSTITUTION, number).value();
    }

    @OnAScreen
    void a_clerk_attaches_one_and_lets_go_of_another(Setting setting) {
        var one = "MZ-%d-A".formatted(round);
        var other = "MZ-%d-B".formatted(round);
        var before = await(files.fileOf(CITIZEN)).shownCount();
        try (var tab = CHROMIUM.open(setting, records + "posts")) {
            tab.mustShow(one);
            tab.mustBeGood("posts-parked");
            tab.follow(row(address(one)));
            tab.mustShow("原发性高血压");
            tab.mustBeGood("posts-parked-open");
            tab.fill("#card", CARD);
            tab.follow("button.next");
            tab.await("main [role=status]");
            assertThat(String.join("", tab.texts("main"))).doesNotContain(one).contains(other);
            tab.mustBeGood("posts-parked-attached");
            soon(() -> assertThat(await(files.fileOf(CITIZEN)).shownCount()).isEqualTo(before + 1));
            tab.follow(row(address(other)));
            tab.click("details summary");
            tab.mustBeGood("posts-parked-drop");
            tab.follow("details button");
            tab.await("main [role=status]");
            assertThat(String.join("", tab.texts("main"))).doesNotContain(other);
        }
    }

    @Test
    void another_card_under_the_same_key_is_not_answered_as_done() {
        var other = "3502777100000003";
        var index = indexes.cardOf(other);
        Neighbours.say(new CardIssued(
                OTHER.value(), UUID.randomUUID(), UUID.randomUUID(), index.value(), LocalDate.parse("2036-11-23")));
        soon(() -> assertThat(holders.holderOf(index)).isPresent());
        var address = records + "posts/parked/" + address("MZ-%d-A".formatted(round)) + "/attachment";
        var key = UUID.randomUUID();
        attach(address, CARD, key).statusCode(200);
        attach(address, other, key).statusCode(409);
    }

    private static ValidatableResponse attach(String address, String card, UUID key) {
        return given().contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParam("card", card)
                .formParam("key", key)
                .post(address)
                .then();
    }

    @Test
    void a_card_that_nobody_knows_attaches_nothing() {
        try (var tab = CHROMIUM.open(Setting.all().getFirst(), records + "posts")) {
            tab.follow(row(address("MZ-%d-A".formatted(round))));
            tab.fill("#card", "3502777100009999");
            tab.follow("button.next");
            tab.await(".expected-all");
            tab.mustShow("没有这张健康卡");
            tab.mustShow("原发性高血压");
        }
    }
}
