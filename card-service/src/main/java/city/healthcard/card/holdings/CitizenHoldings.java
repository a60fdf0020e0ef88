package city.healthcard.card.holdings;

import city.healthcard.eventsourcing.view.DocumentForm;
import city.healthcard.eventsourcing.view.View;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a citizen has.
///
/// @param applications the ids of all applications, oldest first
/// @param cards all cards, oldest first
public record CitizenHoldings(
        UUID citizen,
        List<UUID> applications,
        Map<UUID, HeldCard> cards,
        @Nullable LocalDate diedOn) {

    /// The view.
    public static final View<CitizenHoldings> VIEW =
            View.of("citizen-holdings", 2, new CitizenHoldingsProjection(), DocumentForm.json(CitizenHoldings.class));

    public CitizenHoldings {
        applications = List.copyOf(applications);
        cards = Collections.unmodifiableMap(new LinkedHashMap<>(cards));
    }

    /// One card.
    ///
    /// @param application that brought it about, if one did
    /// @param state `issued`, `made`, `delivered`, `active`, `blocked`, `expired` or `ended`
    /// @param usable what it was before it was blocked; empty unless blocked
    public record HeldCard(
            UUID id, @Nullable UUID application, String kind, String state, String usable, LocalDate expiresOn) {

        HeldCard in(String next) {
            return new HeldCard(id, application, kind, next, "", expiresOn);
        }

        HeldCard until(LocalDate another) {
            return new HeldCard(id, application, kind, "active", "", another);
        }

        /// Blocked for a stronger reason, it still is what it was before the first.
        HeldCard blocked() {
            return "blocked".equals(state) ? this : new HeldCard(id, application, kind, "blocked", state, expiresOn);
        }
    }

    static CitizenHoldings none(UUID citizen) {
        return new CitizenHoldings(citizen, List.of(), Map.of(), null);
    }

    CitizenHoldings with(HeldCard card) {
        var more = new LinkedHashMap<>(cards);
        more.put(card.id(), card);
        return new CitizenHoldings(citizen, applications, more, diedOn);
    }
}
