package city.healthcard.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.healthcard.audit.colleagues.Colleagues;
import city.healthcard.audit.command.Desks;
import city.healthcard.audit.person.StaffId;
import city.healthcard.audit.review.Stage;
import city.healthcard.audit.reviewdetails.Desk;
import city.healthcard.audit.reviewdetails.ReviewDetails;
import city.healthcard.audit.reviewdetails.Reviews;
import city.healthcard.audit.staff.StaffCommand.IntroduceStaff;
import city.healthcard.contracts.card.CardContract.ApplicationSubmitted;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.LocalServers;
import city.healthcard.eventsourcing.Neighbours;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.browser.Chromium;
import city.healthcard.webkit.browser.OnAScreen;
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
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

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

    @Inject
    Desks desks;

    @Inject
    Colleagues colleagues;

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

    @OnAScreen
    void the_queue_and_a_review_are_good_on_every_screen(Setting setting) {
        try (var tab = CHROMIUM.open(setting, audit.toString())) {
            tab.mustBeGood("queue");
        }
        try (var tab = CHROMIUM.open(setting, audit + "?stage=registration&review=" + applications.getFirst())) {
            tab.click("summary[data-key=r]");
            tab.mustLookGood("review");
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
    @TestSecurity(
            user = "auditor.lin",
            roles = {Roles.REGISTRATION_AUDITOR, Roles.FINANCE_AUDITOR, Roles.BUREAU})
    void a_review_is_taken_up_handed_over_and_the_history_names_both_and_the_policy() {
        var chen = new StaffId("auditor.chen");
        desks.staff()
                .handle(
                        Desks.stream(chen),
                        new IntroduceStaff(chen, "陈静", Set.of(Stage.REGISTRATION)),
                        new CommandId(UUID.randomUUID()))
                .await()
                .indefinitely();
        var application = applications.getFirst();
        try (var tab = CHROMIUM.open(DESKTOP, audit + "?stage=registration&part=unassigned&review=" + application)) {
            tab.follow("form[action$='/claim'] button");
            assertThat(tab.address()).as("the part stays").contains("part=unassigned");
        }
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(found(application).holder()).hasValue("auditor.lin"));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> colleagues
                        .worksAt(Stage.REGISTRATION, chen.value())
                        .await()
                        .indefinitely());
        try (var tab = CHROMIUM.open(DESKTOP, audit + "?stage=registration&part=mine&review=" + application)) {
            tab.click("details:has(#to) summary");
            tab.keep("handing-over");
            assertThat(tab.findings()).isEmpty();
            tab.choose("#to", chen.value());
            tab.follow("form[action$='/assignment'] button");
        }
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(found(application).holder()).hasValue("auditor.chen"));
        try (var tab = CHROMIUM.open(DESKTOP, audit + "?stage=registration&review=" + application)) {
            tab.mustShow("转交初审");
            tab.mustShow("→ 陈静");
            tab.mustShow("依据政策 2026-1");
        }
    }

    @Test
    void what_came_back_lies_beside_what_was_returned() {
        var application = applications.get(1);
        try (var tab = CHROMIUM.open(DESKTOP, audit + "?stage=registration&review=" + application)) {
            tab.press("r");
            tab.click("#reason-COVERAGE_UNPROVEN");
            tab.click("button[value=RETURN]");
            tab.awaitAddress("**done=" + application);
        }
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(found(application).desk()).isEqualTo(Desk.NONE));
        Neighbours.say(new ApplicationSubmitted(
                found(application).citizen(),
                application,
                2,
                false,
                "35020602",
                "350203",
                false,
                LocalDate.of(2026, 11, 25)));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(found(application).round()).isEqualTo(2));
        try (var tab = CHROMIUM.open(DESKTOP, audit + "?stage=registration&review=" + application)) {
            tab.mustShow("与上次提交比较");
            tab.mustShow("有变化");
            tab.mustShow("无法核实社会保障卡");
            tab.keep("compared");
            assertThat(tab.findings()).isEmpty();
        }
    }

    @OnAScreen
    void many_are_tried_and_approved_without_a_script(Setting setting) {
        try (var tab = CHROMIUM.open(setting, audit + "?stage=registration&part=unassigned&district=350203")) {
            tab.click("input[name=chosen]");
            tab.click("#bulk button");
            tab.await("form[action$='/bulk/run']");
            tab.mustBeGood("bulk-tried");
            tab.click("form[action$='/bulk/run'] button");
            tab.await(".badge.done");
            tab.mustBeGood("bulk-done");
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
