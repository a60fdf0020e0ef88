package city.healthcard.card.identity;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Set;

/// The codes of those who issue travel documents: ISO 3166-1 alpha-3, and what ICAO 9303 part 3 adds.
final class IssuingStates {

    private static final Set<String> CODES = codes();

    private IssuingStates() {}

    static boolean knows(String code) {
        return CODES.contains(code);
    }

    private static Set<String> codes() {
        var codes = new HashSet<>(Locale.getISOCountries(IsoCountryCode.PART1_ALPHA3));
        codes.addAll(List.of("D", "EUE", "GBD", "GBN", "GBO", "GBP", "GBS", "RKS"));
        codes.addAll(List.of("UNA", "UNK", "UNO", "XOM", "XPO", "XXA", "XXB", "XXC", "XXX"));
        return Set.copyOf(codes);
    }
}
