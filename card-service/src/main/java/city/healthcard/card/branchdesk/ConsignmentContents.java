package city.healthcard.card.branchdesk;

import city.healthcard.eventsourcing.view.DocumentForm;
import city.healthcard.eventsourcing.view.View;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A consignment, who signed for it, and where each of its cards is.
///
/// @param state `dispatched`, `taken-over` or `received`
/// @param surplus cards that were in it and that nobody had sent in it
/// @param handOvers who signed for how many cards, the first first
public record ConsignmentContents(
        UUID id,
        UUID batch,
        String destination,
        String state,
        LocalDate dispatchedOn,
        @Nullable LocalDate receivedOn,
        Map<UUID, CardLine> cards,
        List<UUID> surplus,
        List<HandOver> handOvers) {

    /// The view: searchable by `branch`, `state`, `dispatched`, `discrepancy` and `unclaimed` (`found`),
    /// and the
    /// `month` since which a card waits, such as `2026-11`.
    public static final View<ConsignmentContents> VIEW = View.of(
            "consignment-contents",
            3,
            new ConsignmentContentsProjection(),
            DocumentForm.json(ConsignmentContents.class)
                    .searchableBy("branch", ConsignmentContents::destination)
                    .searchableBy("state", ConsignmentContents::state)
                    .searchableBy("dispatched", it -> it.dispatchedOn().toString())
                    .searchableBy("discrepancy", it -> it.isComplete() ? "" : "found")
                    .searchableBy("unclaimed", it -> it.at("unclaimed") > 0 ? "found" : "")
                    .searchableBy("month", ConsignmentContents::waitingSince));

    public ConsignmentContents {
        cards = Collections.unmodifiableMap(new LinkedHashMap<>(cards));
        surplus = List.copyOf(surplus);
        handOvers = List.copyOf(handOvers);
    }

    /// Where one card is.
    ///
    /// @param place `on-the-way`, `in-drawer`, `returned`, `unclaimed`, `missing`, `in-mail`,
    /// `with-holder`,
    /// `redirected`, `set-aside` or `destroyed`
    /// @param since the day it came there; of an unclaimed one, the day it began to wait
    /// @param ground why it is or was to be destroyed
    /// @param by who set it aside, as a pseudonym
    /// @param before where it was before it was set aside, and is again if it is spared
    public record CardLine(
            String place,
            LocalDate since,
            @Nullable String ground,
            @Nullable String by,
            @Nullable CardLine before) {

        CardLine(String place, LocalDate since) {
            this(place, since, null, null, null);
        }

        /// The name of its place among the words of the pages.
        public String word() {
            return "place_" + place.replace('-', '_');
        }

        /// The name of its ground among the words of the pages.
        public String groundWord() {
            return "ground_" + (ground == null ? "" : ground.replace('-', '_'));
        }

        /// Whether it may be handed out, mailed or sent on.
        public boolean isAtHand() {
            return place.equals("in-drawer") || place.equals("returned") || place.equals("unclaimed");
        }
    }

    /// A signature for cards that changed hands.
    ///
    /// @param step `dispatched`, `taken-over` or `received`
    /// @param by who signed, as a pseudonym; empty where nobody was asked to
    /// @param cards how many were counted
    public record HandOver(String step, String by, int cards, LocalDate on) {

        /// The name of the step among the words of the pages.
        public String word() {
            return "step_" + step.replace('-', '_');
        }
    }

    /// How many cards wait in the drawer.
    public long waiting() {
        return cards.values().stream().filter(CardLine::isAtHand).count();
    }

    /// How many of its cards are at a place.
    public long at(String place) {
        return cards.values().stream().filter(it -> it.place().equals(place)).count();
    }

    /// How many of its cards are at one place.
    public record PlaceCount(String place, long cards) {

        /// The name of the place among the words of the pages.
        public String word() {
            return new CardLine(place, LocalDate.MIN).word();
        }
    }

    /// Where its cards are, in numbers, the place with most of them first.
    public List<PlaceCount> places() {
        return cards.values().stream()
                .collect(Collectors.groupingBy(CardLine::place, Collectors.counting()))
                .entrySet()
                .stream()
                .map(it -> new PlaceCount(it.getKey(), it.getValue()))
                .sorted(Comparator.comparing(PlaceCount::cards).reversed().thenComparing(PlaceCount::place))
                .toList();
    }

    /// Whether everything was counted and found that was sent, and nothing else.
    public boolean isComplete() {
        return surplus.isEmpty()
                && at("missing") == 0
                && handOvers.stream().allMatch(it -> it.step().equals("received") || it.cards() == cards.size());
    }

    /// The cards at a place, those that wait longest first.
    public List<Map.Entry<UUID, CardLine>> listAt(String place) {
        return cards.entrySet().stream()
                .filter(it -> it.getValue().place().equals(place))
                .sorted(Comparator.comparing(it -> it.getValue().since()))
                .toList();
    }

    private String waitingSince() {
        return cards.values().stream()
                .filter(it -> it.isAtHand() && !it.place().equals("unclaimed"))
                .map(CardLine::since)
                .min(Comparator.naturalOrder())
                .map(since -> YearMonth.from(since).toString())
                .orElse("");
    }

    ConsignmentContents with(UUID card, CardLine line) {
        var more = new LinkedHashMap<>(cards);
        more.put(card, line);
        return with(more);
    }

    /// The card is where it was before it was set aside.
    ConsignmentContents spared(UUID card, LocalDate on) {
        var line = cards.get(card);
        return with(card, line == null || line.before() == null ? new CardLine("in-drawer", on) : line.before());
    }

    ConsignmentContents with(Map<UUID, CardLine> lines) {
        return new ConsignmentContents(
                id, batch, destination, state, dispatchedOn, receivedOn, lines, surplus, handOvers);
    }

    ConsignmentContents signed(String step, @Nullable LocalDate received, HandOver handOver) {
        var all = new ArrayList<>(handOvers);
        all.add(handOver);
        return new ConsignmentContents(id, batch, destination, step, dispatchedOn, received, cards, surplus, all);
    }

    ConsignmentContents withSurplus(List<UUID> more) {
        return new ConsignmentContents(id, batch, destination, state, dispatchedOn, receivedOn, cards, more, handOvers);
    }
}
