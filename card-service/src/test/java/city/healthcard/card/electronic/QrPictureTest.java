package city.healthcard.card.electronic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class QrPictureTest {

    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z");

    @Test
    void the_path_is_read_back_as_the_text() throws Exception {
        for (var text : new String[] {"XMHC1/D/0190F5C27C1A8ABC9DEFF00000000001", "XMHC1/O/" + "0A".repeat(130)}) {
            assertThat(read(QrPicture.of(text))).isEqualTo(text);
        }
    }

    @Test
    void a_dynamic_code_has_large_squares() {
        assertThat(QrPicture.of("XMHC1/D/0190F5C27C1A8ABC9DEFF00000000001").size())
                .isLessThanOrEqualTo(29);
    }

    @Test
    void what_fits_no_code_is_refused() {
        assertThatThrownBy(() -> QrPicture.of("长".repeat(3_000))).isInstanceOf(IllegalArgumentException.class);
    }

    private static String read(QrPicture picture) throws Exception {
        var matrix = new BitMatrix(picture.size());
        var runs = RUN.matcher(picture.path());
        while (runs.find()) {
            matrix.setRegion(
                    Integer.parseInt(runs.group(1)),
                    Integer.parseInt(runs.group(2)),
                    Integer.parseInt(runs.group(3)),
                    1);
        }
        return new Decoder().decode(matrix).getText();
    }
}
