package city.healthcard.records.imports;

import city.healthcard.records.intake.Taken;
import city.healthcard.records.intake.Taken.Kept;
import city.healthcard.records.intake.Taken.Refused;

/// What became of the lines of an import so far.
///
/// @param recorded in the file of a citizen
/// @param parked until somebody hears of the card
/// @param repeated had been here before
/// @param refused nothing was kept
public record Tally(int recorded, int parked, int repeated, int refused) {

    static final Tally NONE = new Tally(0, 0, 0, 0);

    /// How many lines they are.
    int lines() {
        return recorded + parked + repeated + refused;
    }

    Tally with(Taken taken) {
        return switch (taken) {
            case Kept kept when kept.again() -> new Tally(recorded, parked, repeated + 1, refused);
            case Kept kept ->
                switch (kept.receipt().state()) {
                    case RECORDED -> new Tally(recorded + 1, parked, repeated, refused);
                    case PARKED -> new Tally(recorded, parked + 1, repeated, refused);
                };
            case Refused _ -> new Tally(recorded, parked, repeated, refused + 1);
        };
    }
}
