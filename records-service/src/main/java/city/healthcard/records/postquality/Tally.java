package city.healthcard.records.postquality;

/// What leaves no event and is counted beside them.
///
/// @param refused how many posts were refused
/// @param repeated how many posts said again what had been said
public record Tally(int refused, int repeated) {

    static final Tally NONE = new Tally(0, 0);

    Tally plus(Tally other) {
        return new Tally(refused + other.refused, repeated + other.repeated);
    }
}
