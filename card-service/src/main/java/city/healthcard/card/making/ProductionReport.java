package city.healthcard.card.making;

import city.healthcard.card.id.CardId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the maker says became of every card; together exactly what was ordered.
public record ProductionReport(
        @NotNull @Size(max = 10_000) List<UUID> made,
        @Size(max = 10_000) @Nullable List<UUID> spoiled,
        @Size(max = 10_000) @Nullable List<UUID> missing) {

    static Set<CardId> cards(@Nullable List<UUID> ids) {
        return ids == null ? Set.of() : ids.stream().map(CardId::new).collect(Collectors.toUnmodifiableSet());
    }
}
