package city.healthcard.records.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Multi;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LinesTest {

    private static final int MEBIBYTE = 1 << 20;

    private final AtomicInteger taken = new AtomicInteger();

    private void passOver(int mebibytes) {
        var bytes = Buffer.buffer(new byte[MEBIBYTE]);
        Lines.passOver(Multi.createFrom()
                        .range(0, mebibytes)
                        .invoke(_ -> taken.incrementAndGet())
                        .map(_ -> bytes))
                .await()
                .atMost(Duration.ofSeconds(20));
    }

    @Test
    void what_nobody_took_is_read_to_its_end() {
        passOver(40);
        assertThat(taken).hasValue(40);
    }

    @Test
    void whoever_sends_more_than_anybody_may_is_not_listened_to_any_longer() {
        passOver(1000);
        assertThat(taken).hasValue(65);
    }
}
