package city.healthcard.endtoend;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.simulator.city.Account;
import city.healthcard.simulator.city.City;
import city.healthcard.simulator.city.Reply;
import city.healthcard.simulator.story.Story;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Eight clients post the same visits at once, each in an order of its own and each thing more than once, while what
/// keeps, carries and shows them is killed. In the end the file is what the log says, and the log is what was
/// acknowledged. The order follows from a seed, which is printed: `-Dhc.seed=…` plays it again.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ConcurrentPostsIT {

    private static final int CLIENTS = 8;
    private static final int REVISIONS = 2;
    private static final int REPEATS = 2;
    private static final List<String> VICTIMS = List.of("records", "kafka", "documents");
    private static final Duration OUTAGE_MAX = Duration.ofMinutes(2);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Account GATEWAY = new Account.Machine("importer");
    private static final String INSTITUTION = "35020001";
    private static final String SUPERSEDED = "visit.revision-superseded";

    private final long seed = Long.getLong("hc.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Suite suite = Suite.shared();
    private final AtomicInteger answered = new AtomicInteger();

    /// One revision of one visit.
    private record Post(String number, int revision) {}

    /// What the city promised for a post: the event that says so, and the visit.
    private record Promise(Post post, String event, UUID visit) {}

    @Test
    void what_eight_clients_post_at_once_through_three_kills_is_kept_once_and_shown() throws Exception {
        mustHold(30, VICTIMS);
    }

    @Test
    @Tag("nightly")
    void what_eight_clients_post_at_once_through_many_kills_is_kept_once_and_shown() throws Exception {
        var victims = new ArrayList<String>();
        for (var round = 0; round < 4; round++) {
            victims.addAll(VICTIMS);
            victims.add("postgres");
        }
        mustHold(400, victims);
    }

    private void mustHold(int visits, List<String> killed) throws Exception {
        System.out.println("ConcurrentPostsIT plays with -Dhc.seed=" + seed);
        try (var city = new City(suite.addresses(), _ -> {}, OUTAGE_MAX)) {
            var person = Canary.of(city, aPerson());
            var before = shown(city, person).keySet();
            var posts = posts(visits);
            var promises = promises(city, person, posts, killed);

            assertThat(promises.stream().map(Promise::post).collect(toSet()))
                    .as("the last revision of each visit was acknowledged")
                    .containsAll(posts.stream()
                            .filter(post -> post.revision() == REVISIONS)
                            .toList());
            var events = promises.stream().collect(groupingBy(Promise::post, mapping(Promise::event, toSet())));
            assertThat(events)
                    .as("one event a post, whoever was answered")
                    .allSatisfy((_, names) -> assertThat(names).hasSize(1));
            assertThat(StoredEvents.namesOf(suite, "records", streams(promises)))
                    .as("the log has what was acknowledged, and nothing else")
                    .containsExactlyInAnyOrderElementsOf(
                            promises.stream().map(Promise::event).collect(toSet()));
            var acknowledged = promises.stream()
                    .collect(toMap(Promise::visit, promise -> promise.post().revision(), Math::max));
            Waiting.until(PATIENCE, "the file showed what was acknowledged", () -> {
                var file = shown(city, person);
                file.keySet().removeAll(before);
                return file.equals(acknowledged);
            });
            publishedOnce();
        }
    }

    private void publishedOnce() {
        var stored = StoredEvents.byType(suite);
        Waiting.until(PATIENCE, "every stored visit was published once", () -> {
            var published = PublishedFacts.byType(suite, "records");
            return published
                            .getOrDefault("records.visit-recorded.v1", 0L)
                            .equals(stored.get("records/visit-recorded/2"))
                    && published
                            .getOrDefault("records.visit-amended.v1", 0L)
                            .equals(stored.get("records/visit-amended/2"));
        });
    }

    private Story.Played aPerson() {
        return Story.play(suite.addresses(), new PrintStream(OutputStream.nullOutputStream()), false, random);
    }

    private static List<Post> posts(int visits) {
        var batch = UUID.randomUUID().toString().substring(0, 8);
        var posts = new ArrayList<Post>();
        for (var visit = 0; visit < visits; visit++) {
            for (var revision = 1; revision <= REVISIONS; revision++) {
                posts.add(new Post("CP-" + batch + '-' + visit, revision));
            }
        }
        return posts;
    }

    /// What the clients were promised while the victims fell, each after a part of the posts was answered.
    private List<Promise> promises(City city, Canary person, List<Post> posts, List<String> killed) throws Exception {
        var total = CLIENTS * REPEATS * posts.size();
        var clients = new ArrayList<Callable<List<Promise>>>();
        for (var client = 0; client < CLIENTS; client++) {
            var order = new ArrayList<Post>();
            for (var repeat = 0; repeat < REPEATS; repeat++) {
                order.addAll(posts);
            }
            Collections.shuffle(order, new Random(random.nextLong()));
            clients.add(() -> posted(city, person, order));
        }
        var victims = new ArrayList<>(killed);
        Collections.shuffle(victims, random);
        var struck = new HashMap<String, Integer>();
        try (var pool = Executors.newFixedThreadPool(CLIENTS)) {
            var running = clients.stream().map(pool::submit).toList();
            for (var i = 0; i < victims.size(); i++) {
                var enough = total * (i + 1) / (victims.size() + 2);
                Waiting.until(PATIENCE, "enough posts were answered", () -> answered.get() >= enough);
                struck.put(victims.get(i), suite.strike(victims.get(i)));
            }
            suite.awaitReturn(struck);
            var promises = new ArrayList<Promise>();
            for (var client : running) {
                promises.addAll(client.get(3, TimeUnit.MINUTES));
            }
            assertThat(answered).as("posts answered").hasValue(total);
            return promises;
        }
    }

    private List<Promise> posted(City city, Canary person, List<Post> order) {
        var promises = new ArrayList<Promise>();
        for (var post : order) {
            var reply = city.post("/records/api/visits", GATEWAY, sheet(city, person, post));
            promised(post, reply, promises);
            answered.incrementAndGet();
        }
        return promises;
    }

    /// An earlier revision may come too late; everything else must be kept.
    private static void promised(Post post, Reply reply, List<Promise> promises) {
        if (reply.isOk()) {
            assertThat(reply.text("/state")).isEqualTo("RECORDED");
            promises.add(new Promise(post, reply.text("/event"), UUID.fromString(reply.text("/visit"))));
        } else {
            assertThat(reply.problem()).as(reply.toString()).isEqualTo(SUPERSEDED);
            assertThat(post.revision()).isLessThan(REVISIONS);
        }
    }

    private static ObjectNode sheet(City city, Canary person, Post post) {
        var sheet = city.object()
                .put("institution", INSTITUTION)
                .put("number", post.number())
                .put("revision", post.revision())
                .put("kind", "outpatient")
                .put("start", "2026-11-20T08:30:00+08:00")
                .put("end", "2026-11-20T09:10:00+08:00");
        sheet.putObject("card").put("number", person.played().cardNumber());
        sheet.putArray("diagnoses").addObject().put("code", "I10.x0" + post.revision());
        return sheet;
    }

    private static Set<String> streams(List<Promise> promises) {
        return promises.stream().map(promise -> "visit-" + promise.visit()).collect(toSet());
    }

    /// The visits of a file with the revision that is shown, page by page.
    private static Map<UUID, Integer> shown(City city, Canary person) {
        var file = "/records/api/citizens/" + person.citizen() + "/file?limit=100";
        var shown = new HashMap<UUID, Integer>();
        var next = file;
        while (!next.isEmpty()) {
            var page = city.get(next, GATEWAY);
            assertThat(page.isOk()).as(page.toString()).isTrue();
            for (JsonNode visit : page.body().path("visits")) {
                shown.put(
                        UUID.fromString(visit.path("id").asText()),
                        visit.path("revision").asInt());
            }
            var before = page.text("/before");
            next = before.isEmpty() ? "" : file + "&before=" + before;
        }
        return shown;
    }
}
