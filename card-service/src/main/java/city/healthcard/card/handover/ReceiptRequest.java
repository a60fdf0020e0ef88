package city.healthcard.card.handover;

import city.healthcard.card.id.CardId;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What was found when a consignment was opened.
///
/// @param missing the cards that were not in it; nothing is missing when left out
public record ReceiptRequest(@Size(max = 10_000) @Nullable List<UUID> missing) {

    Set<CardId> cards() {
        return missing == null ? Set.of() : missing.stream().map(CardId::new).collect(Collectors.toUnmodifiableSet());
    }
}
