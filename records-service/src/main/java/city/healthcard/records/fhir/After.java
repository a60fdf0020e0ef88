package city.healthcard.records.fhir;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/// The last resource of a page, from which the page after it goes on: by its time and id, so that nothing is shown
/// twice
/// or left out when other visits arrive meanwhile.
///
/// @param at its time, where the search is sorted by one; else 0
record After(long at, ItemId item) {

    private static final long NEVER = 1_000_000_000_000_000L;
    private static final Pattern SPELLED = Pattern.compile("(-?\\d{1,18})~(.+)");

    static Optional<After> of(String text) {
        var spelled = SPELLED.matcher(text);
        return spelled.matches()
                ? ItemId.of(spelled.group(2)).map(item -> new After(Long.parseLong(spelled.group(1)), item))
                : Optional.empty();
    }

    static After of(Item<?> item, Optional<Query.Sort> sort) {
        return new After(sort.map(by -> time(item, by)).orElse(0L), item.id());
    }

    /// The time of a resource; without one it comes last.
    static long time(Item<?> item, Query.Sort sort) {
        return item.facts()
                .time(sort.name())
                .map(Facts.Span::from)
                .map(Instant::toEpochMilli)
                .orElse(sort.descending() ? -NEVER : NEVER);
    }

    @Override
    public String toString() {
        return at + "~" + item;
    }
}
