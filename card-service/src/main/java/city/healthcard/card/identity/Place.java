package city.healthcard.card.identity;

/// Where in something typed a fault was found, counted from 1 in its normal form.
///
/// @param line the line of a machine-readable zone; 0 where there is only one
/// @param first the first character; 0 when all of it is meant
/// @param last the last character
public record Place(int line, int first, int last) {

    /// All of it.
    public static final Place WHOLE = new Place(0, 0, 0);

    /// These characters of the only line.
    public static Place characters(int first, int last) {
        return new Place(0, first, last);
    }
}
