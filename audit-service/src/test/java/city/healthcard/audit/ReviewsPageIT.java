package city.healthcard.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.healthcard.audit.reviewdetails.Desk;
import city.healthcard.audit.reviewdetails.ReviewDetails;
import city.healthcard.audit.reviewdetails.Reviews;
import city.healthcard.contracts.card.CardContract.ApplicationSubmitted;
import city.healthcard.eventsourcing.LocalServers;
import city.healthcard.eventsourcing.Neighbours;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.browser.Chromium;
import city.healthcard.webkit.browser.Setting;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "service", value = "audit"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestSecurity(user = "auditor.chen", roles = Roles.REGISTRATION_AUDITOR)
@SuppressWarnings("NullAway.Init")
class ReviewsPageIT {

    private static final Setting DESKTOP = Setting.all().getLast();

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Inject
    Reviews reviews;

    @TestHTTPResource
    URI audit;

    private final List<UUID> applications = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());

    @BeforeEach
    void three_applications_wait() {
        for (var i = 0; i < applications.size(); i++) {
            var institution = List.of("35020001", "35020602", "35020004").get(i);
            Neighbours.say(new ApplicationSubmitted(
                    UUID.randomUUID(),
                    applications.get(i),
                    1,
                    i == 1,
                    institution,
                    "350203",
                    i == 2,
                    LocalDate.of(2026, 11, 23)));
        }
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(applications)
                        .allMatch(application ->
                                reviews.find(application).await().indefinitely().isPresent()));
    }

    @ParameterizedTest
    @MethodSource("city.healthcard.webkit.browser.Setting#all")
    void the_queue_and_a_review_are_good_on_every_screen(Setting setting) {
        try (var tab = CHROMIUM.open(setting, audit.toString())) {
            tab.mustBeGood("queue");
        }
        try (var tab = CHROMIUM.open(setting, audit + "?stage=registration&review=" + applications.getFirst())) {
            tab.click("summary[data-key=r]");
            tab.keep("review");
            assertThat(tab.findings()).isEmpty();
        }
    }

    @Test
    void a_review_opens_beside_the_queue_and_is_approved_with_two_keys() {
        try (var tab = CHROMIUM.open(DESKTOP, audit.toString())) {
            tab.press("j");
            tab.await("#beside[data-open]");
            var opened = UUID.fromString(Objects.requireNonNull(tab.attribute("#beside form", "action"))
                    .split("/")[3]);
            assertThat(tab.address()).contains("review=" + opened);
            tab.press("a");
            tab.awaitAddress("**done=" + opened);
            tab.mustShow("已记录您的决定");
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(found(opened).desk()).isEqualTo(Desk.DEPOSIT));
        }
    }

    @Test
    void what_was_just_decided_is_counted_no_longer_although_the_view_still_has_it() {
        var waiting = count("?stage=registration");
        assertThat(count("?stage=registration&done=" + applications.getLast())).isEqualTo(waiting - 1);
        assertThat(count("?stage=finance&done=" + applications.getLast()))
                .as("of another stage")
                .isEqualTo(count("?stage=finance"));
    }

    private int count(String question) {
        try (var tab = CHROMIUM.open(DESKTOP, audit + question)) {
            return Integer.parseInt(
                    tab.texts(".tabs [aria-current] .count").getFirst().strip());
        }
    }

    @Test
    void a_return_without_a_reason_comes_back_and_says_what_is_missing() {
        var application = applications.get(1);
        try (var tab = CHROMIUM.open(DESKTOP, audit + "?stage=registration&review=" + application)) {
            tab.press("r");
            tab.click("button[value=RETURN]");
            tab.await(".expected-all");
            assertThat(tab.findings()).isEmpty();
            tab.click("#reason-PHOTO_UNSUITABLE");
            tab.fill("#note", "请补一张正面免冠照片");
            tab.click("button[value=RETURN]");
            tab.awaitAddress("**done=" + application);
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(found(application).desk()).isEqualTo(Desk.NONE));
        }
    }

    @Test
    void what_arrives_waits_to_be_asked_for() {
        try (var tab = CHROMIUM.open(DESKTOP, audit + "arrived?stage=registration&since=0")) {
            assertThat(tab.attribute("#arrived a", "href")).isEqualTo("/audit/?stage=registration");
        }
    }

    private ReviewDetails found(UUID application) {
        return reviews.find(application).await().indefinitely().orElseThrow();
    }
}
