package city.healthcard.card.identity;

import java.util.Locale;
import java.util.Optional;

/// A document that says who somebody is, in normal form.
///
/// @param number as printed, half-width, in capitals, without the count of issues
/// @param issuingState ISO 3166-1 alpha-3 or a code of ICAO 9303, such as `CHN`
public record IdentityDocument(DocumentType type, String number, String issuingState) {

    private static final int CITIZEN_NUMBER_LENGTH = 18;
    private static final int SHOWN_FIRST = 4;
    private static final int SHOWN_LAST = 4;
    private static final int LONG_ENOUGH_TO_SHOW = 12;

    /// What two documents of one holder share and those of two holders never do: only its HMAC leaves this
    /// service.
    ///
    /// Kinds that print the citizen number count as one kind.
    public String key() {
        var kind = citizenNumber().isPresent() ? "citizen-number" : type.name().toLowerCase(Locale.ROOT);
        return kind + '|' + issuingState + '|' + number;
    }

    /// The citizen number, if the document bears one; from nothing else may a sex or a birth date be taken.
    public Optional<CitizenNumber> citizenNumber() {
        return switch (type) {
            case RESIDENT_ID, HOUSEHOLD_REGISTER, RESIDENCE_PERMIT -> Optional.of(new CitizenNumber(number));
            case DRIVING_LICENCE, FOREIGN_RESIDENT_ID ->
                Optional.of(number)
                        .filter(it -> it.length() == CITIZEN_NUMBER_LENGTH)
                        .map(CitizenNumber::new);
            case PASSPORT,
                    OFFICER_CARD,
                    HONG_KONG_MACAU_PERMIT,
                    TAIWAN_PERMIT,
                    BIRTH_CERTIFICATE,
                    RETURNED_OVERSEAS_CHINESE -> Optional.empty();
        };
    }

    /// The number fit for a screen: `3502**********123X`.
    public String masked() {
        var first = number.length() >= LONG_ENOUGH_TO_SHOW ? SHOWN_FIRST : 1;
        var last = number.length() >= LONG_ENOUGH_TO_SHOW ? SHOWN_LAST : Math.min(2, number.length() - 1);
        return number.substring(0, first)
                + "*".repeat(Math.max(0, number.length() - first - last))
                + number.substring(number.length() - last);
    }

    /// Never the number.
    @Override
    public String toString() {
        return "IdentityDocument[" + type + ']';
    }
}
