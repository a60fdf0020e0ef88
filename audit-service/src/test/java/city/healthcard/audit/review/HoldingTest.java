package city.healthcard.audit.review;

import static city.healthcard.audit.review.ReviewRefusal.DEPOSIT_OPEN;
import static city.healthcard.audit.review.ReviewRefusal.HELD_BY_ANOTHER;
import static city.healthcard.audit.review.ReviewRefusal.NOT_HELD;
import static city.healthcard.audit.review.ReviewRefusal.NOT_WAITING;
import static city.healthcard.audit.review.ReviewRefusal.SAME_PERSON;
import static city.healthcard.audit.review.ReviewRefusal.UNKNOWN;
import static city.healthcard.audit.review.ReviewRefusal.WITHDRAWN;
import static city.healthcard.audit.review.Stage.FINANCE;
import static city.healthcard.audit.review.Stage.REGISTRATION;
import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.audit.person.CitizenId;
import city.healthcard.audit.person.StaffId;
import city.healthcard.audit.review.ReviewCommand.AssignReview;
import city.healthcard.audit.review.ReviewCommand.ClaimReview;
import city.healthcard.audit.review.ReviewCommand.Decide;
import city.healthcard.audit.review.ReviewCommand.ReleaseReview;
import city.healthcard.audit.review.ReviewEvent.DepositSettled;
import city.healthcard.audit.review.ReviewEvent.RegistrationApproved;
import city.healthcard.audit.review.ReviewEvent.ReviewAssigned;
import city.healthcard.audit.review.ReviewEvent.ReviewClaimed;
import city.healthcard.audit.review.ReviewEvent.ReviewOpened;
import city.healthcard.audit.review.ReviewEvent.ReviewReleased;
import city.healthcard.audit.review.ReviewEvent.ReviewWithdrawn;
import city.healthcard.eventsourcing.Decision.Accepted;
import city.healthcard.eventsourcing.Scenario;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HoldingTest {

    private static final StaffId CHEN = new StaffId("chen");
    private static final StaffId LIN = new StaffId("lin");
    private static final StaffId ZHAO = new StaffId("zhao");
    private static final StaffId BUREAU = new StaffId("bureau");
    private static final String POLICY = "2026-1";
    private static final Duration LEASE = Duration.ofHours(4);
    private static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z");
    private static final Instant ONE = NINE.plus(LEASE);
    private static final Filing FILING =
            new Filing(new ApplicationId(new UUID(0, 1)), new CitizenId(new UUID(0, 2)), 1);

    private final ReviewEvent opened =
            new ReviewOpened(FILING, false, "35020001", "350203", false, LocalDate.of(2026, 11, 23), Optional.empty());
    private final ReviewEvent claimed = new ReviewClaimed(FILING, REGISTRATION, CHEN, ONE, POLICY);
    private final ReviewEvent approved = new RegistrationApproved(FILING, CHEN, POLICY);
    private final ReviewEvent settled = new DepositSettled(FILING, Settlement.PAID, Optional.empty());

    @Test
    void a_hold_keeps_others_out_until_the_moment_it_ends() {
        given(opened, claimed).when(claim(LIN, ONE.minusMillis(1))).thenRefused(HELD_BY_ANOTHER);
        given(opened, claimed)
                .when(claim(LIN, ONE))
                .then(new ReviewClaimed(FILING, REGISTRATION, LIN, ONE.plus(LEASE), POLICY));
        given(opened, claimed).when(approve(LIN, ONE.minusMillis(1))).thenRefused(HELD_BY_ANOTHER);
        given(opened, claimed).when(approve(LIN, ONE)).then(new RegistrationApproved(FILING, LIN, POLICY));
    }

    @Test
    void whose_hold_has_ended_may_still_decide_while_nobody_else_has_taken_it() {
        given(opened, claimed).when(approve(CHEN, ONE.plus(LEASE))).then(approved);
        given(opened, claimed, new ReviewClaimed(FILING, REGISTRATION, LIN, ONE.plus(LEASE), POLICY))
                .when(approve(CHEN, ONE))
                .thenRefused(HELD_BY_ANOTHER);
    }

    @Test
    void a_hold_is_made_longer_in_its_second_half_only() {
        var noon = NINE.plus(Duration.ofHours(2));
        given(opened, claimed).when(claim(CHEN, noon)).thenNothing();
        given(opened, claimed)
                .when(claim(CHEN, noon.plusMillis(1)))
                .then(new ReviewClaimed(
                        FILING, REGISTRATION, CHEN, noon.plusMillis(1).plus(LEASE), POLICY));
    }

    @Test
    void the_holder_hands_it_over() {
        var given = new ReviewAssigned(FILING, REGISTRATION, LIN, CHEN, ONE, POLICY);
        given(opened, claimed).when(assign(LIN, CHEN, false, NINE)).then(given);
        given(opened, claimed, given).when(assign(LIN, CHEN, false, NINE)).thenNothing();
        given(opened, claimed, given).when(approve(CHEN, NINE)).thenRefused(HELD_BY_ANOTHER);
        given(opened, claimed, given).when(approve(LIN, NINE)).then(new RegistrationApproved(FILING, LIN, POLICY));
    }

    @Test
    void who_does_not_hold_it_gives_nothing_away() {
        given(opened, claimed).when(assign(LIN, LIN, false, NINE)).thenRefused(HELD_BY_ANOTHER);
        given(opened).when(assign(LIN, CHEN, false, NINE)).thenRefused(NOT_HELD);
        given(opened, claimed).when(assign(LIN, CHEN, false, ONE)).thenRefused(NOT_HELD);
    }

    @Test
    void the_bureau_assigns_what_another_holds_and_what_nobody_holds() {
        var given = new ReviewAssigned(FILING, REGISTRATION, LIN, BUREAU, ONE, POLICY);
        given(opened).when(assign(LIN, BUREAU, true, NINE)).then(given);
        given(opened, claimed).when(assign(LIN, BUREAU, true, NINE)).then(given);
    }

    @Test
    void nobody_is_given_what_they_decided_first() {
        given(opened, approved, settled)
                .when(new AssignReview(FINANCE, CHEN, BUREAU, true, lease(NINE)))
                .thenRefused(SAME_PERSON);
        given(opened, approved, settled)
                .when(new AssignReview(FINANCE, ZHAO, BUREAU, true, lease(NINE)))
                .then(new ReviewAssigned(FILING, FINANCE, ZHAO, BUREAU, ONE, POLICY));
    }

    @Test
    void only_what_waits_can_be_given() {
        given().when(assign(LIN, BUREAU, true, NINE)).thenRefused(UNKNOWN);
        given(opened, approved).when(assign(LIN, BUREAU, true, NINE)).thenRefused(NOT_WAITING);
        given(opened, approved)
                .when(new AssignReview(FINANCE, ZHAO, BUREAU, true, lease(NINE)))
                .thenRefused(DEPOSIT_OPEN);
        given(opened, new ReviewWithdrawn(FILING))
                .when(assign(LIN, BUREAU, true, NINE))
                .thenRefused(WITHDRAWN);
    }

    @Test
    void what_nobody_holds_any_more_needs_no_putting_back() {
        given(opened, claimed).when(new ReleaseReview(LIN, false, ONE)).thenNothing();
        given(opened, claimed).when(new ReleaseReview(LIN, false, NINE)).thenRefused(HELD_BY_ANOTHER);
        given(opened, claimed).when(new ReleaseReview(CHEN, false, NINE)).then(new ReviewReleased(FILING, CHEN));
    }

    @Test
    void whatever_auditors_do_nobody_is_kept_out_longer_than_one_lease() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        var decider = new ReviewDecider();
        var staff = List.of(CHEN, LIN, ZHAO);
        var review = decider.evolve(decider.initial(), opened);
        var now = NINE;
        for (var i = 0; i < 5_000; i++) {
            now = now.plus(Duration.ofMinutes(random.nextInt(90)));
            var by = staff.get(random.nextInt(3));
            ReviewCommand command = switch (random.nextInt(4)) {
                case 0 -> claim(by, now);
                case 1 -> assign(staff.get(random.nextInt(3)), by, random.nextBoolean(), now);
                case 2 -> new ReleaseReview(by, random.nextBoolean(), now);
                default -> claim(by, now);
            };
            if (decider.decide(command, review) instanceof Accepted<ReviewEvent, ReviewRefusal>(var events)) {
                for (var event : events) {
                    review = decider.evolve(review, event);
                }
            }
            for (var one : staff) {
                assertThat(decider.decide(claim(one, now.plus(LEASE)), review))
                        .as("seed %d, step %d, %s", seed, i, one)
                        .isInstanceOf(Accepted.class);
            }
        }
    }

    private static Scenario<ReviewCommand, Review, ReviewEvent, ReviewRefusal> given(ReviewEvent... events) {
        return Scenario.of(new ReviewDecider()).given(events);
    }

    private static Lease lease(Instant at) {
        return new Lease(at, at.plus(LEASE), POLICY);
    }

    private static ClaimReview claim(StaffId by, Instant at) {
        return new ClaimReview(REGISTRATION, by, lease(at));
    }

    private static AssignReview assign(StaffId to, StaffId by, boolean overruling, Instant at) {
        return new AssignReview(REGISTRATION, to, by, overruling, lease(at));
    }

    private static Decide approve(StaffId by, Instant at) {
        return new Decide(REGISTRATION, 1, by, Verdict.approve(), at, POLICY);
    }
}
