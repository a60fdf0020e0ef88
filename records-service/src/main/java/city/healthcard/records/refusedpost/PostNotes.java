package city.healthcard.records.refusedpost;

import city.healthcard.records.holder.CardIndexes;
import city.healthcard.webkit.page.Writing;
import city.healthcard.webkit.problem.Problem;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Notes what became of posts in memory, and writes it every second. Nobody who posts waits for it: what was noted in
/// the last second before a process was killed is lost, and so is what goes beyond the bounds.
@Singleton
public class PostNotes {

    private static final int REFUSALS_MAX = 5_000;
    private static final int COUNTS_MAX = 5_000;
    private static final int KEPT_MAX = 20_000;

    private final RefusalStore posts;
    private final CardIndexes indexes;
    private final InstantSource clock;
    private final Map<Key, Refusal> refusals = new ConcurrentHashMap<>();
    private final Map<Day, Counted> counts = new ConcurrentHashMap<>();
    private final Queue<Kept> kept = new ConcurrentLinkedQueue<>();
    private final AtomicInteger keptCount = new AtomicInteger();

    /// What was kept before the last writing, to be settled once more: another process may have written since.
    private volatile List<Kept> lately = List.of();

    PostNotes(RefusalStore posts, CardIndexes indexes, InstantSource clock) {
        this.posts = posts;
        this.indexes = indexes;
        this.clock = clock;
    }

    private record Key(String institution, String post) {}

    private record Day(String institution, LocalDate day) {}

    /// A post that was refused, once or more often since the last writing.
    ///
    /// @param post its visit and revision, or the hash of its body where no number can be read
    /// @param visit told from the institution and its number, which need not be shown for that
    /// @param number where it may be shown
    record Refusal(
            String institution,
            String post,
            @Nullable UUID visit,
            @Nullable String number,
            int revision,
            String code,
            Wrong wrong,
            byte[] sha256,
            int bytes,
            Instant firstAt,
            Instant lastAt,
            int times) {

        private Refusal before(Refusal later) {
            return new Refusal(
                    institution,
                    post,
                    visit,
                    number,
                    later.revision,
                    later.code,
                    later.wrong,
                    later.sha256,
                    later.bytes,
                    firstAt,
                    later.lastAt,
                    times + later.times);
        }
    }

    /// A revision that was kept.
    record Kept(String institution, UUID visit, int revision, Instant at) {}

    /// What was counted for an institution on a day.
    record Counted(String institution, LocalDate day, int refused, int repeated) {

        private Counted plus(Counted other) {
            return new Counted(institution, day, refused + other.refused, repeated + other.repeated);
        }
    }

    /// A post was refused. What cannot be laid at an institution's door is passed over.
    ///
    /// @param sketch what can be told of it
    public void refused(Poster poster, PostSketch sketch, byte[] body, Problem problem) {
        var said = sketch.institution();
        var institution = poster.own().orElse(said != null && poster.speaksFor(said) ? said : "");
        if (institution.isEmpty()) {
            return;
        }
        var now = now();
        count(new Counted(institution, dayOf(now), 1, 0));
        var sha256 = sha256(body);
        var number = sketch.number();
        var visit = number == null ? null : indexes.visitOf(institution, number).value();
        var refusal = new Refusal(
                institution,
                visit == null ? HexFormat.of().formatHex(sha256) : visit + "/" + sketch.revision(),
                visit,
                number == null ? null : ShownNumber.of(number).orElse(null),
                sketch.revision(),
                problem.code(),
                Wrong.of(problem),
                sha256,
                body.length,
                now,
                now,
                1);
        note(refusal, Refusal::before);
    }

    /// A post was kept.
    ///
    /// @param again whether it had been here before
    public void kept(String institution, String number, int revision, boolean again) {
        var now = now();
        if (again) {
            count(new Counted(institution, dayOf(now), 0, 1));
        }
        note(new Kept(institution, indexes.visitOf(institution, number).value(), revision, now));
    }

    /// Writes what was noted since the last time. What cannot be written is noted again.
    @Scheduled(every = "${hc.refusals.written-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> write() {
        var refused = taken(refusals).stream()
                .sorted(Comparator.comparing(Refusal::institution).thenComparing(Refusal::post))
                .toList();
        var counted = taken(counts).stream()
                .sorted(Comparator.comparing(Counted::institution).thenComparing(Counted::day))
                .toList();
        var settled = takenKept();
        var all = Stream.concat(lately.stream(), settled.stream()).toList();
        return isWritten(posts.keep(refused))
                .invoke(isKept -> {
                    if (!isKept) {
                        refused.forEach(one -> note(one, (later, earlier) -> earlier.before(later)));
                    }
                })
                .chain(isKept -> isWritten(posts.settle(all)).map(isSettled -> isKept && isSettled))
                .invoke(isDone -> settledNext(isDone ? settled : List.of(), isDone ? List.of() : all))
                .chain(() -> isWritten(posts.count(counted)))
                .invoke(isCounted -> {
                    if (!isCounted) {
                        counted.forEach(this::count);
                    }
                })
                .replaceWithVoid();
    }

    /// Neither what was kept nor what it settles is lost while the other waits to be written.
    private void settledNext(List<Kept> onceMore, List<Kept> anew) {
        lately = onceMore;
        anew.forEach(this::note);
    }

    private static Uni<Boolean> isWritten(Uni<Void> writing) {
        return writing.replaceWith(true).onFailure().recoverWithItem(failure -> {
            Log.warnf(
                    "What became of posts waits to be written: %s",
                    failure.getClass().getName());
            return false;
        });
    }

    private void note(Refusal refusal, BinaryOperator<Refusal> both) {
        note(refusals, REFUSALS_MAX, new Key(refusal.institution(), refusal.post()), refusal, both);
    }

    private void count(Counted counted) {
        note(counts, COUNTS_MAX, new Day(counted.institution(), counted.day()), counted, Counted::plus);
    }

    private static <K, V> void note(Map<K, V> notes, int max, K key, V note, BinaryOperator<V> both) {
        if (notes.size() < max || notes.containsKey(key)) {
            notes.merge(key, note, both);
        }
    }

    private void note(Kept one) {
        if (keptCount.get() < KEPT_MAX) {
            keptCount.incrementAndGet();
            kept.add(one);
        }
    }

    private static <K, V> List<V> taken(Map<K, V> notes) {
        var taken = new ArrayList<V>();
        for (var key : List.copyOf(notes.keySet())) {
            var note = notes.remove(key);
            if (note != null) {
                taken.add(note);
            }
        }
        return taken;
    }

    private List<Kept> takenKept() {
        var taken = new ArrayList<Kept>();
        for (var one = kept.poll(); one != null; one = kept.poll()) {
            keptCount.decrementAndGet();
            taken.add(one);
        }
        return taken;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static LocalDate dayOf(Instant now) {
        return LocalDate.ofInstant(now, Writing.CITY);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
