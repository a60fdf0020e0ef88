package city.healthcard.records.clinical;

/// One place of a sheet that is not as it must be.
///
/// @param pointer JSON pointer into the sheet, such as `/charges/0/amountFen`
/// @param kind what is wrong
/// @param bound the limit that was passed; 0 where there is none
public record Flaw(String pointer, Kind kind, long bound) {

    /// What can be wrong.
    public enum Kind {
        MISSING,
        TOO_LONG,
        TOO_MANY,
        UNPRINTABLE,
        IN_THE_FUTURE,
        TOO_LONG_AGO,
        ENDS_BEFORE_IT_STARTS,
        OUT_OF_RANGE,
        TOO_MANY_DIGITS,
        NOT_AN_INSTITUTION,
        NOT_A_CARD_NUMBER
    }
}
