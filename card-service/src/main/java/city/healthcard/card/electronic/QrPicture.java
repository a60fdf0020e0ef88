package city.healthcard.card.electronic;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/// A QR code as a page draws it.
///
/// @param path the dark squares as an SVG path in a box of `size` x `size`
/// @param size how many squares a side has, without the quiet zone of four
public record QrPicture(String path, int size) {

    /// The picture of a text. A quarter of it may be scratched.
    public static QrPicture of(String text) {
        try {
            var matrix = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
            return new QrPicture(path(matrix), matrix.getWidth());
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("does not fit a QR code", tooLong);
        }
    }

    private static String path(ByteMatrix matrix) {
        var path = new StringBuilder();
        for (var y = 0; y < matrix.getHeight(); y++) {
            var x = 0;
            while (x < matrix.getWidth()) {
                var run = run(matrix, x, y);
                if (run > 0) {
                    path.append('M').append(x).append(' ').append(y).append('h').append(run);
                    path.append("v1h-").append(run).append('z');
                }
                x += Math.max(run, 1);
            }
        }
        return path.toString();
    }

    /// How many dark squares stand side by side from here.
    private static int run(ByteMatrix matrix, int x, int y) {
        var end = x;
        while (end < matrix.getWidth() && matrix.get(end, y) == 1) {
            end++;
        }
        return end - x;
    }
}
