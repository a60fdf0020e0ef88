package city.healthcard.records.batch;

import io.smallrye.mutiny.Multi;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;

/// The lines of a request's body, in chunks, no faster than they are taken.
public final class Lines {

    private Lines() {}

    /// Chunks of lines without their ends; blank lines are passed over.
    public static Multi<List<byte[]>> of(HttpServerRequest request) {
        return of(io.vertx.mutiny.core.http.HttpServerRequest.newInstance(request)
                .toMulti()
                .map(io.vertx.mutiny.core.buffer.Buffer::getDelegate));
    }

    static Multi<List<byte[]>> of(Multi<Buffer> arriving) {
        var splitter = new LineSplitter();
        var full = arriving.onItem().transformToIterable(splitter::take);
        var rest = Multi.createFrom().deferred(() -> Multi.createFrom().iterable(splitter.rest()));
        return Multi.createBy().concatenating().streams(full, rest);
    }
}
