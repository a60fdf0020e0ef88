package city.healthcard.card.tracker;

import static city.healthcard.card.People.APPLICATION;
import static city.healthcard.card.People.BATCH;
import static city.healthcard.card.People.CARD;
import static city.healthcard.card.People.CITIZEN;
import static city.healthcard.card.People.DESK;
import static city.healthcard.card.People.NUMBER;
import static city.healthcard.card.People.TODAY;
import static city.healthcard.card.People.adult;
import static city.healthcard.card.People.form;
import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.card.application.ApplicationEvent;
import city.healthcard.card.application.ApplicationEvent.ApplicationCardArrived;
import city.healthcard.card.application.ApplicationEvent.ApplicationCorrected;
import city.healthcard.card.application.ApplicationEvent.ApplicationDepositSettled;
import city.healthcard.card.application.ApplicationEvent.ApplicationEnteredProduction;
import city.healthcard.card.application.ApplicationEvent.ApplicationFinanceApproved;
import city.healthcard.card.application.ApplicationEvent.ApplicationFirstApproved;
import city.healthcard.card.application.ApplicationEvent.ApplicationFulfilled;
import city.healthcard.card.application.ApplicationEvent.ApplicationLeftProduction;
import city.healthcard.card.application.ApplicationEvent.ApplicationReturned;
import city.healthcard.card.application.ApplicationEvent.ApplicationSubmitted;
import city.healthcard.eventsourcing.event.Json;
import city.healthcard.eventsourcing.fact.Fact;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ApplicationDetailsProjectionTest {

    private static final ApplicationEvent SUBMITTED = new ApplicationSubmitted(
            APPLICATION, CITIZEN, NUMBER, form(adult(), null), DESK, TODAY, List.of(), "2026-1");
    private static final ApplicationEvent FIRST = new ApplicationFirstApproved(APPLICATION, CITIZEN, 1);
    private static final ApplicationEvent PAID = new ApplicationDepositSettled(APPLICATION, CITIZEN, false);
    private static final ApplicationEvent FINANCE = new ApplicationFinanceApproved(APPLICATION, CITIZEN, 1);

    @Test
    void it_tells_how_far_an_application_has_come() {
        assertThat(after(SUBMITTED)).isEqualTo(Progress.SUBMITTED);
        assertThat(after(SUBMITTED, FIRST)).isEqualTo(Progress.AWAITING_DEPOSIT);
        assertThat(after(SUBMITTED, FIRST, PAID)).isEqualTo(Progress.REGISTERED);
        assertThat(after(SUBMITTED, FIRST, PAID, FINANCE)).isEqualTo(Progress.READY);
        assertThat(after(SUBMITTED, PAID, FINANCE, FIRST)).isEqualTo(Progress.READY);
        assertThat(after(SUBMITTED, FINANCE, PAID)).isEqualTo(Progress.SUBMITTED);
    }

    @Test
    void a_card_that_was_not_made_makes_it_ready_again() {
        var entered = new ApplicationEnteredProduction(APPLICATION, CITIZEN, BATCH, CARD);
        var left = new ApplicationLeftProduction(APPLICATION, CITIZEN, BATCH, CARD);
        assertThat(after(SUBMITTED, FIRST, PAID, FINANCE, entered)).isEqualTo(Progress.IN_PRODUCTION);
        var details = fold(SUBMITTED, FIRST, PAID, FINANCE, entered, left);
        assertThat(details.progress()).isEqualTo(Progress.READY);
        assertThat(details.card()).isNull();
    }

    @Test
    void it_remembers_every_step_once() {
        var entered = new ApplicationEnteredProduction(APPLICATION, CITIZEN, BATCH, CARD);
        var arrived = new ApplicationCardArrived(APPLICATION, CITIZEN, CARD);
        var fulfilled = new ApplicationFulfilled(APPLICATION, CITIZEN, CARD, TODAY);
        var details = fold(SUBMITTED, FIRST, PAID, FINANCE, entered, arrived, fulfilled);
        assertThat(details.steps().stream().map(ApplicationDetails.Step::progress))
                .containsExactly(
                        Progress.SUBMITTED,
                        Progress.AWAITING_DEPOSIT,
                        Progress.REGISTERED,
                        Progress.READY,
                        Progress.IN_PRODUCTION,
                        Progress.AT_BRANCH,
                        Progress.FULFILLED);
        assertThat(details.card()).isEqualTo(CARD.value());
    }

    @Test
    void a_correction_begins_anew_and_keeps_the_deposit() {
        var returned = new ApplicationReturned(APPLICATION, CITIZEN, 1);
        var corrected = new ApplicationCorrected(
                APPLICATION, CITIZEN, 2, form(adult(), null), DESK, TODAY, List.of(), "2026-1");
        assertThat(after(SUBMITTED, FIRST, returned)).isEqualTo(Progress.RETURNED);
        assertThat(after(SUBMITTED, FIRST, returned, PAID)).isEqualTo(Progress.RETURNED);
        assertThat(after(SUBMITTED, FIRST, PAID, returned, corrected)).isEqualTo(Progress.SUBMITTED);
        assertThat(after(SUBMITTED, FIRST, PAID, returned, corrected, FIRST)).isEqualTo(Progress.REGISTERED);
    }

    @Test
    void nothing_personal_is_in_it() {
        var body = new String(Json.bytes(fold(SUBMITTED, FIRST)), StandardCharsets.UTF_8);
        assertThat(body).doesNotContain("测试").doesNotContain("350299").doesNotContain("13800000000");
    }

    private static Progress after(ApplicationEvent... events) {
        return fold(events).progress();
    }

    private static ApplicationDetails fold(ApplicationEvent... events) {
        var projection = new ApplicationDetailsProjection();
        var details = Optional.<ApplicationDetails>empty();
        for (var event : events) {
            var fact = new Fact(event, "application/1", APPLICATION.value(), 1, Instant.parse("2026-11-23T04:00:00Z"));
            for (var id : projection.idsOf(fact)) {
                details = projection.project(id, details, fact);
            }
        }
        return details.orElseThrow();
    }
}
