package city.healthcard.benchmarks;

import io.vertx.core.buffer.Buffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/// Reads what one client says to PostgreSQL (frontend messages of protocol 3.0) and counts what it waits for: each
/// `Sync` and each `Query` is answered before the client goes on. Several may be on their way at once (pipelining).
final class QuestionCounter {

    private static final int LENGTH_BYTES = 4;
    private static final int TYPE_BYTES = 1;
    private static final int MAJOR_VERSION = 3;
    private static final byte SYNC = 'S';
    private static final byte QUERY = 'Q';

    private final Map<String, LongAdder> questions;
    private Buffer unread = Buffer.buffer();
    private String database = "";

    /// @param questions counted so far, by database
    QuestionCounter(Map<String, LongAdder> questions) {
        this.questions = questions;
    }

    static Map<String, LongAdder> none() {
        return new ConcurrentHashMap<>();
    }

    /// Reads on. A message may come in several pieces, a piece may hold several messages.
    void read(Buffer piece) {
        unread = unread.appendBuffer(piece);
        var at = 0;
        for (var length = lengthOfMessage(at); length > 0; length = lengthOfMessage(at)) {
            message(at, length);
            at += length;
        }
        unread = unread.getBuffer(at, unread.length());
    }

    /// Of the whole message that begins there; zero while it is not yet whole.
    private int lengthOfMessage(int at) {
        var head = database.isEmpty() ? 0 : TYPE_BYTES;
        if (unread.length() < at + head + LENGTH_BYTES) {
            return 0;
        }
        var length = head + unread.getInt(at + head);
        return unread.length() < at + length ? 0 : length;
    }

    private void message(int at, int length) {
        if (database.isEmpty()) {
            greeting(at, length);
        } else if (unread.getByte(at) == SYNC || unread.getByte(at) == QUERY) {
            questions.computeIfAbsent(database, _ -> new LongAdder()).increment();
        }
    }

    /// The first message has no type: it asks for encryption, or says who wants to speak to which database.
    private void greeting(int at, int length) {
        if (unread.getShort(at + LENGTH_BYTES) != MAJOR_VERSION) {
            return;
        }
        var words = unread.getString(at + 2 * LENGTH_BYTES, at + length).split("\0");
        for (var i = 0; i + 1 < words.length; i += 2) {
            if (words[i].equals("database")) {
                database = words[i + 1];
            }
        }
    }
}
