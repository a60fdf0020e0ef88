package city.healthcard.benchmarks;

import static city.healthcard.benchmarks.Measure.median;

import city.healthcard.benchmarks.Citizens.Visit;
import city.healthcard.eventsourcing.key.BlindIndex;
import city.healthcard.eventsourcing.key.FileKeyVault;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Binary;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// What users meet: the suite under its supervisor, asked at records-service's own port.
@Singleton
final class SuiteMeasures implements AutoCloseable {

    private static final int CITIZENS = 200;
    private static final int CLIENTS = 32;
    private static final int WRITERS = 2;
    private static final int LINES = 500;
    private static final int ROUNDS = 3;
    private static final int WARMING_MAX = 40;
    private static final int WARM_AFTER = 5;
    private static final double STILL_WARMING = 1.05;
    private static final Duration ROUND = Duration.ofSeconds(4);
    private static final Duration OPEN_LOOP = Duration.ofSeconds(8);
    private static final int LOOK_AT_EVERY = 20;
    private static final int RESOURCES = 100;
    private static final int WEIGHED = 10_000;
    private static final Duration SETTLED = Duration.ofSeconds(5);

    private final Vertx vertx;
    private final StoreMeasures store;
    private @Nullable RunningSuite started;
    private @Nullable Stage stage;
    private final int filed;
    private double visitsPerSecond;

    /// @param filed visits that are in the files before anything is measured
    SuiteMeasures(
            Vertx vertx,
            StoreMeasures store,
            @ConfigProperty(name = "hc.bench.visits", defaultValue = "6000") int filed) {
        this.vertx = vertx;
        this.store = store;
        this.filed = filed;
    }

    /// S2: how long `./hc up` takes on an empty state folder.
    List<Measure> start() throws Exception {
        var suite = running();
        return List.of(Measure.atMost(
                "S2", "start of the suite until all are healthy", "s", List.of(suite.secondsToStart()), 20));
    }

    /// P1: single visits until all of them are in the file and on Kafka. R2: the same posts, until
    /// acknowledged.
    List<Measure> posting() throws Exception {
        var stage = stage();
        warm(() -> stage.door().post(stage.citizens().visit().json()));
        var acknowledged = new ArrayList<Double>();
        var figures = Rounds.of(
                ROUNDS,
                List.of(() -> stage.drained(() -> {
                    var rate = Load.perSecond(
                            CLIENTS,
                            ROUND,
                            () -> stage.door().post(stage.citizens().visit().json()));
                    acknowledged.add(rate);
                    return rate;
                })));
        var visible = figures.getFirst();
        visitsPerSecond = median(visible);
        return List.of(
                Measure.ratio(
                        "P1",
                        "visits posted one by one, filed and published / HAPI, scaled",
                        visible,
                        Hapi.VISITS.scaled(store.inserts()),
                        12),
                Measure.ratio(
                        "R2",
                        "visits over HTTP / raw one-row inserts, grouping on",
                        acknowledged.subList(1, acknowledged.size()),
                        store.inserts(),
                        0.35));
    }

    /// R2 on a suite of its own in which every append commits alone. Ends the other suite, and its own.
    List<Measure> postingUngrouped() throws Exception {
        close();
        started = RunningSuite.start(Map.of("HC_STORE_GROUP_EVENTS_MAX", "1"));
        var stage = stage();
        warm(() -> stage.door().post(stage.citizens().visit().json()));
        var figures = Rounds.of(
                ROUNDS,
                List.of(() -> Load.perSecond(
                        CLIENTS,
                        ROUND,
                        () -> stage.door().post(stage.citizens().visit().json()))));
        close();
        return List.of(Measure.ratio("R2", "the same, grouping off", figures.getFirst(), store.inserts(), 0.35));
    }

    /// P2: visits in batches until all of them are in the file and on Kafka.
    List<Measure> batches() throws Exception {
        var stage = stage();
        var figures = Rounds.of(
                ROUNDS,
                List.of(() -> stage.drained(() -> LINES
                        * Load.perSecond(WRITERS, ROUND, () -> stage.door().post(lines(stage))))));
        return List.of(Measure.ratio(
                "P2",
                "visits posted in batches of 500, filed and published / HAPI, scaled",
                figures.getFirst(),
                Hapi.VISITS.scaled(store.inserts()),
                30));
    }

