package city.healthcard.records.accesslog;

import java.nio.ByteBuffer;

/// The newest of one kind of access, and how many there were. A line is put in front without reading the others.
///
/// @param count how many there were
/// @param shared how many of them are counted under another name as well
/// @param bytes the newest, newest first, each ended by a line feed
record Lines(long count, long shared, byte[] bytes) {

    static final Lines NONE = new Lines(0, 0, new byte[0]);

    private static final byte LINE_FEED = '\n';

    /// With one more.
    ///
    /// @param max how many lines are kept
    Lines with(byte[] line, boolean isShared, int max) {
        var kept = lengthOf(max - 1);
        var more = ByteBuffer.allocate(line.length + 1 + kept)
                .put(line)
                .put(LINE_FEED)
                .put(bytes, 0, kept)
                .array();
        return new Lines(count + 1, isShared ? shared + 1 : shared, more);
    }

    /// Where the first lines end, at most so many.
    private int lengthOf(int max) {
        var seen = 0;
        for (var at = 0; at < bytes.length; at++) {
            if (bytes[at] == LINE_FEED && ++seen == max) {
                return at + 1;
            }
        }
        return bytes.length;
    }
}
