package city.healthcard.eventsourcing.feed;

import java.util.Comparator;

/// A place in the feed: the transaction that wrote the event, then the order of writing within it.
///
/// Neither number alone orders the feed: transactions commit in another order than they draw positions.
public record FeedPosition(long transactionId, long position) implements Comparable<FeedPosition> {

    /// Before everything.
    public static final FeedPosition START = new FeedPosition(0, 0);

    private static final Comparator<FeedPosition> ORDER =
            Comparator.comparingLong(FeedPosition::transactionId).thenComparingLong(FeedPosition::position);

    @Override
    public int compareTo(FeedPosition other) {
        return ORDER.compare(this, other);
    }

    /// The position as text whose alphabetical order is the feed's.
    @Override
    public String toString() {
        return "%016x.%016x".formatted(transactionId, position);
    }

    /// Reads what [#toString] wrote.
    public static FeedPosition parse(String text) {
        var dot = text.indexOf('.');
        return new FeedPosition(
                Long.parseLong(text.substring(0, dot), 16), Long.parseLong(text.substring(dot + 1), 16));
    }
}
