package city.healthcard.eventsourcing.view;

import java.util.List;
import java.util.Optional;

/// One page of a search.
///
/// @param next the mark after which the next page begins; empty on the last page
public record Page<D>(List<D> documents, Optional<Mark> next) {

    public Page {
        documents = List.copyOf(documents);
    }
}
