package city.healthcard.card.dropfolder;

import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.card.exchange.FileHash;
import city.healthcard.card.partner.Partner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init")
class DrawersTest {

    @TempDir
    Path exchange;

    private Drawers drawers;

    @BeforeEach
    void open() throws IOException {
        drawers = Drawers.of(exchange, Partner.BANK);
    }

    @Test
    void files_are_taken_in_the_order_of_their_numbers() throws IOException {
        for (var name : new String[] {"day-10.p7m", "day-9.p7m", "day-011.p7m", "a-2-1.p7m", "a-1-12.p7m"}) {
            leave(name, name);
        }
        assertThat(drawers.waiting())
                .containsExactly("a-1-12.p7m", "a-2-1.p7m", "day-9.p7m", "day-10.p7m", "day-011.p7m");
    }

    @Test
    void what_is_being_taken_comes_first_and_another_of_its_name_waits() throws IOException {
        leave("a.p7m", "other");
        leave("b.p7m", "first");
        assertThat(text(drawers.take("b.p7m"))).isEqualTo("first");
        leave("b.p7m", "second");
        assertThat(drawers.waiting()).containsExactly("b.p7m", "a.p7m");
        assertThat(text(drawers.take("b.p7m"))).isEqualTo("first");
        drawers.settle("b.p7m", bytes("result"), FileHash.of(bytes("first")));
        assertThat(drawers.waiting()).containsExactly("a.p7m", "b.p7m");
        assertThat(text(drawers.take("b.p7m"))).isEqualTo("second");
    }

    @Test
    void links_are_left_alone() throws IOException {
        var secret = exchange.resolve("secret");
        Files.writeString(secret, "not for the bank");
        Files.createSymbolicLink(in("link.p7m"), secret);
        assertThat(drawers.waiting()).isEmpty();
    }

    private void leave(String name, String text) throws IOException {
        Files.writeString(in(name), text);
    }

    private Path in(String name) {
        return exchange.resolve("bank/in").resolve(name);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
