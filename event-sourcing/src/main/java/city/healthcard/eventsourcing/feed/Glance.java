package city.healthcard.eventsourcing.feed;

import java.util.Set;

/// What a look at the feed found, for whoever only wants to know whom to wake.
///
/// @param count how many entries
/// @param at where the last of them is; where the look began when there is none
/// @param types the stored types of all of them
public record Glance(int count, FeedPosition at, Set<String> types) {

    public Glance {
        types = Set.copyOf(types);
    }
}
