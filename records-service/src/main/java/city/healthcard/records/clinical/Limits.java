package city.healthcard.records.clinical;

import java.time.Duration;
import java.time.LocalDate;

/// How large and how far off a sheet may be. A policy, read from data.
///
/// @param version which edition of the policy this is
/// @param clockTolerance how far an institution's clock may be ahead of ours
/// @param earliest no visit of a living file can have begun before
/// @param itemsMax per kind of item
/// @param codeLengthMax of codes, numbers, statuses, units, in code points
/// @param displayLengthMax of names and short texts, in code points
/// @param textLengthMax of reports and conclusions, in code points
/// @param digitsMax of a decimal, before and after the point together
/// @param amountFenMax of one charge, either way
public record Limits(
        int version,
        Duration clockTolerance,
        LocalDate earliest,
        int itemsMax,
        int codeLengthMax,
        int displayLengthMax,
        int textLengthMax,
        int digitsMax,
        long amountFenMax) {}
