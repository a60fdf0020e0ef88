package city.healthcard.card.signin;

import city.healthcard.card.index.NumberIndex;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/// Counts attempts before they are made, so that guesses sent at once are counted too. Counting commits on its own. A
/// card that nobody has is counted like any other.
///
/// Beyond a number of failures in the whole city somebody is trying one password on many cards: then nobody is locked
/// out, and everybody needs a one-time code.
@Singleton
public class Throttle {

    private static final String CITY = "city";

    private final Pool pool;
    private final NumberIndex index;
    private final InstantSource clock;
    private final ThrottleRules rules;

    /// Whether an attempt may be made.
    public enum Permission {
        /// It may.
        GRANTED,
        /// It may, with a one-time code.
        WITH_CODE,
        /// Later.
        DENIED
    }

    Throttle(Pool pool, NumberIndex index, InstantSource clock, ThrottleRules rules) {
        this.pool = pool;
        this.index = index;
        this.clock = clock;
        this.rules = rules;
    }

    /// Counts an attempt and says whether it may be made.
    ///
    /// @param kind what is attempted, such as `password`
    /// @param target what is attacked, such as a card number
    /// @param source where the attempt comes from
    public Uni<Permission> count(String kind, String target, String source) {
        return counted(kind, target, source)
                .chain(counts -> cityFailures().map(city -> {
                    if (counts.ofSource() > rules.perSource()) {
                        return Permission.DENIED;
                    }
                    if (city > rules.cityFailures()) {
                        return Permission.WITH_CODE;
                    }
                    return isOften(counts) ? Permission.DENIED : Permission.GRANTED;
                }));
    }

    /// How often, this one included.
    private record Counts(int recent, int today, int ofSource) {}

    private Uni<Counts> counted(String kind, String target, String source) {
        return count(subject(kind, "short", target), rules.window())
                .chain(recent -> count(subject(kind, "day", target), Duration.ofDays(1))
                        .chain(today -> count(subject(kind, "source", source), rules.window())
                                .map(ofSource -> new Counts(recent, today, ofSource))));
    }

    private boolean isOften(Counts counts) {
        return counts.recent() > rules.perCard() || counts.today() > rules.perCardAndDay();
    }

    /// Counts what anybody may do, such as beginning an application; leaves as a problem when this
    /// source did it too often.
    public Uni<Void> admit(String kind, String source) {
        return count(subject(kind, "source", source), rules.window())
                .map(often -> admitted(often <= rules.perSource()))
                .replaceWithVoid();
    }

    /// Counts an attempt; leaves as a problem when there were too many, whatever goes on elsewhere in the city.
    public Uni<Void> admit(String kind, String target, String source) {
        return counted(kind, target, source)
                .map(counts -> admitted(counts.ofSource() <= rules.perSource() && !isOften(counts)))
                .replaceWithVoid();
    }

    private static boolean admitted(boolean isAdmitted) {
        if (!isAdmitted) {
            throw SignInProblems.throttled().exception();
        }
        return true;
    }

    /// The attempt succeeded: what was counted for the target is forgotten.
    public Uni<Void> succeeded(String kind, String target) {
        var subjects = new String[] {subject(kind, "short", target), subject(kind, "day", target)};
        return pool.preparedQuery(Sql.read("forget-attempts"))
                .execute(Tuple.of(subjects))
                .replaceWithVoid();
    }

    /// The attempt failed: the city counts it.
    Uni<Void> failed() {
        return count(CITY, rules.cityWindow()).replaceWithVoid();
    }

    private Uni<Integer> cityFailures() {
        return pool.preparedQuery(Sql.read("attempts"))
                .execute(Tuple.of(CITY, now().minus(rules.cityWindow())))
                .map(rows -> rows.iterator().hasNext() ? rows.iterator().next().getInteger(0) : 0);
    }

    private Uni<Integer> count(String subject, Duration window) {
        var now = now();
        return pool.preparedQuery(Sql.read("count-attempt"))
                .execute(Tuple.of(subject, now, now.minus(window)))
                .map(rows -> rows.iterator().next().getInteger(0));
    }

    private String subject(String kind, String scope, String value) {
        return index.ofSource(kind + '-' + scope, value);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
