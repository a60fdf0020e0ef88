package city.healthcard.records.holder;

import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.contracts.card.CardContract;
import city.healthcard.contracts.card.CardContract.CitizenErased;
import city.healthcard.contracts.card.CardContract.CitizenMerged;
import city.healthcard.contracts.card.CardContract.CitizenUnmerged;
import city.healthcard.contracts.card.CardContract.GuardianshipSet;
import city.healthcard.records.citizen.CitizenId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KinshipTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @Test
    void names_are_followed_to_the_one_that_stays_and_back() {
        var kinship = heard(merged(2, 1), merged(3, 2));
        assertThat(kinship.livingOf(id(3))).isEqualTo(id(1));
        assertThat(kinship.namesOf(id(2))).containsExactly(id(1), id(2), id(3));
        kinship.hear(unmerged(2, 1));
        assertThat(kinship.namesOf(id(3))).containsExactly(id(2), id(3));
        assertThat(kinship.namesOf(id(1))).containsExactly(id(1));
    }

    @Test
    void what_is_said_of_different_ids_may_be_heard_in_any_order() {
        var seed = Long.getLong("seed", System.nanoTime());
        System.out.println("KinshipTest seed " + seed);
        var random = new Random(seed);
        for (var round = 0; round < 200; round++) {
            var said = new HashMap<Integer, List<CardContract>>();
            for (var absorbed = 2; absorbed < 8; absorbed++) {
                // Into a smaller one, so that no circle is said: card-service says none.
                var survivor = 1 + random.nextInt(absorbed - 1);
                var facts = new ArrayList<CardContract>(List.of(merged(absorbed, survivor)));
                if (random.nextBoolean()) {
                    facts.add(unmerged(absorbed, survivor));
                    facts.add(merged(absorbed, 1));
                }
                said.put(absorbed, facts);
            }
            var one = inSomeOrder(said, random);
            var other = inSomeOrder(said, random);
            for (var id = 1; id < 8; id++) {
                assertThat(one.livingOf(id(id))).as("seed %d", seed).isEqualTo(other.livingOf(id(id)));
                assertThat(one.namesOf(id(id))).as("seed %d", seed).isEqualTo(other.namesOf(id(id)));
            }
        }
    }

    @Test
    void a_guardian_reads_as_far_as_the_rights_go_under_any_name() {
        var kinship = heard(guarding(5, 1, "narrowed"));
        assertThat(kinship.rightsOver(id(5), id(1))).contains(GuardianRights.NARROWED);
        assertThat(kinship.rightsOver(id(5), id(2))).isEmpty();
        kinship.hear(merged(1, 2));
        kinship.hear(merged(6, 5));
        assertThat(kinship.rightsOver(id(6), id(2))).contains(GuardianRights.NARROWED);
        assertThat(kinship.isGuarded(id(6))).isTrue();
        assertThat(kinship.wardsOf(id(1))).containsExactly(Map.entry(id(5).value(), GuardianRights.NARROWED));
        kinship.hear(guarding(5, 1, "ended"));
        assertThat(kinship.rightsOver(id(6), id(2))).isEmpty();
        assertThat(kinship.isGuarded(id(5))).isFalse();
        assertThat(kinship.wardsOf(id(2))).isEmpty();
        assertThat(kinship.everWardsOf(id(2))).as("who knocks is told no").containsExactly(id(5));
        assertThat(kinship.everWardsOf(id(6))).isEmpty();
    }

    @Test
    void a_ward_who_was_merged_into_another_family_has_the_guardian_of_that_family_alone() {
        var kinship = heard(guarding(5, 1, "full"), guarding(6, 2, "narrowed"), merged(5, 6));
        assertThat(kinship.rightsOver(id(5), id(1)))
                .as("as card-service tells the name")
                .isEmpty();
        assertThat(kinship.wardsOf(id(1))).isEmpty();
        assertThat(kinship.everWardsOf(id(1))).as("who knocks is told no").containsExactly(id(6));
        assertThat(kinship.rightsOver(id(5), id(2))).contains(GuardianRights.NARROWED);
        kinship.hear(unmerged(5, 6));
        assertThat(kinship.rightsOver(id(5), id(1))).contains(GuardianRights.FULL);
        assertThat(kinship.rightsOver(id(5), id(2))).isEmpty();
        var alone = heard(guarding(5, 1, "full"), merged(5, 6));
        assertThat(alone.rightsOver(id(6), id(1)))
                .as("rights that nobody looks at again")
                .isEmpty();
    }

    @Test
    void another_guardian_comes_in_place_of_the_one_before() {
        var kinship = heard(guarding(5, 1, "full"), guarding(5, 2, "full"));
        assertThat(kinship.wardsOf(id(1))).isEmpty();
        assertThat(kinship.rightsOver(id(5), id(1))).isEmpty();
        assertThat(kinship.wardsOf(id(2))).containsExactly(Map.entry(id(5).value(), GuardianRights.FULL));
    }

    @Test
    void who_was_erased_is_forgotten_by_every_guardian_there_was() {
        var kinship = heard(guarding(5, 1, "full"), guarding(6, 1, "full"), guarding(5, 2, "full"));
        kinship.hear(new CitizenErased(id(5).value()));
        assertThat(kinship.everWardsOf(id(1))).containsExactly(id(6));
        assertThat(kinship.everWardsOf(id(2))).isEmpty();
        assertThat(kinship.rightsOver(id(5), id(2))).isEmpty();
    }

    @Test
    void rights_that_we_do_not_know_open_nothing() {
        assertThat(heard(guarding(5, 1, "omnipotent")).rightsOver(id(5), id(1))).isEmpty();
    }

    private static Kinship inSomeOrder(Map<Integer, List<CardContract>> said, Random random) {
        var turns = new ArrayList<Integer>();
        said.forEach((id, facts) -> facts.forEach(_ -> turns.add(id)));
        Collections.shuffle(turns, random);
        var next = new HashMap<Integer, Integer>();
        var kinship = new Kinship();
        for (var id : turns) {
            var at = next.merge(id, 1, Integer::sum) - 1;
            kinship.hear(said.getOrDefault(id, List.of()).get(at));
        }
        return kinship;
    }

    private static Kinship heard(CardContract... facts) {
        var kinship = new Kinship();
        List.of(facts).forEach(kinship::hear);
        return kinship;
    }

    private static CardContract merged(int absorbed, int survivor) {
        return new CitizenMerged(id(absorbed).value(), id(survivor).value(), new UUID(7, absorbed), DAY);
    }

    private static CardContract unmerged(int absorbed, int survivor) {
        return new CitizenUnmerged(id(absorbed).value(), id(survivor).value(), new UUID(7, absorbed), DAY);
    }

    private static CardContract guarding(int ward, int guardian, String rights) {
        return new GuardianshipSet(id(ward).value(), id(guardian).value(), rights, DAY);
    }

    private static CitizenId id(int serial) {
        return new CitizenId(new UUID(1, serial));
    }
}
