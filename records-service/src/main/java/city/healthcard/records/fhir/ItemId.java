package city.healthcard.records.fhir;

import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// The id of a resource: the visit, and what in it.
///
/// @param letter of the kind; empty for the visit itself
record ItemId(UUID visit, String letter, int number) {

    /// Some order that stays.
    static final Comparator<ItemId> ORDER =
            Comparator.comparing(ItemId::visit).thenComparing(ItemId::letter).thenComparing(ItemId::number);

    private static final Pattern SPELLED =
            Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:-([a-z])(\\d{1,4}))?");

    static Optional<ItemId> of(String id) {
        var spelled = SPELLED.matcher(id);
        if (!spelled.matches()) {
            return Optional.empty();
        }
        var visit = UUID.fromString(spelled.group(1));
        return Optional.of(
                spelled.group(2) == null
                        ? new ItemId(visit, "", 0)
                        : new ItemId(visit, spelled.group(2), Integer.parseInt(spelled.group(3))));
    }

    @Override
    public String toString() {
        return letter.isEmpty() ? visit.toString() : visit + "-" + letter + number;
    }
}
