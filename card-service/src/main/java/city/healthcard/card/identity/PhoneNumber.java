package city.healthcard.card.identity;

import city.healthcard.card.identity.Reading.Read;
import city.healthcard.card.identity.Reading.Unreadable;
import java.util.regex.Pattern;

/// A telephone number in the form of E.164.
///
/// @param value with country code, such as `+8613800000000`
public record PhoneNumber(String value) {

    private static final Pattern SEPARATORS = Pattern.compile("[-()/]");
    private static final Pattern MOBILE = Pattern.compile("(?:\\+86|0086|86)?(1[3-9]\\d{9})");
    private static final Pattern LANDLINE = Pattern.compile("(?:\\+86|0086)?0?([1-9]\\d{8,10})");
    private static final Pattern ABROAD = Pattern.compile("(?:\\+|00)([1-9]\\d{6,14})");
    private static final int SHOWN_LAST = 4;

    /// Reads a Chinese mobile or landline number, or any other with its country code.
    public static Reading<PhoneNumber> read(String typed) {
        var number = SEPARATORS.matcher(Typed.number(typed)).replaceAll("");
        if (number.isEmpty()) {
            return new Unreadable<>(Fault.EMPTY);
        }
        var mobile = MOBILE.matcher(number);
        if (mobile.matches()) {
            return new Read<>(new PhoneNumber("+86" + mobile.group(1)));
        }
        var landline = LANDLINE.matcher(number);
        if ((number.startsWith("0") && !number.startsWith("00") || number.startsWith("+86")) && landline.matches()) {
            return new Read<>(new PhoneNumber("+86" + landline.group(1)));
        }
        var abroad = ABROAD.matcher(number);
        return abroad.matches() && !abroad.group(1).startsWith("86")
                ? new Read<>(new PhoneNumber("+" + abroad.group(1)))
                : new Unreadable<>(Fault.WRONG_SHAPE);
    }

    /// The number fit for a screen: `*******0000`.
    public String masked() {
        return "*".repeat(7) + value.substring(value.length() - SHOWN_LAST);
    }

    /// Never the number.
    @Override
    public String toString() {
        return "PhoneNumber";
    }
}
