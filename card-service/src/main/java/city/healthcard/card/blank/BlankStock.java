package city.healthcard.card.blank;

import city.healthcard.card.id.BatchId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// A keeper's blank cards.
///
/// @param onShelf never less than none
/// @param issued by batch: given out for it, and neither used nor returned
/// @param made batches that are made
/// @param deliveries quantities by the number of their note
public record BlankStock(
        int onShelf, Map<BatchId, Integer> issued, Set<BatchId> made, Map<String, Integer> deliveries) {

    public BlankStock {
        issued = Map.copyOf(issued);
        made = Set.copyOf(made);
        deliveries = Map.copyOf(deliveries);
        if (onShelf < 0 || issued.values().stream().anyMatch(it -> it < 0)) {
            throw new IllegalStateException("fewer blank cards than none");
        }
    }

    static BlankStock empty() {
        return new BlankStock(0, Map.of(), Set.of(), Map.of());
    }

    /// How many lie with a batch.
    public int issuedFor(BatchId batch) {
        return issued.getOrDefault(batch, 0);
    }

    /// How many lie with batches.
    public int issuedInAll() {
        return issued.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// Whether books are kept at all.
    boolean isKept() {
        return !deliveries.isEmpty() || onShelf > 0;
    }

    BlankStock received(String delivery, int quantity) {
        var more = new HashMap<>(deliveries);
        more.put(delivery, quantity);
        return new BlankStock(onShelf + quantity, issued, made, more);
    }

    BlankStock holding(int counted) {
        return new BlankStock(counted, issued, made, deliveries);
    }

    /// @param quantity from the shelf to the batch; below zero, the way back
    BlankStock moved(BatchId batch, int quantity) {
        return new BlankStock(onShelf - quantity, issuedBy(batch, quantity), made, deliveries);
    }

    BlankStock used(BatchId batch, int quantity) {
        var more = new HashSet<>(made);
        more.add(batch);
        return new BlankStock(onShelf, issuedBy(batch, -quantity), more, deliveries);
    }

    private Map<BatchId, Integer> issuedBy(BatchId batch, int more) {
        var all = new HashMap<>(issued);
        all.merge(batch, more, Integer::sum);
        all.remove(batch, 0);
        return all;
    }
}
