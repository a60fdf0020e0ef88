package city.healthcard.records.shares;

import static java.nio.charset.StandardCharsets.US_ASCII;

import city.healthcard.records.share.ShareId;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;

/// Keeps what links show, sealed, until they end.
@Singleton
public class ShareContents {

    private static final String KEEP = "insert into share_content (share_id, sealed, ends_at) values ($1, $2, $3)";
    private static final String FIND = "select sealed from share_content where share_id = $1";
    private static final String DROP = "delete from share_content where share_id = $1";
    private static final String DROP_ENDED = "delete from share_content where ends_at <= $1";

    private final Pool pool;
    private final InstantSource clock;

    ShareContents(Pool pool, InstantSource clock) {
        this.pool = pool;
        this.clock = clock;
    }

    Uni<Void> keep(ShareId share, String sealed, Instant endsAt) {
        return pool.preparedQuery(KEEP)
                .execute(Tuple.of(
                        share.value(), Buffer.buffer(sealed.getBytes(US_ASCII)), endsAt.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    Uni<Optional<String>> find(ShareId share) {
        return pool.preparedQuery(FIND).execute(Tuple.of(share.value())).map(rows -> {
            var found = rows.iterator();
            return found.hasNext() ? Optional.of(found.next().getBuffer(0).toString(US_ASCII)) : Optional.empty();
        });
    }

    Uni<Void> drop(ShareId share) {
        return pool.preparedQuery(DROP).execute(Tuple.of(share.value())).replaceWithVoid();
    }

    /// The scheduled act: what has ended is gone.
    @Scheduled(every = "${hc.shares.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> dropEnded() {
        return pool.preparedQuery(DROP_ENDED)
                .execute(Tuple.of(clock.instant().atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }
}
