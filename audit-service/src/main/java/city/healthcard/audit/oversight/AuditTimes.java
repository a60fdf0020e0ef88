package city.healthcard.audit.oversight;

import city.healthcard.audit.command.ReviewTerms;
import city.healthcard.audit.district.District;
import city.healthcard.audit.district.Districts;
import city.healthcard.audit.oversight.Tally.Count;
import city.healthcard.audit.oversight.Tally.Kind;
import city.healthcard.audit.reviewdetails.Desk;
import city.healthcard.audit.reviewdetails.QueuePage;
import city.healthcard.audit.reviewdetails.ReviewDetails;
import city.healthcard.audit.reviewdetails.Reviews;
import city.healthcard.audit.reviewdetails.WorkQueue;
import city.healthcard.audit.reviewdetails.WorkQueue.Part;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How long audits take: what waits and what is late, per district and per auditor. Numbers only.
@Singleton
public class AuditTimes {

    private static final List<Desk> STAGES = List.of(Desk.REGISTRATION, Desk.FINANCE);
    private static final int HELD_MAX = 2_000;
    private static final int AT_ONCE_MAX = 4;

    private final Reviews reviews;
    private final Oversight oversight;
    private final Districts districts;
    private final ReviewTerms terms;

    AuditTimes(Reviews reviews, Oversight oversight, Districts districts, ReviewTerms terms) {
        this.reviews = reviews;
        this.oversight = oversight;
        this.districts = districts;
        this.terms = terms;
    }

    /// What waits for a stage.
    ///
    /// @param district six digits; empty for the whole city
    /// @param oldest since when the longest waiting has been waiting; empty when nothing waits
    public record Backlog(Desk stage, String district, long waiting, long overdue, Optional<Instant> oldest) {}

    /// What an auditor has in hand.
    ///
    /// @param id pseudonym
    /// @param holding reviews held now
    /// @param overdue of these, how many are late
    /// @param decided decisions taken so far
    public record Load(String id, long holding, long overdue, long decided) {}

    /// Per stage the whole city first, then its districts by code.
    public Uni<List<Backlog>> backlogs() {
        var now = terms.now();
        var today = terms.today();
        var all = STAGES.stream()
                .flatMap(stage -> Stream.concat(
                                Stream.of(""), districts.all().stream().map(District::code))
                        .map(district -> backlog(stage, district, now, today)))
                .toList();
        return Uni.join().all(all).usingConcurrencyOf(AT_ONCE_MAX).andFailFast();
    }

    private Uni<Backlog> backlog(Desk stage, String district, Instant now, LocalDate today) {
        var where = district.isEmpty() ? Optional.<String>empty() : Optional.of(district);
        var queue = new WorkQueue(stage, where, Part.ALL, "", now, today);
        return Uni.combine()
                .all()
                .unis(reviews.page(queue, Optional.empty(), 1), reviews.count(queue.of(Part.OVERDUE)))
                .asTuple()
                .map(found -> new Backlog(
                        stage, district, found.getItem1().total(), found.getItem2(), oldest(found.getItem1())));
    }

    private static Optional<Instant> oldest(QueuePage page) {
        return page.reviews().stream().findFirst().map(ReviewDetails::since);
    }

    /// Who has something in hand or has decided something, the most loaded first.
    public Uni<List<Load>> loads() {
        var now = terms.now();
        return Uni.combine()
                .all()
                .unis(
                        reviews.heldOn(Desk.REGISTRATION, now, HELD_MAX),
                        reviews.heldOn(Desk.FINANCE, now, HELD_MAX),
                        oversight.of(Kind.AUDITOR))
                .asTuple()
                .map(found -> loads(
                        Stream.concat(found.getItem1().stream(), found.getItem2().stream())
                                .toList(),
                        found.getItem3()));
    }

    private List<Load> loads(List<ReviewDetails> held, List<Tally> tallies) {
        var today = terms.today();
        var holding = held.stream().collect(Collectors.groupingBy(AuditTimes::holder, Collectors.counting()));
        var overdue = held.stream()
                .filter(review -> review.isOverdue(today))
                .collect(Collectors.groupingBy(AuditTimes::holder, Collectors.counting()));
        var decided = tallies.stream()
                .collect(Collectors.toMap(Tally::subject, tally -> count(tally.counts(), Count.DECIDED)));
        var ids = new TreeSet<>(holding.keySet());
        ids.addAll(decided.keySet());
        return ids.stream()
                .map(id -> new Load(id, count(holding, id), count(overdue, id), count(decided, id)))
                .sorted(Comparator.comparing(Load::holding).reversed().thenComparing(Load::id))
                .toList();
    }

    private static String holder(ReviewDetails review) {
        return review.holder().orElse("");
    }

    private static <K> long count(Map<K, Long> counts, K key) {
        return Objects.requireNonNullElse(counts.get(key), 0L);
    }
}
