package city.healthcard.eventsourcing.view;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A document as it is kept.
///
/// @param at per source the last place folded into it
/// @param body its encoded form; `null` when the document is away and only its places are remembered
/// @param searchable the fields by which it is found
public record StoredDocument(
        String id, Map<String, String> at, byte @Nullable [] body, Map<String, Object> searchable) {

    public StoredDocument {
        at = Map.copyOf(at);
        searchable = Map.copyOf(searchable);
    }
}
