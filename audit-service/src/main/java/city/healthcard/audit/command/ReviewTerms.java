package city.healthcard.audit.command;

import city.healthcard.audit.policy.ReviewPolicies;
import city.healthcard.audit.policy.ReviewPolicy;
import city.healthcard.audit.policy.WorkingCalendar;
import city.healthcard.audit.review.Deadline;
import city.healthcard.audit.review.Lease;
import city.healthcard.audit.review.Stage;
import city.healthcard.eventsourcing.event.Json;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/// What the bureau's policy for reviews says now (`policy/review-policies.json`, `policy/working-calendar.json`).
@Singleton
public class ReviewTerms {

    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");

    private final ReviewPolicies policies =
            new ReviewPolicies(List.of(read("review-policies.json", ReviewPolicy[].class)));
    private final WorkingCalendar calendar = read("working-calendar.json", WorkingCalendar.class);
    private final InstantSource clock;

    ReviewTerms(InstantSource clock) {
        this.clock = clock;
    }

    /// Now.
    public Instant now() {
        return clock.instant();
    }

    /// Today in the city.
    public LocalDate today() {
        return LocalDate.ofInstant(now(), CITY);
    }

    /// Whether a day is worked.
    public WorkingCalendar calendar() {
        return calendar;
    }

    /// The policy in force today.
    public ReviewPolicy policy() {
        return policies.on(today());
    }

    /// Until when a stage that begins now decides.
    public Deadline deadline(Stage stage) {
        var policy = policy();
        return new Deadline(policy.dueOf(stage, today(), calendar), policy.version());
    }

    /// How long a review that is taken up now is held.
    public Lease lease() {
        var policy = policy();
        var now = now();
        return new Lease(now, now.plus(policy.lease()), policy.version());
    }

    private static <T> T read(String name, Class<T> type) {
        try (var file = ReviewTerms.class.getResourceAsStream("/policy/" + name)) {
            if (file == null) {
                throw new IllegalStateException("policy/" + name + " is missing");
            }
            return Json.read(file.readAllBytes(), type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
