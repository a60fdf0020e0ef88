package city.healthcard.payment.api;

import java.util.Locale;

/// Our names as they are written in JSON: lower case with hyphens.
final class Words {

    private Words() {}

    static String of(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
