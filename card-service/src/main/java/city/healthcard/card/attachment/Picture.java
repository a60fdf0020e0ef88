package city.healthcard.card.attachment;

import city.healthcard.webkit.problem.Text;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// What somebody sends as a picture: what it says it is, is not believed; it must be one that can be opened.
public final class Picture {

    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    /// Fewer show no face and no line of print.
    private static final int SIDE_MIN = 200;

    /// More take more memory to open than a picture is worth.
    private static final long PIXELS_MAX = 25_000_000;

    /// A picture is opened whole, but only every eighth point of every eighth line is kept.
    private static final int STEP = 8;

    private Picture() {}

    /// What a look at it found.
    public sealed interface Look {

        /// A picture.
        ///
        /// @param mediaType `image/jpeg` or `image/png`
        record Good(String mediaType) implements Look {}

        /// None, or not a fit one.
        ///
        /// @param expected what is expected instead
        record Bad(Text expected) implements Look {}
    }

    /// Looks at it. Takes a moment: not for an event loop.
    public static Look look(byte[] bytes, int bytesMax) {
        if (bytes.length > bytesMax) {
            var megabytes = bytesMax / 1_000_000;
            return bad("图片不能超过 %d MB".formatted(megabytes), "At most %d MB".formatted(megabytes));
        }
        return formatOf(bytes)
                .map(format -> open(bytes, format))
                .orElseGet(() -> bad("请上传 JPG 或 PNG 图片", "Send a JPG or PNG picture"));
    }

    private static Optional<String> formatOf(byte[] bytes) {
        return starts(bytes, JPEG) ? Optional.of("jpeg") : starts(bytes, PNG) ? Optional.of("png") : Optional.empty();
    }

    private static Look open(byte[] bytes, String format) {
        var reader = ImageIO.getImageReadersByFormatName(format).next();
        // In memory: what lies in a file of its own outlives a crash, unsealed.
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(input, true, true);
            return decode(reader, "image/" + format);
        } catch (IOException | RuntimeException unreadable) {
            return bad("这张图片打不开，请重新拍摄或换一张", "This picture cannot be opened; take it again or choose another one");
        } finally {
            reader.dispose();
        }
    }

    private static Look decode(ImageReader reader, String mediaType) throws IOException {
        var width = reader.getWidth(0);
        var height = reader.getHeight(0);
        if (Math.min(width, height) < SIDE_MIN) {
            return bad("图片太小，看不清；每边至少 200 像素", "Too small to be seen: at least 200 points each way");
        }
        if ((long) width * height > PIXELS_MAX) {
            return bad("图片太大，请缩小后再传", "Too many points: make it smaller");
        }
        var sparse = reader.getDefaultReadParam();
        sparse.setSourceSubsampling(STEP, STEP, 0, 0);
        reader.read(0, sparse);
        return new Look.Good(mediaType);
    }

    private static boolean starts(byte[] bytes, byte[] magic) {
        return bytes.length > magic.length && Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
    }

    private static Look bad(String zh, String en) {
        return new Look.Bad(new Text(zh, en));
    }
}
