package city.healthcard.records.bykind;

import city.healthcard.records.clinical.ItemKind;
import city.healthcard.records.healthfile.HealthFile;
import java.util.Arrays;
import java.util.List;

/// The way to the items of one kind.
///
/// @param count how many there are in the whole file
/// @param isHere whether they are what the page shows
public record KindChip(String kind, long count, boolean isHere) {

    /// The ways to all kinds that the file has something of.
    public static List<KindChip> of(HealthFile file) {
        return Arrays.stream(ItemKind.values())
                .map(kind -> new KindChip(kind.word(), Slice.total(file, kind, Filter.ALL), false))
                .filter(chip -> chip.count() > 0)
                .toList();
    }

    static List<KindChip> of(HealthFile file, ItemKind here) {
        return Arrays.stream(ItemKind.values())
                .map(kind -> new KindChip(kind.word(), Slice.total(file, kind, Filter.ALL), kind == here))
                .filter(chip -> chip.isHere() || chip.count() > 0)
                .toList();
    }

    /// Its name among [KindWords].
    public String word() {
        return "kind_" + kind;
    }

    /// Where it leads.
    public String href() {
        return "/records/items/" + kind;
    }
}
