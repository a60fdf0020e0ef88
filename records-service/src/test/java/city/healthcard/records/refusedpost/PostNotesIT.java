package city.healthcard.records.refusedpost;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.eventsourcing.LocalServers;
import city.healthcard.records.holder.CardIndexes;
import city.healthcard.records.refusedpost.PostNotes.Counted;
import city.healthcard.records.refusedpost.PostNotes.Kept;
import city.healthcard.records.refusedpost.PostNotes.Refusal;
import city.healthcard.webkit.problem.Problem;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "service", value = "records"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PostNotesIT {

    private static final String INSTITUTION = "35020784";
    private static final Problem PROBLEM = Problem.of(422, "request.invalid", "不对", "Not in order");

    @Inject
    CardIndexes indexes;

    private final Store store = new Store();

    private PostNotes notes() {
        return new PostNotes(store, indexes, InstantSource.fixed(Instant.parse("2026-11-26T08:00:00Z")));
    }

    private static void refuse(PostNotes notes, String number) {
        var body = "{\"institution\": \"%s\", \"number\": \"%s\"}".formatted(INSTITUTION, number);
        refuse(notes, Poster.of(INSTITUTION), body);
    }

    private static void refuse(PostNotes notes, Poster poster, String body) {
        var bytes = body.getBytes(UTF_8);
        notes.refused(poster, PostSketch.of(bytes), bytes, PROBLEM);
    }

    private static void write(PostNotes notes) {
        notes.write().await().indefinitely();
    }

    @Test
    void what_cannot_be_written_is_noted_again_and_only_within_the_bound() {
        var notes = notes();
        store.fails = true;
        Stream.iterate(0, i -> i < 4_000, i -> i + 1).forEach(i -> refuse(notes, "A-" + i));
        write(notes);
        Stream.iterate(0, i -> i < 4_000, i -> i + 1).forEach(i -> refuse(notes, "B-" + i));
        write(notes);
        store.fails = false;
        write(notes);
        assertThat(store.refusals).hasSize(5_000);
        assertThat(store.counts)
                .containsExactly(
                        new Counted(INSTITUTION, store.counts.getFirst().day(), 8_000, 0));
    }

    @Test
    void what_was_refused_again_before_it_could_be_written_is_one_refusal_told_twice() {
        var notes = notes();
        store.fails = true;
        refuse(notes, "A-1");
        write(notes);
        refuse(notes, "A-1");
        store.fails = false;
        write(notes);
        assertThat(store.refusals).singleElement().extracting(Refusal::times).isEqualTo(2);
    }

    @Test
    void counts_are_bounded_whatever_institutions_a_gateway_names() {
        var notes = notes();
        for (var i = 0; i < 6_000; i++) {
            var body = "{\"institution\": \"%08d\"}".formatted(i);
            refuse(notes, _ -> true, body);
        }
        write(notes);
        assertThat(store.counts).hasSize(5_000);
    }

    @Test
    void what_was_kept_is_settled_twice_even_when_it_could_not_be_settled_at_first() {
        var notes = notes();
        store.fails = true;
        notes.kept(INSTITUTION, "A-1", 1, false);
        write(notes);
        store.fails = false;
        write(notes);
        write(notes);
        write(notes);
        assertThat(store.settled).hasSize(2);
    }

    /// Writes into memory, or not at all.
    private static final class Store implements RefusalStore {

        private final List<Refusal> refusals = new ArrayList<>();
        private final List<Kept> settled = new ArrayList<>();
        private final List<Counted> counts = new ArrayList<>();
        private boolean fails;

        @Override
        public Uni<Void> keep(List<Refusal> more) {
            return written(refusals, more);
        }

        @Override
        public Uni<Void> settle(List<Kept> more) {
            return written(settled, more);
        }

        @Override
        public Uni<Void> count(List<Counted> more) {
            return written(counts, more);
        }

        private <T> Uni<Void> written(List<T> all, List<T> more) {
            if (fails) {
                return Uni.createFrom().failure(new IllegalStateException("away"));
            }
            all.addAll(more);
            return Uni.createFrom().voidItem();
        }
    }
}