    /// P3: the visits of sample lives with all that belongs to them, as FHIR, until they are in the file
    /// and on Kafka.
    List<Measure> lives() throws Exception {
        var stage = stage();
        var lives = new LifeVisits(stage.citizens());
        warm(() -> stage.door().postFhir(lives.next().json()));
        stage.backlog().awaitDrained();
        var figures = Rounds.of(
                ROUNDS,
                List.of(() -> stage.drained(() -> {
                    var resources = new LongAdder();
                    var posts = new LongAdder();
                    var rate = Load.perSecond(CLIENTS, ROUND, () -> {
                        var next = lives.next();
                        return stage.door().postFhir(next.json()).invoke(() -> {
                            posts.increment();
                            resources.add(next.resources());
                        });
                    });
                    return rate * resources.sum() / posts.sum();
                })));
        return List.of(Measure.ratio(
                "P3",
                "resources of FHIR transactions, filed and published / HAPI, scaled",
                figures.getFirst(),
                Hapi.RESOURCES.scaled(store.inserts()),
                10));
    }

    /// P5: pages of everything in a file.
    List<Measure> wholeFiles() throws Exception {
        var stage = stage();
        warm(() -> stage.door().everything(stage.citizens().any(), RESOURCES));
        var figures = Rounds.of(
                ROUNDS,
                List.of(() -> Load.perSecond(
                        CLIENTS,
                        ROUND,
                        () -> stage.door().everything(stage.citizens().any(), RESOURCES))));
        return List.of(Measure.ratio(
                "P5",
                "FHIR pages of 100 resources of a file, access recorded / HAPI, scaled",
                figures.getFirst(),
                Hapi.WHOLE_FILES.scaled(store.inserts()),
                15));
    }

    /// P7: what visits leave behind in all stores of all services.
    List<Measure> footprint() throws Exception {
        var stage = stage();
        var footprint = new Footprint(stage.suite());
        stage.backlog().awaitDrained();
        var before = footprint.now();
        for (var posted = 0; posted < WEIGHED; posted += LINES) {
            Load.await(stage.door().post(lines(stage)));
        }
        stage.backlog().awaitDrained();
        Thread.sleep(SETTLED); // the other services have heard
        var grown = footprint.now().since(before);
        return List.of(
                Measure.atMost("P7", "kept for a visit, in all stores", "bytes", each(grown.sum()), 10_240),
                Measure.known("P7", "of that in PostgreSQL, indexes included", "bytes", each(grown.postgres())),
                Measure.known("P7", "of that on Kafka", "bytes", each(grown.kafka())),
                Measure.known("P7", "of that in the document store", "bytes", each(grown.documents())));
    }

    private static List<Double> each(long bytes) {
        return List.of((double) bytes / WEIGHED);
    }

    /// P4, R6 and R7: pages of files, beside the bare page and the page that nobody guards.
    List<Measure> reading() throws Exception {
        var stage = stage();
        warm(() -> stage.door().page(stage.citizens().any()));
        keepBarePages(stage);
        try (var bare = new BareServer(stage.suite().ports())) {
            var figures = Rounds.of(
                    ROUNDS,
                    List.of(
                            () -> Load.perSecond(
                                    CLIENTS,
                                    ROUND,
                                    () -> stage.door().page(stage.citizens().any())),
                            () -> Load.perSecond(
                                    CLIENTS, ROUND, () -> stage.door().bare(bare.port(), "page")),
                            () -> Load.perSecond(
                                    CLIENTS,
                                    ROUND,
                                    () -> stage.door()
                                            .bare(
                                                    bare.port(),
                                                    "file/" + stage.citizens().any()))));
            var pages = figures.getFirst();
            var waits = Load.latencies(
                    0.7 * median(pages),
                    OPEN_LOOP,
                    () -> stage.door().page(stage.citizens().any()));
            return List.of(
                    Measure.ratio(
                            "P4",
                            "pages of the 20 latest visits, access recorded / HAPI, scaled",
                            pages,
                            Hapi.PAGES.scaled(store.inserts()),
                            20),
                    Measure.atMost(
                            "P4",
                            "p99 of a page at 70 % load, from the intended start",
                            "ms",
                            List.of(waits.p99()),
                            25),
                    Measure.ratio("R6", "pages of files / a bare page by its id", pages, figures.get(1), 0.70),
                    Measure.ratio(
                            "R7",
                            "pages of files / the same documents without token, entitlement, access event",
                            pages,
                            figures.getLast(),
                            0.80));
        }
    }

