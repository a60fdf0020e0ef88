package city.healthcard.card.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ExchangeFileTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final long SEED = Long.getLong("file.seed", System.nanoTime());
    private static final ExchangeFile ORDER = new ExchangeFile(
            FileKind.CARD_ORDER,
            ExchangeFile.CITY,
            0,
            "batch",
            DAY,
            List.of(line("one", "𠮷䶮㛃𬭎"), line("two", "阿依古丽·买买提"), line("three", "张三")));

    private static List<String> line(String serial, String name) {
        return List.of(serial, "3502000000000007", name, "20361124", "350203-01");
    }

    @Test
    void what_is_written_is_read_again_rare_characters_too() {
        var bytes = ORDER.encode();
        assertThat(ExchangeFile.decode(bytes)).isEqualTo(ORDER);
        assertThat(HexFormat.of().formatHex(bytes)).contains("9534b235", "fe9f", "8230b731", "9933a932", "a1a4");
    }

    @Test
    void a_divider_in_a_name_divides_nothing() {
        var file = new ExchangeFile(
                FileKind.CARD_ORDER, ExchangeFile.CITY, 0, "batch", DAY, List.of(line("one", "a\tb\r\nT\t1")));
        assertThat(ExchangeFile.decode(file.encode()).lines().getFirst().get(2)).isEqualTo("a b  T 1");
    }

    @Test
    void another_encoding_is_noticed() {
        var text = new String(ORDER.encode(), ExchangeFile.ENCODING);
        mustFail(text.getBytes(StandardCharsets.UTF_8), FileFault.WRONG_ENCODING);
        mustFail(text.getBytes(Charset.forName("Big5")), FileFault.WRONG_ENCODING);
        mustFail(text.getBytes(StandardCharsets.UTF_16LE), FileFault.NO_HEADER, FileFault.WRONG_ENCODING);
    }

    @Test
    void what_is_cut_off_anywhere_is_refused_as_a_whole() {
        var bytes = ORDER.encode();
        for (var length = 0; length < bytes.length; length++) {
            mustFail(Arrays.copyOf(bytes, length), FileFault.TRUNCATED, FileFault.NO_HEADER, FileFault.WRONG_ENCODING);
        }
    }

    @Test
    void lines_in_another_order_are_refused() {
        var text = new String(ORDER.encode(), ExchangeFile.ENCODING);
        var rows = text.split("\r\n");
        var turned = String.join("\r\n", rows[0], rows[2], rows[1], rows[3], rows[4]) + "\r\n";
        mustFail(turned.getBytes(ExchangeFile.ENCODING), FileFault.OUT_OF_ORDER);
        mustFail(text.replace("20361124", "2036\t1124").getBytes(ExchangeFile.ENCODING), FileFault.WRONG_COLUMNS);
        mustFail(text.replace("card-order", "postcard").getBytes(ExchangeFile.ENCODING), FileFault.OTHER_KIND);
    }

    @Test
    void whatever_is_changed_is_read_as_it_stands_or_refused() {
        System.out.println("ExchangeFileTest: -Dfile.seed=" + SEED);
        var random = new Random(SEED);
        for (var i = 0; i < 2_000; i++) {
            var bytes = ORDER.encode();
            for (var j = 0; j <= random.nextInt(4); j++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(ExchangeFile.decode(bytes).lines()).hasSize(3);
            } catch (FaultyFile refused) {
                assertThat(refused.fault().code()).startsWith("file.");
            }
        }
    }

    private static void mustFail(byte[] bytes, FileFault... faults) {
        assertThatExceptionOfType(FaultyFile.class)
                .isThrownBy(() -> ExchangeFile.decode(bytes))
                .satisfies(refused -> assertThat(refused.fault()).isIn((Object[]) faults));
    }
}
