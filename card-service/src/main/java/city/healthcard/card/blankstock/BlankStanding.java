package city.healthcard.card.blankstock;

import city.healthcard.card.blank.BlankStock;
import city.healthcard.card.blank.Keeper;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/// How many blank cards a keeper has.
///
/// @param keeper `card-maker`, or a registration centre such as `centre-350203`
/// @param issued what lies with batches, neither used nor returned
public record BlankStanding(String keeper, int onShelf, List<Lot> issued) {

    public BlankStanding {
        issued = List.copyOf(issued);
    }

    /// What lies with a batch.
    ///
    /// @param isMade whether the batch is made: then it wants to come back
    public record Lot(UUID batch, int quantity, boolean isMade) {}

    /// How it stands.
    public static BlankStanding of(Keeper keeper, BlankStock stock) {
        return new BlankStanding(
                keeper.code(),
                stock.onShelf(),
                stock.issued().entrySet().stream()
                        .map(it -> new Lot(
                                it.getKey().value(), it.getValue(), stock.made().contains(it.getKey())))
                        .sorted(Comparator.comparing(Lot::batch))
                        .toList());
    }

    /// How many lie with batches.
    public int issuedInAll() {
        return issued.stream().mapToInt(Lot::quantity).sum();
    }
}
