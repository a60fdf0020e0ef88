package city.healthcard.records.postquality;

import city.healthcard.eventsourcing.service.Runtime;
import city.healthcard.eventsourcing.view.Documents;
import city.healthcard.eventsourcing.view.Question;
import city.healthcard.records.policy.Policies;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/// Answers how well institutions post. Views follow the log by milliseconds, what has no event by a second.
@Singleton
public final class PostQuality {

    /// How a month is written, as a regular expression: `2026-11`.
    public static final String MONTH = "[0-9]{4}-(0[1-9]|1[0-2])";

    private static final String ALL = "*";
    private static final int DAYS_MAX = 31;
    private static final int INSTITUTIONS_MAX = 2_000;
    private static final String OF_DAYS = """
            select to_char(day, 'YYYY-MM-DD') part, refused, repeated from post_count
            where institution = $1 and day >= $2 and day <= $3""";
    private static final String OF_INSTITUTIONS = """
            select institution part, sum(refused)::int refused, sum(repeated)::int repeated from post_count
            where day >= $1 and day <= $2 group by institution""";

    private final Documents<PostPeriod> documents;
    private final Pool pool;
    private final Duration timely;

    PostQuality(Runtime runtime, Pool pool, Policies policies) {
        documents = runtime.documents(PostPeriod.VIEW);
        this.pool = pool;
        timely = policies.quality().timelyWithin();
        if (!Delays.isCounted(timely)) {
            throw new IllegalStateException("no class of delays ends at " + timely);
        }
    }

    /// The numbers of a month, and of its parts.
    ///
    /// @param timelyWithinHours what the policy calls timely
    /// @param parts the days of an institution, the latest first; or the institutions, by code
    public record Report(YearMonth month, long timelyWithinHours, Quality total, List<Quality> parts) {
        public Report {
            parts = List.copyOf(parts);
        }
    }

    /// An institution's month, day by day.
    public Uni<Report> ofInstitution(String institution, YearMonth month) {
        var days = Question.where("institution", institution)
                .above("period", month.toString())
                .upTo("period", month.atEndOfMonth().toString());
        return Uni.combine()
                .all()
                .unis(
                        documents.where(days, "period", DAYS_MAX),
                        tallies(OF_DAYS, Tuple.of(institution, month.atDay(1), month.atEndOfMonth())))
                .with((counted, tallies) -> {
                    var byDay = new TreeMap<String, PostPeriod>();
                    counted.forEach(one -> byDay.put(one.period(), one));
                    tallies.keySet().forEach(day -> byDay.computeIfAbsent(day, _ -> nothing(institution, day)));
                    return report(
                            month,
                            institution,
                            List.copyOf(byDay.descendingMap().values()),
                            tallies,
                            PostPeriod::period);
                });
    }

    /// Everybody's month, institution by institution.
    public Uni<Report> ofAll(YearMonth month) {
        return Uni.combine()
                .all()
                .unis(
                        documents.where("period", month.toString(), INSTITUTIONS_MAX),
                        tallies(OF_INSTITUTIONS, Tuple.of(month.atDay(1), month.atEndOfMonth())))
                .with((counted, tallies) -> {
                    var byCode = new TreeMap<String, PostPeriod>();
                    counted.forEach(one -> byCode.put(one.institution(), one));
                    tallies.keySet()
                            .forEach(code -> byCode.computeIfAbsent(code, _ -> nothing(code, month.toString())));
                    return report(month, ALL, List.copyOf(byCode.values()), tallies, PostPeriod::institution);
                });
    }

    private Report report(
            YearMonth month,
            String whose,
            List<PostPeriod> counted,
            Map<String, Tally> tallies,
            Function<PostPeriod, String> part) {
        var sum = counted.stream().reduce(nothing(whose, month.toString()), PostPeriod::plus);
        var tally = tallies.values().stream().reduce(Tally.NONE, Tally::plus);
        return new Report(
                month,
                timely.toHours(),
                Quality.of(sum, tally, timely),
                counted.stream()
                        .map(one -> Quality.of(one, tallies.getOrDefault(part.apply(one), Tally.NONE), timely))
                        .toList());
    }

    private Uni<Map<String, Tally>> tallies(String query, Tuple of) {
        return pool.preparedQuery(query).execute(of).map(rows -> {
            var tallies = new HashMap<String, Tally>();
            for (Row row : rows) {
                tallies.put(row.getString("part"), new Tally(row.getInteger("refused"), row.getInteger("repeated")));
            }
            return tallies;
        });
    }

    private static PostPeriod nothing(String institution, String period) {
        return new PostPeriod(institution, period, 0, Delays.NONE, 0, 0, 0);
    }
}
