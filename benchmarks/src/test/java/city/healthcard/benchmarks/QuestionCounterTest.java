package city.healthcard.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class QuestionCounterTest {

    private final Map<String, LongAdder> questions = QuestionCounter.none();
    private final QuestionCounter counter = new QuestionCounter(questions);

    @Test
    void a_sync_and_a_simple_query_are_questions_and_the_steps_before_a_sync_are_not() {
        counter.read(greeting("card"));
        counter.read(message('P', "select 1").appendBuffer(message('B', "")).appendBuffer(message('E', "")));
        counter.read(message('S', ""));
        counter.read(message('Q', "begin"));

        assertThat(asked("card")).isEqualTo(2);
    }

    @Test
    void whatever_the_pieces_the_count_is_the_same() {
        var all = encryptionAsked()
                .appendBuffer(greeting("audit"))
                .appendBuffer(message('Q', "begin; commit"))
                .appendBuffer(message('P', "S S S Q"))
                .appendBuffer(message('S', ""));
        for (var i = 0; i < all.length(); i++) {
            counter.read(all.getBuffer(i, i + 1));
        }

        assertThat(asked("audit")).isEqualTo(2);
    }

    @Test
    void questions_asked_one_after_the_other_without_waiting_are_counted_each() {
        counter.read(greeting("card").appendBuffer(message('S', "")).appendBuffer(message('S', "")));

        assertThat(asked("card")).isEqualTo(2);
    }

    private long asked(String database) {
        return questions.get(database).sum();
    }

    private static Buffer encryptionAsked() {
        return Buffer.buffer().appendInt(8).appendInt(80_877_103);
    }

    private static Buffer greeting(String database) {
        var words = ("user\0somebody\0database\0" + database + "\0\0").getBytes(StandardCharsets.UTF_8);
        return Buffer.buffer().appendInt(8 + words.length).appendInt(196_608).appendBytes(words);
    }

    private static Buffer message(char type, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return Buffer.buffer()
                .appendByte((byte) type)
                .appendInt(4 + bytes.length)
                .appendBytes(bytes);
    }
}