    /// P6: from the acknowledgement of a visit until it is in the file, at half of P1's rate.
    List<Measure> visibility() throws Exception {
        var stage = stage();
        if (visitsPerSecond == 0) {
            posting();
        }
        var waits = new ConcurrentLinkedQueue<Double>();
        var looks = new ArrayList<Thread>();
        var posted = new AtomicInteger();
        Load.latencies(visitsPerSecond / 2, OPEN_LOOP, () -> {
            var visit = stage.citizens().visit();
            var looked = posted.incrementAndGet() % LOOK_AT_EVERY == 0;
            return stage.door().post(visit.json()).invoke(() -> {
                if (looked) {
                    synchronized (looks) {
                        looks.add(Thread.ofVirtual().start(() -> waits.add(millisUntilShown(stage, visit))));
                    }
                }
            });
        });
        for (var look : List.copyOf(looks)) {
            look.join();
        }
        return List.of(Measure.atMost(
                "P6",
                "acknowledged until in the file, p99 at half load",
                "ms",
                List.of(Load.p99(List.copyOf(waits))),
                100));
    }

    /// FUZZ: visits of the sample and of the bench, spoiled; none may be answered with a failure of ours,
    /// whatever comes of it.
    List<Measure> spoiled() throws Exception {
        var stage = stage();
        return new SpoiledPosts(
                        stage.door(), stage.citizens(), () -> stage.suite().megabytes("records"))
                .measure();
    }

    /// S1: memory after all of the load before.
    List<Measure> memory() throws Exception {
        var suite = stage().suite();
        return List.of(
                Measure.atMost("S1", "memory of card", "MB", List.of(suite.megabytes("card")), 350),
                Measure.atMost("S1", "memory of audit", "MB", List.of(suite.megabytes("audit")), 350),
                Measure.atMost("S1", "memory of payment", "MB", List.of(suite.megabytes("payment")), 350),
                Measure.atMost(
                        "S1", "memory of records, after the load", "MB", List.of(suite.megabytes("records")), 600));
    }

    @Override
    public void close() {
        var open = stage;
        if (open != null) {
            open.close();
            stage = null;
        }
        var running = started;
        if (running != null) {
            running.close();
            started = null;
        }
    }

    /// Asks until asking longer makes it no faster: what runs for weeks is measured compiled.
    private static void warm(Supplier<Uni<?>> request) {
        var best = 0.0;
        var since = 0;
        for (var round = 0; round < WARMING_MAX && since < WARM_AFTER; round++) {
            var rate = Load.perSecond(CLIENTS, ROUND, request);
            since = rate > best * STILL_WARMING ? 0 : since + 1;
            best = Math.max(best, rate);
        }
    }

    private static List<String> lines(Stage stage) {
        return Stream.generate(stage.citizens()::visit)
                .limit(LINES)
                .map(Visit::json)
                .toList();
    }

    private static double millisUntilShown(Stage stage, Visit visit) {
        var acknowledged = System.nanoTime();
        while (!stage.backlog().shows(visit.id())) {
            LockSupport.parkNanos(2_000_000);
        }
        return (System.nanoTime() - acknowledged) / 1e6;
    }

    private static void keepBarePages(Stage stage) {
        var bare = stage.backlog().documents().getCollection(BarePage.COLLECTION);
        for (var citizen : stage.citizens().ids()) {
            var page = Load.await(stage.door().page(citizen)).toJsonObject();
            var ids = page.getJsonArray("visits").stream()
                    .map(visit -> "visit/" + ((JsonObject) visit).getString("id"))
                    .toList();
            bare.insertOne(new Document("_id", citizen.toString())
                    .append("collection", stage.backlog().files())
                    .append("ids", ids));
        }
        var page = Load.await(stage.door().page(stage.citizens().any()));
        bare.insertOne(new Document("_id", "page")
                .append("body", new Binary(page.toString().getBytes(StandardCharsets.UTF_8))));
    }

    private RunningSuite running() throws IOException, InterruptedException {
        var present = started;
        if (present == null) {
            present = RunningSuite.start();
            started = present;
        }
        return present;
    }

    private Stage stage() throws IOException, InterruptedException, SQLException {
        var present = stage;
        if (present != null) {
            return present;
        }
        store.inserts();
        var suite = running();
        var index = new BlindIndex(new FileKeyVault(suite.keys(), "records").secret("index"));
        var citizens = new Citizens(CITIZENS, index);
        citizens.say("127.0.0.1:" + suite.ports().kafka());
        var made = new Stage(suite, citizens, new RecordsDoor(vertx, suite.ports()), new Backlog(suite.ports()));
        stage = made;
        Thread.sleep(Duration.ofSeconds(2)); // the cards are heard of
        for (var posted = 0; posted < filed; posted += LINES) {
            Load.await(made.door().post(lines(made)));
        }
        made.backlog().awaitDrained();
        return made;
    }
}
