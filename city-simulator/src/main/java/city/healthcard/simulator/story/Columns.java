package city.healthcard.simulator.story;

import java.lang.Character.UnicodeScript;

/// Text in columns of a terminal, where a Chinese character is two columns wide.
final class Columns {
    private Columns() {}

    /// The text, followed by blanks up to that width.
    static String padded(String text, int width) {
        return text + " ".repeat(Math.max(1, width - widthOf(text)));
    }

    static int widthOf(String text) {
        return text.codePoints().map(Columns::widthOf).sum();
    }

    private static int widthOf(int character) {
        return switch (UnicodeScript.of(character)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> 2;
            default -> isFullWidth(character) ? 2 : 1;
        };
    }

    /// Punctuation of Chinese, and letters as wide as it.
    private static boolean isFullWidth(int character) {
        return character >= 0x3001 && character <= 0x303F || character >= 0xFF01 && character <= 0xFF60;
    }
}
