package city.healthcard.records.copies;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/// A QR code as documents and pages hold it.
public final class QrPicture {

    private static final int QUIET = 4;
    private static final int SCALE = 6;
    private static final int WHITE = 0xFFFFFF;

    private QrPicture() {}

    /// The picture of a text as a `data:` address of a PNG, with its quiet zone.
    public static String of(String text) {
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(drawn(Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix()), "png", bytes);
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes.toByteArray());
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("does not fit a QR code", tooLong);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static BufferedImage drawn(ByteMatrix code) {
        var side = (code.getWidth() + 2 * QUIET) * SCALE;
        var picture = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (var y = 0; y < side; y++) {
            for (var x = 0; x < side; x++) {
                picture.setRGB(x, y, isDark(code, x / SCALE - QUIET, y / SCALE - QUIET) ? 0 : WHITE);
            }
        }
        return picture;
    }

    private static boolean isDark(ByteMatrix code, int x, int y) {
        return x >= 0 && y >= 0 && x < code.getWidth() && y < code.getHeight() && code.get(x, y) == 1;
    }
}
