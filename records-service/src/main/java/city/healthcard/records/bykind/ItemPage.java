package city.healthcard.records.bykind;

import city.healthcard.records.clinical.ItemKind;
import java.util.List;
import java.util.Optional;

/// A page of items of one kind, newest visit first.
///
/// @param total how many there are in all
/// @param next what to ask after for the page that follows; absent on the last page
public record ItemPage(ItemKind kind, long total, List<FiledItem> items, Optional<Place> next) {
    public ItemPage {
        items = List.copyOf(items);
    }

    /// The page that a slice and the visits it names make.
    static ItemPage of(ItemKind kind, Slice slice, List<FiledItem> found, int limit) {
        var items = found.stream().skip(slice.skipped()).limit(limit).toList();
        var isCut = found.size() > slice.skipped() + limit;
        return new ItemPage(
                kind,
                slice.total(),
                items,
                items.isEmpty() || !(isCut || slice.more())
                        ? Optional.empty()
                        : Optional.of(items.getLast().place()));
    }
}
