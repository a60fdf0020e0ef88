package city.healthcard.eventsourcing.store;

import java.util.UUID;

/// The name of a stream: kind of thing, hyphen, id, such as `card-3f0c…`. Never anything personal.
public record StreamId(String value) implements Comparable<StreamId> {

    private static final int UUID_LENGTH = 36;

    public StreamId {
        if (value.length() <= UUID_LENGTH + 1 || value.charAt(value.length() - UUID_LENGTH - 1) != '-') {
            throw new IllegalArgumentException("A stream is named kind-uuid");
        }
    }

    /// The stream of one thing.
    public static StreamId of(String kind, UUID id) {
        return new StreamId(kind + '-' + id);
    }

    /// What kind of thing it is.
    public String kind() {
        return value.substring(0, value.length() - UUID_LENGTH - 1);
    }

    /// Which one.
    public UUID id() {
        return UUID.fromString(value.substring(value.length() - UUID_LENGTH));
    }

    @Override
    public int compareTo(StreamId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
