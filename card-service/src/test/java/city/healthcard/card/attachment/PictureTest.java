package city.healthcard.card.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.card.attachment.Picture.Look;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
public class PictureTest {

    private static final int MAX = 1_000_000;

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png"})
    void a_picture_is_known_by_what_is_in_it(String format) {
        assertThat(Picture.look(picture(format, 400, 300), MAX)).isEqualTo(new Look.Good("image/" + format));
    }

    @Test
    void what_is_no_picture_is_told_so_whatever_it_says_it_is() {
        assertBad("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8), "JPG 或 PNG");
        assertBad("%PDF-1.7".getBytes(StandardCharsets.UTF_8), "JPG 或 PNG");
        assertBad(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}, "JPG 或 PNG");
    }

    @Test
    void a_picture_that_begins_like_one_and_is_none_cannot_be_opened() {
        var whole = picture("png", 400, 300);
        assertBad(Arrays.copyOf(whole, whole.length / 2), "打不开");
        var disguised = new byte[5_000];
        new Random(1).nextBytes(disguised);
        System.arraycopy(whole, 0, disguised, 0, 8);
        assertBad(disguised, "打不开");
    }

    @Test
    void what_is_too_small_or_too_large_is_none() {
        assertBad(picture("png", 199, 400), "太小");
        assertThat(Picture.look(picture("png", 400, 300), 100)).isInstanceOf(Look.Bad.class);
    }

    @Test
    void a_small_file_that_would_fill_the_memory_is_not_opened() {
        var bomb = picture("png", 300, 300);
        // Width and height stand in the first chunk, big endian, from the 17th byte; its check sum is not looked at.
        bomb[16] = 0;
        bomb[17] = 1;
        bomb[20] = 0;
        bomb[21] = 1;
        assertBad(bomb, "图片太大");
    }

    private static void assertBad(byte[] bytes, String says) {
        assertThat(Picture.look(bytes, MAX))
                .isInstanceOfSatisfying(
                        Look.Bad.class, bad -> assertThat(bad.expected().zh()).contains(says));
    }

    /// A picture as a telephone might take it.
    public static byte[] picture(String format, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var noise = new Random(width * 31L + height);
        for (var x = 0; x < width; x++) {
            for (var y = 0; y < height; y++) {
                image.setRGB(x, y, noise.nextInt());
            }
        }
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
