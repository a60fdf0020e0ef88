package city.healthcard.card.citizen;

import static city.healthcard.card.People.TODAY;
import static city.healthcard.card.People.person;
import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.card.citizen.Citizen.Known;
import city.healthcard.card.citizen.Citizen.Merged;
import city.healthcard.card.citizen.CitizenCommand.AbsorbCitizen;
import city.healthcard.card.citizen.CitizenCommand.ApproveMerge;
import city.healthcard.card.citizen.CitizenCommand.ApproveUnmerge;
import city.healthcard.card.citizen.CitizenCommand.RequestMerge;
import city.healthcard.card.citizen.CitizenCommand.RequestUnmerge;
import city.healthcard.card.citizen.CitizenCommand.SeparateCitizen;
import city.healthcard.card.citizen.CitizenEvent.CitizenRegistered;
import city.healthcard.card.id.CitizenId;
import city.healthcard.eventsourcing.Decision.Accepted;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// A town whose registrations are merged and unmerged at random, each act appended to both streams or to
/// none. Run again with `-Dseed=…` what a failure names.
@DisplayNameGeneration(ReplaceUnderscores.class)
class MergePropertyTest {

    private static final int TOWNS = 150;
    private static final int ACTS = 120;
    private static final int IDS = 9;

    private final CitizenDecider decider = new CitizenDecider();

    @Test
    void every_id_names_exactly_one_living_person_and_an_unmerge_restores_what_was() {
        var seed = Long.getLong("seed", System.nanoTime());
        System.out.println("MergePropertyTest seed " + seed);
        var random = new Random(seed);
        var merges = 0;
        var unmerges = 0;
        for (var i = 0; i < TOWNS; i++) {
            var town = new Town("seed %d, town %d".formatted(seed, i));
            for (var act = 0; act < ACTS; act++) {
                if (random.nextInt(3) > 0) {
                    merges += town.merge(random.nextInt(IDS), random.nextInt(IDS), new UUID(7, act)) ? 1 : 0;
                } else {
                    unmerges += town.unmerge(random.nextInt(IDS), new UUID(8, act)) ? 1 : 0;
                }
                town.check();
            }
        }
        assertThat(merges).as("merges, seed %d", seed).isGreaterThan(TOWNS);
        assertThat(unmerges).as("unmerges, seed %d", seed).isGreaterThan(TOWNS);
    }

    /// All streams, and the edges that should be.
    private final class Town {

        private final String where;
        private final Map<CitizenId, List<CitizenEvent>> streams =
                new TreeMap<>((one, other) -> one.value().compareTo(other.value()));
        private final Map<CitizenId, CitizenId> edges = new HashMap<>();

        Town(String where) {
            this.where = where;
            IntStream.range(0, IDS)
                    .forEach(i -> streams.put(
                            id(i),
                            new ArrayList<>(List.of(new CitizenRegistered(
                                    id(i), person(LocalDate.of(1990, 1, 1), 1 + i), null, TODAY)))));
        }

        boolean merge(int absorbed, int survivor, UUID merge) {
            var one = id(absorbed);
            var other = id(survivor);
            var before = partition();
            var request = new MergeRequest(merge, other, "", "", "clerk", TODAY);
            // Whatever still waits from before is turned down first, as a person would.
            if (state(one) instanceof Known known && known.ties().asked() != null) {
                appends(Map.of(
                        one, new CitizenCommand.RefuseMerge(known.ties().asked().id(), "", "x", TODAY)));
            }
            if (!appends(Map.of(one, new RequestMerge(request)))) {
                assertThat(absorbed == survivor || edges.containsKey(one))
                        .as(where)
                        .isTrue();
                return false;
            }
            var isDone = appends(Map.of(
                    one, new ApproveMerge(merge, "auditor", TODAY),
                    other, new AbsorbCitizen(one, merge, null, TODAY)));
            assertThat(isDone)
                    .as(where + ": merged unless the other is a name itself")
                    .isEqualTo(!edges.containsKey(other));
            if (isDone) {
                edges.put(one, other);
            } else {
                assertThat(partition()).as(where + ": refused, nothing changed").isEqualTo(before);
            }
            return isDone;
        }

        boolean unmerge(int absorbed, UUID request) {
            var one = id(absorbed);
            if (!(state(one) instanceof Merged merged)) {
                return false;
            }
            var into = merged.into();
            appends(Map.of(one, new RequestUnmerge(new MergeRequest(request, into, "", "", "clerk", TODAY))));
            var open = ((Merged) state(one)).asked();
            var isDone = open != null
                    && appends(Map.of(
                            one, new ApproveUnmerge(open.id(), "auditor", TODAY),
                            into, new SeparateCitizen(one, merged.merge(), null, TODAY)));
            assertThat(isDone).as(where + ": later merges go first").isEqualTo(!edges.containsKey(into));
            if (isDone) {
                edges.remove(one);
                assertThat(state(one))
                        .as(where + ": what was known is known again")
                        .isEqualTo(merged.before());
            }
            return isDone;
        }

        /// The partition by the streams is the one by the edges of merges that stand; an edge that goes
        /// leaves the partition there was without it.
        void check() {
            assertThat(partition()).as(where).isEqualTo(components());
            for (var id : streams.keySet()) {
                assertThat(state(living(id))).as(where + ": somebody living").isInstanceOf(Known.class);
                if (state(id) instanceof Known known) {
                    for (var absorbed : known.ties().absorbed()) {
                        assertThat(state(absorbed)).as(where).isInstanceOf(Merged.class);
                        assertThat(((Merged) state(absorbed)).into()).as(where).isEqualTo(id);
                    }
                }
            }
        }

        /// Both or neither, as the store does it.
        private boolean appends(Map<CitizenId, CitizenCommand> asks) {
            var news = new HashMap<CitizenId, List<CitizenEvent>>();
            for (var ask : asks.entrySet()) {
                if (decider.decide(ask.getValue(), state(ask.getKey()))
                        instanceof Accepted<CitizenEvent, CitizenRefusal> accepted) {
                    news.put(ask.getKey(), accepted.events());
                } else {
                    return false;
                }
            }
            news.forEach((id, events) -> streams.get(id).addAll(events));
            return true;
        }

        private Citizen state(CitizenId id) {
            return decider.fold(streams.get(id));
        }

        private CitizenId living(CitizenId id) {
            var seen = new HashSet<CitizenId>();
            var at = id;
            while (state(at) instanceof Merged merged) {
                assertThat(seen.add(at)).as(where + ": no circle").isTrue();
                at = merged.into();
            }
            return at;
        }

        private Set<Set<CitizenId>> partition() {
            var groups = new HashMap<CitizenId, Set<CitizenId>>();
            streams.keySet()
                    .forEach(id -> groups.computeIfAbsent(living(id), _ -> new HashSet<>())
                            .add(id));
            return new HashSet<>(groups.values());
        }

        private Set<Set<CitizenId>> components() {
            var groups = new HashMap<CitizenId, Set<CitizenId>>();
            for (var id : streams.keySet()) {
                var at = id;
                while (edges.containsKey(at)) {
                    at = edges.get(at);
                }
                groups.computeIfAbsent(at, _ -> new HashSet<>()).add(id);
            }
            return new HashSet<>(groups.values());
        }
    }

    private static CitizenId id(int serial) {
        return new CitizenId(new UUID(1, serial));
    }
}
