package city.healthcard.card.identity;

import city.healthcard.card.identity.Reading.Read;
import city.healthcard.card.identity.Reading.Unreadable;
import java.util.regex.Pattern;

/// What is printed on a card: our own number, or that of a social security card that serves as one.
///
/// Our own: `350200`, nine random digits, a Luhn check digit. Nothing about the holder is in it.
public record CardNumber(String value) {

    /// The random digits that tell one card from another.
    public static final int RANDOM_DIGITS = 9;

    private static final String CITY = "350200";
    private static final int LENGTH = CITY.length() + RANDOM_DIGITS + 1;
    private static final Pattern SEPARATORS = Pattern.compile("-");
    private static final Pattern OURS = Pattern.compile(CITY + "\\d{" + (RANDOM_DIGITS + 1) + "}");
    private static final Pattern SOCIAL_SECURITY = Pattern.compile("[0-9A-Z]{8,18}");
    private static final int SHOWN_LAST = 4;

    /// The number of these nine digits.
    ///
    /// @param randomDigits from a good source of randomness
    public static CardNumber of(String randomDigits) {
        if (randomDigits.length() != RANDOM_DIGITS) {
            throw new IllegalArgumentException("a card number has " + RANDOM_DIGITS + " random digits");
        }
        var digits = CITY + randomDigits;
        return new CardNumber(digits + luhn(digits));
    }

    /// Reads the number of either kind of card.
    public static Reading<CardNumber> read(String typed) {
        var number = normal(typed);
        if (number.isEmpty()) {
            return new Unreadable<>(Fault.EMPTY);
        }
        if (OURS.matcher(number).matches()) {
            return number.charAt(LENGTH - 1) == luhn(number.substring(0, LENGTH - 1))
                    ? new Read<>(new CardNumber(number))
                    : new Unreadable<>(Fault.WRONG_CHECK_CHARACTER);
        }
        return shaped(number);
    }

    /// Reads the number of a social security card; there is no public rule for it beyond its signs.
    public static Reading<CardNumber> readSocialSecurity(String typed) {
        var number = normal(typed);
        return number.isEmpty() ? new Unreadable<>(Fault.EMPTY) : shaped(number);
    }

    /// The number fit for a screen: `**** **** **** 0007`.
    public String masked() {
        return "**** **** **** " + value.substring(value.length() - SHOWN_LAST);
    }

    /// Never the number.
    @Override
    public String toString() {
        return "CardNumber";
    }

    /// The check digit after ISO/IEC 7812 (Luhn) that belongs behind these digits.
    static char luhn(String digits) {
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(digits.length() - 1 - i) - '0';
            var doubled = i % 2 == 0 ? 2 * digit : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return (char) ('0' + (10 - sum % 10) % 10);
    }

    private static String normal(String typed) {
        return SEPARATORS.matcher(Typed.number(typed)).replaceAll("");
    }

    private static Reading<CardNumber> shaped(String number) {
        return SOCIAL_SECURITY.matcher(number).matches()
                ? new Read<>(new CardNumber(number))
                : new Unreadable<>(Fault.WRONG_SHAPE);
    }
}
