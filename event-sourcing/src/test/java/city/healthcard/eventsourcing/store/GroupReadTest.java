package city.healthcard.eventsourcing.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GroupReadTest {

    private record Asked(Set<StreamId> streams, UniEmitter<? super Map<StreamId, List<StoredEvent>>> answer) {}

    private final List<Asked> asked = new ArrayList<>();
    private final GroupRead reads = new GroupRead(
            (streams, _) -> Uni.createFrom().emitter(answer -> asked.add(new Asked(streams, answer))), 1, 3);

    @Test
    void nobody_waits_for_company() {
        read(stream(1));

        assertThat(asked).hasSize(1);
    }

    @Test
    void those_who_come_while_a_read_is_under_way_share_the_next_and_each_gets_its_own() {
        var first = read(stream(1));
        var second = read(stream(2));
        var third = read(stream(3), stream(2));
        assertThat(asked).hasSize(1);

        answer(0);
        assertThat(first).isCompletedWithValue(Map.of(stream(1), List.of()));
        assertThat(asked).hasSize(2);
        assertThat(asked.get(1).streams()).containsExactlyInAnyOrder(stream(2), stream(3));

        answer(1);
        assertThat(second).isCompletedWithValue(Map.of(stream(2), List.of()));
        assertThat(third).isCompletedWithValue(Map.of(stream(2), List.of(), stream(3), List.of()));
    }

    @Test
    void a_full_group_leaves_the_rest_for_the_next() {
        read(stream(0));
        IntStream.rangeClosed(1, 5).forEach(number -> read(stream(number)));

        answer(0);
        answer(1);

        assertThat(asked).extracting(one -> one.streams().size()).containsExactly(1, 3, 2);
    }

    @Test
    void a_failed_read_fails_for_everybody_in_it_and_the_next_goes_on() {
        read(stream(1));
        var second = read(stream(2));
        var third = read(stream(3));
        answer(0);
        var fourth = read(stream(4));

        asked.get(1).answer().fail(new IllegalArgumentException("gone"));

        assertThatThrownBy(second::join).hasRootCauseInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(third::join).hasRootCauseInstanceOf(IllegalArgumentException.class);
        answer(2);
        assertThat(fourth).isCompleted();
    }

    private CompletableFuture<Map<StreamId, List<StoredEvent>>> read(StreamId... streams) {
        return reads.read(Set.of(streams), Set.of()).subscribeAsCompletionStage();
    }

    private void answer(int number) {
        asked.get(number).answer().complete(Map.of());
    }

    private static StreamId stream(int number) {
        return StreamId.of("lamp", new UUID(0, number));
    }
}
