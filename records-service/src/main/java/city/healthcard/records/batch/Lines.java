package city.healthcard.records.batch;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/// The lines of a request's body, in chunks, no faster than they are taken.
public final class Lines {

    private static final long PASSED_OVER_BYTES_MAX = 1L << 26;

    private Lines() {}

    /// Chunks of lines without their ends; blank lines are passed over.
    public static Multi<List<byte[]>> of(HttpServerRequest request) {
        return of(io.vertx.mutiny.core.http.HttpServerRequest.newInstance(request)
                .toMulti()
                .map(io.vertx.mutiny.core.buffer.Buffer::getDelegate));
    }

    /// Reads what nobody took to its end, and keeps nothing. Whoever sends more than anybody may is not
    /// listened to any longer.
    static Uni<Void> passOver(Multi<Buffer> arriving) {
        var seen = new AtomicLong();
        return arriving.select()
                .first(bytes -> seen.addAndGet(bytes.length()) <= PASSED_OVER_BYTES_MAX)
                .onItem()
                .ignoreAsUni();
    }

    static Multi<List<byte[]>> of(Multi<Buffer> arriving) {
        var splitter = new LineSplitter();
        var full = arriving.onItem().transformToIterable(splitter::take);
        var rest = Multi.createFrom().deferred(() -> Multi.createFrom().iterable(splitter.rest()));
        return Multi.createBy().concatenating().streams(full, rest);
    }
}
