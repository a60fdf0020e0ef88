package city.healthcard.card.branchdesk;

import city.healthcard.eventsourcing.view.DocumentForm;
import city.healthcard.eventsourcing.view.View;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A consignment and where each of its cards is.
///
/// @param state `dispatched` or `received`
/// @param cards card to place: `on-the-way`, `in-drawer`, `missing`, `in-mail`, `with-holder`
public record ConsignmentContents(
        UUID id,
        UUID batch,
        String destination,
        String state,
        LocalDate dispatchedOn,
        @Nullable LocalDate receivedOn,
        Map<UUID, String> cards) {

    /// The view: searchable by `branch`, `state` and `dispatched`.
    public static final View<ConsignmentContents> VIEW = View.of(
            "consignment-contents",
            1,
            new ConsignmentContentsProjection(),
            DocumentForm.json(ConsignmentContents.class)
                    .searchableBy("branch", ConsignmentContents::destination)
                    .searchableBy("state", ConsignmentContents::state)
                    .searchableBy("dispatched", it -> it.dispatchedOn().toString()));

    public ConsignmentContents {
        cards = Collections.unmodifiableMap(new LinkedHashMap<>(cards));
    }

    /// How many cards wait in the drawer.
    public long waiting() {
        return cards.values().stream().filter("in-drawer"::equals).count();
    }

    ConsignmentContents with(UUID card, String place) {
        var more = new LinkedHashMap<>(cards);
        more.put(card, place);
        return new ConsignmentContents(id, batch, destination, state, dispatchedOn, receivedOn, more);
    }
}
