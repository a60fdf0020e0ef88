package city.healthcard.eventsourcing.relay;

import city.healthcard.eventsourcing.feed.FeedEntry;
import city.healthcard.eventsourcing.proof.Checkpoint;
import city.healthcard.eventsourcing.proof.InclusionProof;
import city.healthcard.eventsourcing.proof.MerkleTree;
import city.healthcard.eventsourcing.proof.ProofPlan;
import city.healthcard.eventsourcing.proof.SigningKey;
import city.healthcard.eventsourcing.proof.Tile;
import city.healthcard.eventsourcing.proof.TileId;
import city.healthcard.eventsourcing.proof.TreeHead;
import city.healthcard.eventsourcing.store.StreamId;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The proof tree in tables `merkle_tile` and `signed_checkpoint`.
public final class PostgresProofTree implements ProofTree {

    private static final Duration BETWEEN_SIGNATURES = Duration.ofSeconds(5);

    private static final String KEEP_TILES = """
            insert into merkle_tile (level, tile, hashes)
            select * from unnest($1::int[], $2::bigint[], $3::bytea[])
            on conflict (level, tile) do update set hashes = excluded.hashes
            """;

    private static final String TILES = """
            select level, tile, hashes from merkle_tile
            join unnest($1::int[], $2::bigint[]) as wanted (level, tile) using (level, tile)
            """;

    private static final String SIGNED = """
            insert into signed_checkpoint (size, note) values ($1, $2) on conflict do nothing
            """;

    private static final String LATEST = "select size, note from signed_checkpoint order by size desc limit 1";

    private static final String NUMBER_OF = """
            select global_position from numbered where stream_id = $1 and version = $2
            """;

    private final Pool pool;
    private final SigningKey key;
    private final InstantSource clock;
    private @Nullable TreeHead head;
    private long signedSize = -1;
    private Instant signedAt = Instant.EPOCH;

    /// @param key signs checkpoints; its name is the tree's origin
    public PostgresProofTree(Pool pool, SigningKey key, InstantSource clock) {
        this.pool = pool;
        this.key = key;
        this.clock = clock;
    }

    @Override
    public Uni<Void> append(SqlConnection transaction, long leavesBefore, List<FeedEntry> batch) {
        var leaves = batch.stream().map(entry -> MerkleTree.leaf(entry.event().hash())).toList();
        return headOf(transaction, leavesBefore).map(before -> before.append(leaves)).chain(growth -> keep(
                        transaction, growth.tiles())
                .invoke(() -> head = growth.head()));
    }

    @Override
    public Uni<Void> signSoon() {
        var grown = head;
        var now = clock.instant();
        if (grown == null || grown.size() == signedSize || now.isBefore(signedAt.plus(BETWEEN_SIGNATURES))) {
            return Uni.createFrom().voidItem();
        }
        var note = new Checkpoint(key.name(), grown.size(), grown.root()).sign(key);
        return pool.preparedQuery(SIGNED).execute(Tuple.of(grown.size(), note)).invoke(() -> {
            signedSize = grown.size();
            signedAt = now;
        }).replaceWithVoid();
    }

    /// The latest signed checkpoint, a C2SP signed note; empty before the first.
    public Uni<Optional<String>> checkpoint() {
        return latest().map(found -> found.map(Signed::note));
    }

    /// That the tree of the latest checkpoint has this event; empty while no checkpoint covers it.
    public Uni<Optional<InclusionProof>> inclusion(StreamId stream, long version) {
        return pool.preparedQuery(NUMBER_OF)
                .execute(Tuple.of(stream.value(), version))
                .chain(rows -> latest().chain(signed -> {
                    if (rows.size() == 0 || signed.isEmpty()) {
                        return Uni.createFrom().item(Optional.<InclusionProof>empty());
                    }
                    var index = rows.iterator().next().getLong(0) - 1;
                    return index < signed.get().size()
                            ? prove(index, signed.get()).map(Optional::of)
                            : Uni.createFrom().item(Optional.<InclusionProof>empty());
                }));
    }

    /// That the tree of `oldSize` leaves became the one of `newSize` by appending only; hashes as RFC 6962 lists them.
    public Uni<List<byte[]>> consistency(long oldSize, long newSize) {
        var plan = ProofPlan.consistency(oldSize, newSize);
        return tiles(pool, plan.tiles()).map(plan::proof);
    }

    private record Signed(long size, String note) {}

    private Uni<Optional<Signed>> latest() {
        return pool.query(LATEST).execute().map(rows -> rows.size() == 0
                ? Optional.<Signed>empty()
                : Optional.of(new Signed(
                        rows.iterator().next().getLong(0),
                        rows.iterator().next().getString(1))));
    }

    private Uni<InclusionProof> prove(long index, Signed signed) {
        var plan = ProofPlan.inclusion(index, signed.size());
        return tiles(pool, plan.tiles()).map(tiles -> new InclusionProof(index, plan.proof(tiles), signed.note()));
    }

    /// What we remember, unless another process or a rolled back transaction has moved the tree.
    private Uni<TreeHead> headOf(SqlConnection transaction, long size) {
        var known = head;
        return known != null && known.size() == size
                ? Uni.createFrom().item(known)
                : tiles(transaction, TreeHead.edgeOf(size)).map(tiles -> TreeHead.restore(size, tiles));
    }

    private static Uni<Void> keep(SqlConnection transaction, List<Tile> tiles) {
        var levels = tiles.stream().map(Tile::level).toArray(Integer[]::new);
        var indexes = tiles.stream().map(Tile::index).toArray(Long[]::new);
        var hashes = tiles.stream()
                .map(tile -> Buffer.buffer(tile.hashes()))
                .toArray(Buffer[]::new);
        return transaction
                .preparedQuery(KEEP_TILES)
                .execute(Tuple.tuple().addArrayOfInteger(levels).addArrayOfLong(indexes).addValue(hashes))
                .replaceWithVoid();
    }

    private static Uni<List<Tile>> tiles(SqlClient client, Collection<TileId> wanted) {
        if (wanted.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        var levels = wanted.stream().map(TileId::level).toArray(Integer[]::new);
        var indexes = wanted.stream().map(TileId::index).toArray(Long[]::new);
        return client.preparedQuery(TILES).execute(Tuple.of(levels, indexes)).map(rows -> {
            var tiles = new ArrayList<Tile>();
            rows.forEach(row -> tiles.add(new Tile(
                    row.getInteger(0),
                    row.getLong(1),
                    row.getDelegate().getBuffer(2).getBytes())));
            return tiles;
        });
    }
}
