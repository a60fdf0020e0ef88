package city.healthcard.card.policy;

import java.util.Locale;
import java.util.Optional;

/// What a password must be like. Length and being hard to guess count; mixtures of signs are not asked for.
///
/// @param lengthMin fewest characters (code points)
/// @param lengthMax most characters, so that hashing stays cheap
/// @param distinctMin fewest different characters
public record PasswordRules(int lengthMin, int lengthMax, int distinctMin) {

    private static final int PART_MIN = 6;

    /// What is wrong with a password.
    public enum Weakness {
        /// Fewer characters than asked for.
        TOO_SHORT,
        /// More characters than we hash.
        TOO_LONG,
        /// The same few characters again and again, or a row such as 12345678.
        TOO_SIMPLE,
        /// Part of something printed elsewhere: a card, a document, a telephone number.
        PRINTED_ELSEWHERE
    }

    /// The first thing that is wrong with the password, if anything.
    ///
    /// @param printed numbers known to others that it must not be taken from
    public Optional<Weakness> weaknessOf(String password, String... printed) {
        var length = password.codePointCount(0, password.length());
        if (length < lengthMin) {
            return Optional.of(Weakness.TOO_SHORT);
        }
        if (length > lengthMax) {
            return Optional.of(Weakness.TOO_LONG);
        }
        if (password.codePoints().distinct().count() < distinctMin || isRow(password)) {
            return Optional.of(Weakness.TOO_SIMPLE);
        }
        return isTakenFrom(password, printed) ? Optional.of(Weakness.PRINTED_ELSEWHERE) : Optional.empty();
    }

    private static boolean isRow(String password) {
        var points = password.codePoints().toArray();
        var step = points[1] - points[0];
        for (var i = 1; i < points.length; i++) {
            if (points[i] - points[i - 1] != step) {
                return false;
            }
        }
        return Math.abs(step) <= 1;
    }

    /// Whether the password lies within a printed number, or is little more than a piece of one.
    private static boolean isTakenFrom(String password, String[] printed) {
        var secret = password.toUpperCase(Locale.ROOT);
        for (var number : printed) {
            if (number.length() >= PART_MIN && (number.contains(secret) || secret.contains(number))) {
                return true;
            }
            if (number.length() >= PART_MIN && secret.contains(number.substring(number.length() - PART_MIN))) {
                return true;
            }
        }
        return false;
    }
}
