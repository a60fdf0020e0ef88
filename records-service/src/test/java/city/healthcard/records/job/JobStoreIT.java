package city.healthcard.records.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import city.healthcard.eventsourcing.LocalServers;
import city.healthcard.records.job.Job.State;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// Jobs of kinds that nobody in this process works on.
@QuarkusTest
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "service", value = "records"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JobStoreIT {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MICROS);
    private static final Instant END = NOW.plus(Duration.ofDays(1));
    private static final UUID ONE = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    @Inject
    JobStore store;

    @Inject
    JobKeys keys;

    @Inject
    Jobs jobs;

    private final String kind = "kind-" + UUID.randomUUID();

    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(20));
    }

    private static Instant after(int seconds) {
        return NOW.plusSeconds(seconds);
    }

    private Job begun(String owner, Instant at) {
        var job = Job.fresh(kind, owner, "{}".getBytes(UTF_8), State.RUNNING, "start", at, END);
        assertThat(await(store.begin(job, 3))).isTrue();
        return job;
    }

    private Job taken(UUID worker, Instant now, Instant until) {
        return await(store.take(worker, Set.of(kind), now, until)).orElseThrow();
    }

    private static Step step(String place, boolean finished, Piece... made) {
        return new Step(place, 1, 2, finished, List.of(made), List.of(), List.of());
    }

    private static List<Piece> pieces(JobStore store, Job job) {
        return await(store.pieces(job.id(), "lines").collect().asList());
    }

    @Test
    void a_step_is_written_with_the_place_where_the_next_one_goes_on() {
        var job = begun("a", NOW);
        var taken = taken(ONE, NOW, after(30));
        assertThat(taken.id()).isEqualTo(job.id());
        var citizen = UUID.randomUUID();
        var made = new Step(
                "middle", 1, 2, false, List.of(new Piece("lines", 0, 3, new byte[] {1})), List.of(), List.of(citizen));
        assertThat(await(store.advance(taken, ONE, made, after(1), END))).isTrue();
        var next = taken(OTHER, after(1), after(31));
        assertThat(next.place()).isEqualTo("middle");
        assertThat(next.pieces()).isEqualTo(1);
        assertThat(next.done()).isEqualTo(1);
        assertThat(await(store.parts(job.id()))).containsExactly(new Piece.Part("lines", 3));
        assertThat(await(store.citizens(job.id(), new UUID(0, 0), 10))).containsExactly(citizen);
        var last = new Step("end", 2, 2, true, List.of(), made.made(), List.of(citizen));
        assertThat(await(store.advance(next, OTHER, last, after(2), END))).isTrue();
        var done = await(store.find(job.id())).orElseThrow();
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.doneAt()).isEqualTo(after(2));
        assertThat(pieces(store, job)).isEmpty();
        assertThat(await(store.take(ONE, Set.of(kind), after(60), after(90)))).isEmpty();
    }

    @Test
    void of_a_process_that_was_killed_the_job_is_taken_when_its_time_is_over_and_not_before() {
        var job = begun("b", NOW);
        var first = taken(ONE, NOW, after(30));
        assertThat(await(store.take(OTHER, Set.of(kind), after(29), after(59)))).isEmpty();
        var second = taken(OTHER, after(30), after(60));
        assertThat(second.place()).isEqualTo("start");
        assertThat(await(store.advance(
                        first, ONE, step("mine", false, new Piece("lines", 0, 1, new byte[1])), after(31), END)))
                .as("it was not killed, only slow")
                .isFalse();
        assertThat(pieces(store, job)).isEmpty();
        assertThat(await(store.advance(second, OTHER, step("yours", false), after(32), END)))
                .isTrue();
        assertThat(taken(ONE, after(33), after(60)).place()).isEqualTo("yours");
    }

    @Test
    void a_step_that_cannot_be_written_whole_leaves_nothing() {
        var job = begun("c", NOW);
        var taken = taken(ONE, NOW, after(30));
        var twice = new Piece("lines", 0, 1, new byte[1]);
        assertThatExceptionOfType(Exception.class)
                .isThrownBy(() -> await(store.advance(taken, ONE, step("on", false, twice, twice), after(1), END)));
        assertThat(pieces(store, job)).isEmpty();
        assertThat(await(store.find(job.id())).orElseThrow().place()).isEqualTo("start");
    }

    @Test
    void the_one_that_has_waited_longest_is_taken_first_and_each_only_once() {
        var ids = new ArrayList<UUID>();
        for (var i = 2; i >= 0; i--) {
            ids.addFirst(begun("d" + i, after(i)).id());
        }
        assertThat(List.of(
                        taken(ONE, after(9), after(30)).id(),
                        taken(OTHER, after(9), after(30)).id(),
                        taken(ONE, after(9), after(30)).id()))
                .isEqualTo(ids);
        assertThat(await(store.take(ONE, Set.of(kind), after(9), after(30)))).isEmpty();
    }

    @Test
    void an_owner_has_no_more_than_so_many_at_once() {
        for (var i = 0; i < 3; i++) {
            begun("e", NOW);
        }
        var fourth = Job.fresh(kind, "e", new byte[] {1}, State.RUNNING, "", NOW, END);
        assertThat(await(store.begin(fourth, 3))).isFalse();
        begun("f", NOW);
        var taken = taken(ONE, after(1), after(30));
        await(store.advance(taken, ONE, step("", true), after(1), END));
        assertThat(await(store.begin(fourth, 3))).isEqualTo(taken.owner().equals("e"));
    }

    @Test
    void a_job_that_failed_too_often_is_tried_no_more() {
        var job = begun("g", NOW);
        for (var i = 0; i < 3; i++) {
            assertThat(taken(ONE, after(i), after(30)).failures()).isEqualTo(i);
            await(store.release(job.id(), ONE, after(i), 3));
        }
        assertThat(await(store.find(job.id())).orElseThrow().state()).isEqualTo(State.FAILED);
        assertThat(await(store.take(ONE, Set.of(kind), after(60), after(90)))).isEmpty();
    }

    @Test
    void what_comes_in_is_worked_on_when_all_has_come() {
        var job = Job.fresh(kind, "h", "{}".getBytes(UTF_8), State.RECEIVING, "start", NOW, after(60));
        await(store.begin(job, 3));
        await(store.receive(job.id(), new Piece("lines", 0, 2, new byte[] {1})));
        assertThat(await(store.take(ONE, Set.of(kind), after(1), after(30)))).isEmpty();
        await(store.start(job.id(), 1, 2, END));
        var taken = taken(ONE, after(1), after(30));
        assertThat(taken.pieces()).isEqualTo(1);
        assertThat(taken.total()).isEqualTo(2);
        assertThat(taken.endsAt()).isEqualTo(END);
    }

    @Test
    void what_was_sealed_is_opened_in_its_place_only_and_by_nobody_when_the_job_was_forgotten() {
        var job = begun("i", NOW);
        var seal = await(keys.of(job.id()));
        var pieces = new Pieces(seal, job);
        pieces.add("lines", "one".getBytes(UTF_8));
        pieces.add("lines", "two".getBytes(UTF_8));
        var piece = pieces.all().getFirst();
        assertThat(piece.lines()).isEqualTo(2);
        assertThat(new String(seal.open(piece), UTF_8)).isEqualTo("one\ntwo\n");
        assertThat(new String(piece.sealed(), UTF_8)).doesNotContain("one");
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> seal.open(new Piece("lines", 7, 2, piece.sealed())));
        await(store.receive(job.id(), piece));
        await(jobs.forget(job.id()));
        assertThat(await(store.find(job.id()))).isEmpty();
        assertThat(pieces(store, job)).isEmpty();
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> await(keys.of(job.id())));
    }

    @Test
    void a_long_part_is_made_of_many_pieces() {
        var job = begun("j", NOW);
        var pieces = new Pieces(await(keys.of(job.id())), job);
        var line = "x".repeat(100_000).getBytes(UTF_8);
        for (var i = 0; i < 13; i++) {
            pieces.add("lines", line);
        }
        assertThat(pieces.all()).extracting(Piece::number).containsExactly(0, 1, 2);
        assertThat(pieces.all()).extracting(Piece::lines).containsExactly(6, 6, 1);
    }

    @Test
    void what_has_ended_is_forgotten_and_so_is_what_is_about_somebody_who_was_erased() {
        var over = Job.fresh(kind, "k", "{}".getBytes(UTF_8), State.RUNNING, "", NOW, NOW.minusSeconds(1));
        await(store.begin(over, 3));
        var about = begun("l", NOW);
        var other = begun("m", NOW);
        var citizen = UUID.randomUUID();
        await(store.concern(about.id(), List.of(citizen, UUID.randomUUID())));
        assertThat(await(jobs.find(over.id(), kind, "k"))).isEmpty();
        await(jobs.forgetEnded());
        await(jobs.forgetAbout(List.of(citizen)));
        assertThat(await(store.find(over.id()))).isEmpty();
        assertThat(await(store.find(about.id()))).isEmpty();
        assertThat(await(jobs.find(other.id(), kind, "m"))).isPresent();
        assertThat(await(jobs.find(other.id(), kind, "l"))).isEmpty();
    }
}
