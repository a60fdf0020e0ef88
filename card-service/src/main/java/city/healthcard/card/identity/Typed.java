package city.healthcard.card.identity;

import java.util.Locale;

/// Text as people type it into a form: with full-width letters, spaces at the ends, small letters.
final class Typed {

    private static final int FULL_WIDTH_FIRST = 0xFF01;
    private static final int FULL_WIDTH_LAST = 0xFF5E;
    private static final int FULL_WIDTH_OFFSET = 0xFEE0;
    private static final int IDEOGRAPHIC_SPACE = 0x3000;

    private Typed() {}

    /// Half-width, without any white space, in capitals: the normal form of numbers.
    static String number(String raw) {
        return halfWidth(raw)
                .codePoints()
                .filter(point -> !Character.isWhitespace(point) && !Character.isSpaceChar(point))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .toUpperCase(Locale.ROOT);
    }

    /// Full-width letters, digits and signs become their ASCII twins; everything else stays.
    static String halfWidth(String raw) {
        return raw.codePoints()
                .map(Typed::halfWidth)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int halfWidth(int point) {
        if (point >= FULL_WIDTH_FIRST && point <= FULL_WIDTH_LAST) {
            return point - FULL_WIDTH_OFFSET;
        }
        return point == IDEOGRAPHIC_SPACE ? ' ' : point;
    }
}
