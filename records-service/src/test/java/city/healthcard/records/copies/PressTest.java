package city.healthcard.records.copies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.data.Offset.offset;

import city.healthcard.webkit.problem.ProblemException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PressTest {

    private static final String PAGE = "<html><head><title>t</title></head><body><p>%s</p></body></html>";
    private static final int WAITING = 20;

    private final Press press = new Press();

    @AfterEach
    void stop() {
        press.stop();
    }

    private byte[] printed(String page) {
        return press.print(() -> page).await().atMost(Duration.ofSeconds(20));
    }

    @Test
    void who_asks_when_many_wait_already_is_told_to_come_again() {
        var open = new CountDownLatch(1);
        for (var asked = 0; asked <= WAITING; asked++) {
            press.print(() -> {
                        awaited(open);
                        return PAGE.formatted("");
                    })
                    .subscribe()
                    .with(_ -> {}, _ -> {});
        }
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> printed(PAGE.formatted("")))
                .satisfies(refused -> assertThat(refused.problem().status()).isEqualTo(503));
        open.countDown();
    }

    private static void awaited(CountDownLatch open) {
        try {
            open.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void a_page_brings_nothing_in_from_elsewhere() {
        var plain = printed(PAGE.formatted(""));
        for (var address : new String[] {"file:///etc/passwd", "http://127.0.0.1:1/x.png", "/etc/passwd"}) {
            assertThat(printed(PAGE.formatted("<img src=\"" + address + "\"/>")).length)
                    .isCloseTo(plain.length, offset(200));
        }
    }
}
