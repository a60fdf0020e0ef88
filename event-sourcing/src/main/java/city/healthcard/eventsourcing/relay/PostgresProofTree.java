package city.healthcard.eventsourcing.relay;

import city.healthcard.eventsourcing.feed.FeedEntry;
import city.healthcard.eventsourcing.proof.Checkpoint;
import city.healthcard.eventsourcing.proof.ConsistencyProof;
import city.healthcard.eventsourcing.proof.InclusionProof;
import city.healthcard.eventsourcing.proof.MerkleCheck;
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

    private static final String NUMBERED = "select global_position from relay where name = 'relay'";

    private static final String NUMBER_OF = """
            select global_position from numbered where stream_id = $1 and version = $2
            """;

    private final Pool pool;
    private final SigningKey key;
    private final InstantSource clock;
    private final Duration betweenSignatures;
    private volatile @Nullable TreeHead head;
    private volatile Instant nextSignature = Instant.MIN;

    /// @param key signs checkpoints; its name is the tree's origin
    /// @param betweenSignatures a growing tree is signed no more often
    public PostgresProofTree(Pool pool, SigningKey key, InstantSource clock, Duration betweenSignatures) {
        this.pool = pool;
        this.key = key;
        this.clock = clock;
        this.betweenSignatures = betweenSignatures;
    }

    @Override
    public Uni<Void> append(SqlConnection transaction, long leavesBefore, List<FeedEntry> batch) {
        var leaves = batch.stream()
                .map(entry -> MerkleTree.leaf(entry.event().hash()))
                .toList();
        return headOf(transaction, leavesBefore)
                .map(before -> before.append(leaves))
                .chain(growth -> keep(transaction, growth.tiles()).invoke(() -> head = growth.head()));
    }

    @Override
    public Uni<Void> signSoon() {
        var now = clock.instant();
        if (now.isBefore(nextSignature)) {
            return Uni.createFrom().voidItem();
        }
        nextSignature = now.plus(betweenSignatures);
        return pool.query(NUMBERED)
                .execute()
                .map(rows -> rows.iterator().next().getLong(0))
                .chain(size -> latest().chain(signed -> signed.map(Signed::size).orElse(0L) < size
                        ? sign(size, signed)
                        : Uni.createFrom().voidItem()));
    }

    /// Signs only what contains the checkpoint signed last: a key that signs two histories proves nothing any
    /// more.
    private Uni<Void> sign(long size, Optional<Signed> last) {
        var plan = ProofPlan.consistency(last.map(Signed::size).orElse(0L), size);
        return headOf(pool, size)
                .chain(grown -> tiles(pool, plan.tiles()).chain(tiles -> {
                    last.ifPresent(signed -> checkGrowth(signed, grown, plan.proof(tiles)));
                    var note = new Checkpoint(key.name(), size, grown.root()).sign(key);
                    return pool.preparedQuery(SIGNED)
                            .execute(Tuple.of(size, note))
                            .replaceWithVoid();
                }));
    }

    private void checkGrowth(Signed last, TreeHead grown, List<byte[]> proof) {
        var contained = Checkpoint.open(last.note(), key.verifierKey())
                .filter(signed ->
                        MerkleCheck.isConsistent(signed.size(), signed.root(), grown.size(), grown.root(), proof));
        if (contained.isEmpty()) {
            throw new IllegalStateException("The tree of %d events does not contain the checkpoint signed at %d"
                    .formatted(grown.size(), last.size()));
        }
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

    /// That the tree of `oldSize` leaves became that of the latest checkpoint by appending only; empty when
    /// there is no such tree.
    public Uni<Optional<ConsistencyProof>> growthFrom(long oldSize) {
        return latest().chain(found -> {
            if (found.isEmpty() || oldSize < 0 || oldSize > found.get().size()) {
                return Uni.createFrom().item(Optional.<ConsistencyProof>empty());
            }
            var signed = found.get();
            var plan = ProofPlan.consistency(oldSize, signed.size());
            return tiles(pool, plan.tiles())
                    .map(tiles -> Optional.of(new ConsistencyProof(oldSize, plan.proof(tiles), signed.note())));
        });
    }

    private record Signed(long size, String note) {}

    private Uni<Optional<Signed>> latest() {
        return pool.query(LATEST)
                .execute()
                .map(rows -> rows.size() == 0
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
    private Uni<TreeHead> headOf(SqlClient client, long size) {
        var known = head;
        return known != null && known.size() == size
                ? Uni.createFrom().item(known)
                : tiles(client, TreeHead.edgeOf(size)).map(tiles -> TreeHead.restore(size, tiles));
    }

    private static Uni<Void> keep(SqlConnection transaction, List<Tile> tiles) {
        var levels = tiles.stream().map(Tile::level).toArray(Integer[]::new);
        var indexes = tiles.stream().map(Tile::index).toArray(Long[]::new);
        var hashes = tiles.stream().map(tile -> Buffer.buffer(tile.hashes())).toArray(Buffer[]::new);
        return transaction
                .preparedQuery(KEEP_TILES)
                .execute(Tuple.tuple()
                        .addArrayOfInteger(levels)
                        .addArrayOfLong(indexes)
                        .addValue(hashes))
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
