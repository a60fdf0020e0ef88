package city.healthcard.card.handover;

import city.healthcard.card.id.CardId;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What was found when a consignment was opened and counted.
///
/// @param missing the cards that were not in it; nothing is missing when left out
/// @param surplus the cards that were in it and are not on its list
public record ReceiptRequest(
        @Size(max = 10_000) @Nullable List<UUID> missing,
        @Size(max = 10_000) @Nullable List<UUID> surplus) {

    static Set<CardId> cards(@Nullable List<UUID> ids) {
        return ids == null ? Set.of() : ids.stream().map(CardId::new).collect(Collectors.toUnmodifiableSet());
    }
}
