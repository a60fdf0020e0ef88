package city.healthcard.audit.reviewdetails;

import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.audit.person.CitizenId;
import city.healthcard.audit.person.StaffId;
import city.healthcard.audit.review.ApplicationId;
import city.healthcard.audit.review.Deadline;
import city.healthcard.audit.review.Filing;
import city.healthcard.audit.review.Reason;
import city.healthcard.audit.review.ReviewEvent;
import city.healthcard.audit.review.ReviewEvent.ApplicationReturned;
import city.healthcard.audit.review.ReviewEvent.ReviewAssigned;
import city.healthcard.audit.review.ReviewEvent.ReviewClaimed;
import city.healthcard.audit.review.ReviewEvent.ReviewOpened;
import city.healthcard.audit.review.ReviewEvent.ReviewReleased;
import city.healthcard.audit.review.Stage;
import city.healthcard.eventsourcing.fact.Fact;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReviewDetailsProjectionTest {

    private static final ApplicationId APPLICATION = new ApplicationId(new UUID(0, 1));
    private static final CitizenId CITIZEN = new CitizenId(new UUID(0, 2));
    private static final StaffId CHEN = new StaffId("chen");
    private static final StaffId LIN = new StaffId("lin");
    private static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z");
    private static final Instant ONE = NINE.plus(Duration.ofHours(4));
    private static final LocalDate DUE = LocalDate.of(2026, 11, 26);

    @Test
    void a_hold_is_seen_until_it_ends() {
        var review = after(opened(1, false), claimed(CHEN));
        assertThat(review.holderAt(ONE.minusMillis(1))).hasValue("chen");
        assertThat(review.holderAt(ONE)).isEmpty();
        assertThat(after(opened(1, false), claimed(CHEN), new ReviewReleased(filing(1), CHEN))
                        .holderAt(NINE))
                .isEmpty();
    }

    @Test
    void what_was_given_is_the_receivers_and_the_history_names_both() {
        var review = after(
                opened(1, false),
                claimed(CHEN),
                new ReviewAssigned(filing(1), Stage.REGISTRATION, LIN, CHEN, ONE, "2026-1"));
        assertThat(review.holderAt(NINE)).hasValue("lin");
        assertThat(review.steps().getLast().by()).hasValue("chen");
        assertThat(review.steps().getLast().to()).hasValue("lin");
    }

    @Test
    void a_stage_is_late_from_the_day_after_its_last() {
        var review = after(opened(1, false));
        assertThat(review.isOverdue(DUE)).isFalse();
        assertThat(review.isOverdue(DUE.plusDays(1))).isTrue();
        assertThat(after(opened(1, false), returned()).isOverdue(DUE.plusDays(90)))
                .as("nobody is to decide")
                .isFalse();
    }

    @Test
    void what_was_returned_stays_beside_what_came_back() {
        var review = after(opened(1, true), returned(), opened(2, false));
        assertThat(review.round()).isEqualTo(2);
        assertThat(review.insured()).isFalse();
        assertThat(review.earlier()).singleElement().satisfies(before -> {
            assertThat(before.round()).isEqualTo(1);
            assertThat(before.insured()).isTrue();
        });
        assertThat(review.steps()).hasSize(3);
    }

    private static ReviewDetails after(ReviewEvent... events) {
        var projection = new ReviewDetailsProjection();
        var review = Optional.<ReviewDetails>empty();
        var version = 0L;
        for (var event : events) {
            version++;
            var fact = new Fact(event, "review/" + version, APPLICATION.value(), version, NINE);
            review = projection.project(APPLICATION.value().toString(), review, fact);
        }
        return review.orElseThrow();
    }

    private static Filing filing(int round) {
        return new Filing(APPLICATION, CITIZEN, round);
    }

    private static ReviewOpened opened(int round, boolean insured) {
        return new ReviewOpened(
                filing(round),
                insured,
                "35020001",
                "350203",
                false,
                LocalDate.of(2026, 11, 23),
                Optional.of(new Deadline(DUE, "2026-1")));
    }

    private static ReviewClaimed claimed(StaffId by) {
        return new ReviewClaimed(filing(1), Stage.REGISTRATION, by, ONE, "2026-1");
    }

    private static ApplicationReturned returned() {
        return new ApplicationReturned(
                filing(1), Stage.REGISTRATION, CHEN, List.of(Reason.COVERAGE_UNPROVEN), "2026-1");
    }
}
