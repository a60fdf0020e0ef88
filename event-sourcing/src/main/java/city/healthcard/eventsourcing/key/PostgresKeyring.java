package city.healthcard.eventsourcing.key;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import city.healthcard.eventsourcing.key.Holders.Holder;
import city.healthcard.eventsourcing.key.OpenedKeys.OpenedKey;
import city.healthcard.eventsourcing.key.Standing.Keyed;
import city.healthcard.eventsourcing.key.Standing.Keyless;
import city.healthcard.eventsourcing.key.Standing.Shredded;
import city.healthcard.eventsourcing.key.Standing.StoredHolder;
import city.healthcard.eventsourcing.key.Standing.Unknown;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// The keyring in a database of its own, with the tables of `db/keys`. Opened keys are kept for at most five minutes.
public final class PostgresKeyring implements Keyring {

    private static final int ATTEMPTS_MAX = 8;
    private static final String STANDINGS = Sql.read("standings");
    private static final String STANDINGS_BY_ID = Sql.read("standings-by-id");
    private static final String DELETE_BUCKET = Sql.read("delete-bucket");
    private static final String SHRED_BUCKET = Sql.read("shred-bucket");
    private static final String BUCKETS_OF = Sql.read("buckets-of");

    private final Pool pool;
    private final Holders holders;
    private final DataKeys dataKeys;
    private final Rewrapping rewrapping;
    private final Adoption adoption;
    private final OpenedKeys opened = new OpenedKeys();

    /// @param pool of the service's key database, as the role that may read and write these tables
    public PostgresKeyring(Pool pool, KeyVault vault) {
        this.pool = pool;
        this.holders = new Holders(pool, vault);
        this.dataKeys = new DataKeys(pool);
        this.rewrapping = new Rewrapping(pool, vault, holders);
        this.adoption = new Adoption(pool, holders);
    }

    @Override
    public Uni<Map<Subject, DataKey>> keysFor(Set<Subject> subjects) {
        var found = new HashMap<Subject, DataKey>();
        for (var subject : subjects) {
            var key = opened.find(subject);
            if (key != null) {
                found.put(subject, key);
            }
        }
        return complete(subjects, found, 1);
    }

    @Override
    public Uni<Map<UUID, DataKey>> keysById(Set<UUID> ids) {
        var found = new HashMap<UUID, DataKey>();
        for (var id : ids) {
            var key = opened.find(id);
            if (key != null) {
                found.put(id, key);
            }
        }
        if (found.size() == ids.size()) {
            return Uni.createFrom().item(found);
        }
        var evictions = opened.evictions();
        var missing = ids.stream().filter(id -> !found.containsKey(id)).toArray(UUID[]::new);
        return standings(STANDINGS_BY_ID, Sql.parameters((Object) missing))
                .chain(standings -> open(standings).map(open -> unwrap(standings, open)))
                .invoke(keys -> opened.keep(keys, evictions))
                .map(keys -> {
                    keys.forEach(key -> found.put(key.key().id(), key.key()));
                    return found;
                });
    }

    @Override
    public Uni<Void> shred(UUID subjectId) {
        return pool.withTransaction(transaction -> Shredding.of(subjectId, transaction))
                .invoke(() -> opened.evict(subjectId));
    }

    @Override
    public Uni<Void> shred(Subject subject) {
        return pool.preparedQuery(SHRED_BUCKET)
                .execute(Sql.parameters(subject.id(), subject.bucket()))
                .invoke(() -> opened.evict(subject))
                .replaceWithVoid();
    }

    @Override
    public Uni<Set<String>> bucketsOf(UUID subjectId) {
        return pool.preparedQuery(BUCKETS_OF)
                .execute(Sql.parameters(subjectId))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getString("bucket"))
                        .collect(toSet()));
    }

    @Override
    public Uni<Void> expire(String bucket) {
        return pool.preparedQuery(DELETE_BUCKET)
                .execute(Sql.parameters(bucket))
                .invoke(() -> opened.evict(bucket))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> rewrap() {
        return rewrapping.run();
    }

    @Override
    public Uni<Void> adopt(UUID from, UUID by) {
        return adoption.run(from, by).invoke(() -> opened.evict(from));
    }

    /// Reads or makes what is not found yet, and again where another process was faster.
    private Uni<Map<Subject, DataKey>> complete(Set<Subject> wanted, Map<Subject, DataKey> found, int attempt) {
        var missing =
                wanted.stream().filter(subject -> !found.containsKey(subject)).toList();
        if (missing.isEmpty()) {
            return Uni.createFrom().item(found);
        }
        if (attempt > ATTEMPTS_MAX) {
            return Uni.createFrom().failure(new IllegalStateException("keys change faster than they can be made"));
        }
        var evictions = opened.evictions();
        return standings(STANDINGS, subjectsOf(missing))
                .chain(standings -> readOrMake(standings)
                        .invoke(keys -> opened.keep(keys, evictions))
                        .chain(keys -> {
                            keys.forEach(key -> found.put(key.subject(), key.key()));
                            return complete(without(wanted, standings), found, attempt + 1);
                        }));
    }

    private Uni<List<OpenedKey>> readOrMake(List<Standing> standings) {
        var unknown = standings.stream()
                .filter(Unknown.class::isInstance)
                .map(standing -> standing.subject().id())
                .collect(toSet());
        return holders.make(unknown)
                .chain(made -> open(standings).chain(open -> {
                    var all = new HashMap<>(open);
                    all.putAll(made);
                    return dataKeys.make(keyless(standings, all)).map(fresh -> {
                        var keys = new ArrayList<>(fresh);
                        keys.addAll(unwrap(standings, all));
                        return keys;
                    });
                }));
    }

    private Uni<List<Standing>> standings(String statement, Tuple parameters) {
        return pool.preparedQuery(statement)
                .execute(parameters)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Standing::of)
                        .toList());
    }

    private Uni<Map<UUID, Holder>> open(List<Standing> standings) {
        var stored = standings.stream().flatMap(PostgresKeyring::holderOf).toList();
        return stored.isEmpty() ? Uni.createFrom().item(Map.of()) : holders.open(stored);
    }

    private static Stream<StoredHolder> holderOf(Standing standing) {
        return switch (standing) {
            case Keyed keyed -> Stream.of(keyed.holder());
            case Keyless keyless -> Stream.of(keyless.holder());
            case Unknown _, Shredded _ -> Stream.empty();
        };
    }

    private static Map<Subject, Holder> keyless(List<Standing> standings, Map<UUID, Holder> holders) {
        var keyless = new HashMap<Subject, Holder>();
        for (var standing : standings) {
            var holder = switch (standing) {
                case Keyless stored -> holders.get(stored.holder().id());
                case Unknown unknown -> holders.get(unknown.subject().id());
                case Keyed _, Shredded _ -> null;
            };
            if (holder != null) {
                keyless.put(standing.subject(), holder);
            }
        }
        return keyless;
    }

    private static List<OpenedKey> unwrap(Collection<Standing> standings, Map<UUID, Holder> holders) {
        var keys = new ArrayList<OpenedKey>();
        for (var standing : standings) {
            if (standing instanceof Keyed keyed) {
                var holder = requireNonNull(holders.get(keyed.holder().id()));
                keys.add(new OpenedKey(
                        keyed.subject(), holder.id(), Envelope.unwrap(keyed.id(), keyed.wrapped(), holder.key())));
            }
        }
        return keys;
    }

    private static Set<Subject> without(Set<Subject> wanted, List<Standing> standings) {
        var rest = new HashSet<>(wanted);
        for (var standing : standings) {
            if (standing instanceof Shredded) {
                rest.remove(standing.subject());
            }
        }
        return rest;
    }

    private static Tuple subjectsOf(List<Subject> subjects) {
        return Sql.parameters(
                subjects.stream().map(Subject::id).toArray(UUID[]::new),
                subjects.stream().map(Subject::bucket).toArray(String[]::new));
    }
}
