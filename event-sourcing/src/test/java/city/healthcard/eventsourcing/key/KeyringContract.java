package city.healthcard.eventsourcing.key;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// What every keyring promises. Subclasses say how it keeps its keys.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public abstract class KeyringContract {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final byte[] PLAIN = "a diagnosis".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PLACE = "visit-1|1".getBytes(StandardCharsets.UTF_8);

    private final UUID citizen = UUID.randomUUID();
    private final UUID parkedPost = UUID.randomUUID();

    /// The keyring of this process.
    protected abstract Keyring keyring();

    /// The keyring of another process of the same service; it has no opened keys yet.
    protected abstract Keyring another();

    @Test
    void a_subject_keeps_its_key() {
        var key = key(keyring(), outpatient(citizen));
        assertThat(key(keyring(), outpatient(citizen)).id()).isEqualTo(key.id());
        assertThat(key(another(), outpatient(citizen)).open(key.seal(PLAIN, PLACE), PLACE))
                .isEqualTo(PLAIN);
    }

    @Test
    void subjects_and_buckets_have_keys_of_their_own() {
        var wanted = Set.of(outpatient(citizen), new Subject(citizen, "identity"), outpatient(parkedPost));
        var keys = await(keyring().keysFor(wanted));
        assertThat(keys).containsOnlyKeys(wanted);
        assertThat(keys.values()).extracting(DataKey::id).doesNotHaveDuplicates();
    }

    @Test
    void one_bucket_can_be_shredded_while_the_others_stay_readable() {
        var ended = key(keyring(), new Subject(citizen, "outpatient-2020"));
        var kept = key(keyring(), outpatient(citizen));
        var neighbours = key(keyring(), new Subject(UUID.randomUUID(), "outpatient-2020"));
        await(keyring().shred(new Subject(citizen, "outpatient-2020")));
        await(keyring().shred(new Subject(citizen, "outpatient-2020")));
        assertThat(byId(keyring(), ended.id(), kept.id(), neighbours.id()))
                .containsOnlyKeys(kept.id(), neighbours.id());
        assertThat(await(keyring().bucketsOf(citizen)))
                .containsExactly(outpatient(citizen).bucket());
    }

    @Test
    void what_was_adopted_counts_among_the_buckets_of_the_one_who_adopted_it() {
        var parked = key(keyring(), new Subject(parkedPost, "inpatient-2019"));
        key(keyring(), outpatient(citizen));
        await(keyring().adopt(parkedPost, citizen));
        assertThat(await(another().bucketsOf(citizen)))
                .containsExactlyInAnyOrder("inpatient-2019", outpatient(citizen).bucket());
        await(keyring().shred(new Subject(citizen, "inpatient-2019")));
        assertThat(byId(keyring(), parked.id())).isEmpty();
    }

    @Test
    void asking_for_nothing_gives_nothing() {
        assertThat(await(keyring().keysFor(Set.of()))).isEmpty();
        assertThat(await(keyring().keysById(Set.of()))).isEmpty();
    }

    @Test
    void a_key_is_found_by_the_id_that_events_name() {
        var key = key(keyring(), outpatient(citizen));
        var found = byId(another(), key.id());
        assertThat(found).containsOnlyKeys(key.id());
        assertThat(of(found, key.id()).open(key.seal(PLAIN, PLACE), PLACE)).isEqualTo(PLAIN);
    }

    @Test
    void an_id_that_is_nobodys_is_absent() {
        assertThat(byId(keyring(), UUID.randomUUID())).isEmpty();
    }

    @Test
    void many_who_ask_first_at_the_same_time_get_the_same_keys() {
        var subjects = IntStream.range(0, 20)
                .mapToObj(i -> new Subject(UUID.randomUUID(), i % 2 == 0 ? "identity" : "outpatient-2041"))
                .collect(toSet());
        var asked = new ArrayList<Uni<Map<Subject, DataKey>>>();
        for (var i = 0; i < 8; i++) {
            asked.add((i % 2 == 0 ? keyring() : another()).keysFor(subjects));
        }
        var answers = await(Uni.join().all(asked).andFailFast());
        for (var subject : subjects) {
            assertThat(answers)
                    .extracting(keys -> of(keys, subject).id())
                    .containsOnly(of(answers.getFirst(), subject).id());
        }
    }

    @Test
    void a_shredded_subject_has_no_key_in_any_bucket_and_never_gets_one_again() {
        var visits = key(keyring(), outpatient(citizen));
        var identity = key(keyring(), new Subject(citizen, "identity"));
        await(keyring().shred(citizen));
        assertThat(byId(keyring(), visits.id(), identity.id())).isEmpty();
        assertThat(byId(another(), visits.id(), identity.id())).isEmpty();
        assertThat(await(keyring().keysFor(Set.of(outpatient(citizen), new Subject(citizen, "consent-2099")))))
                .isEmpty();
    }

    @Test
    void shredding_one_leaves_the_others_and_can_be_repeated() {
        var other = outpatient(parkedPost);
        key(keyring(), outpatient(citizen));
        var key = key(keyring(), other);
        await(keyring().shred(citizen));
        await(another().shred(citizen));
        assertThat(await(keyring().keysFor(Set.of(outpatient(citizen), other)))).containsOnlyKeys(other);
        assertThat(byId(another(), key.id())).containsOnlyKeys(key.id());
    }

    @Test
    void who_never_had_a_key_can_be_shredded_too() {
        await(keyring().shred(citizen));
        assertThat(await(keyring().keysFor(Set.of(outpatient(citizen))))).isEmpty();
    }

    @Test
    void when_a_term_ends_its_bucket_is_unreadable_and_the_others_stay() {
        var ended = key(keyring(), new Subject(citizen, "emergency-1999"));
        var kept = key(keyring(), outpatient(citizen));
        await(keyring().expire("emergency-1999"));
        assertThat(byId(keyring(), ended.id(), kept.id())).containsOnlyKeys(kept.id());
    }

    @Test
    void rewrapping_keeps_what_survives_and_brings_nothing_back() {
        var shredded = key(keyring(), outpatient(parkedPost));
        var kept = key(keyring(), outpatient(citizen));
        var sealed = kept.seal(PLAIN, PLACE);
        await(keyring().shred(parkedPost));
        await(keyring().rewrap());
        await(another().rewrap());
        assertThat(byId(another(), shredded.id(), kept.id())).containsOnlyKeys(kept.id());
        assertThat(of(byId(another(), kept.id()), kept.id()).open(sealed, PLACE))
                .isEqualTo(PLAIN);
        assertThat(await(another().keysFor(Set.of(new Subject(citizen, "identity")))))
                .hasSize(1);
    }

    @Test
    void keys_made_while_others_are_rewrapped_are_not_lost() {
        var subjects = IntStream.range(0, 60)
                .mapToObj(_ -> outpatient(UUID.randomUUID()))
                .toList();
        var made = new ArrayList<Uni<Map<Subject, DataKey>>>();
        subjects.forEach(subject -> made.add(keyring().keysFor(Set.of(subject))));
        await(Uni.combine()
                .all()
                .unis(
                        Uni.join().all(made).andFailFast(),
                        another().rewrap(),
                        keyring().rewrap())
                .discardItems());
        var ids = subjects.stream().map(subject -> key(keyring(), subject).id()).collect(toSet());
        assertThat(await(another().keysById(ids))).containsOnlyKeys(ids);
    }

    @Test
    void an_adopted_subject_keeps_its_keys_and_is_shredded_with_its_adopter() {
        var parked = key(keyring(), outpatient(parkedPost));
        var own = key(keyring(), outpatient(citizen));
        await(keyring().adopt(parkedPost, citizen));
        assertThat(key(keyring(), outpatient(parkedPost)).id()).isEqualTo(parked.id());
        assertThat(key(another(), outpatient(citizen)).id()).isEqualTo(own.id());
        assertThat(byId(another(), parked.id(), own.id())).containsOnlyKeys(parked.id(), own.id());
        await(keyring().shred(citizen));
        assertThat(byId(keyring(), parked.id(), own.id())).isEmpty();
        assertThat(byId(another(), parked.id(), own.id())).isEmpty();
        assertThat(await(keyring().keysFor(Set.of(outpatient(parkedPost))))).isEmpty();
    }

    @Test
    void what_is_sealed_for_an_adopted_subject_later_is_shredded_too() {
        await(keyring().adopt(parkedPost, citizen));
        var later = key(keyring(), outpatient(parkedPost));
        await(keyring().rewrap());
        assertThat(byId(another(), later.id())).containsOnlyKeys(later.id());
        await(another().shred(citizen));
        assertThat(await(keyring().keysFor(Set.of(new Subject(parkedPost, "identity")))))
                .isEmpty();
    }

    @Test
    void adopting_again_changes_nothing_and_by_another_is_refused() {
        key(keyring(), outpatient(parkedPost));
        await(keyring().adopt(parkedPost, citizen));
        await(another().adopt(parkedPost, citizen));
        await(keyring().adopt(citizen, parkedPost));
        assertThatThrownBy(() -> await(keyring().adopt(parkedPost, UUID.randomUUID())))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void an_adopter_that_is_adopted_hands_on_what_it_holds() {
        var merged = UUID.randomUUID();
        var parked = key(keyring(), outpatient(parkedPost));
        await(keyring().adopt(parkedPost, citizen));
        await(keyring().adopt(citizen, merged));
        assertThat(byId(another(), parked.id())).containsOnlyKeys(parked.id());
        await(keyring().shred(merged));
        assertThat(byId(another(), parked.id())).isEmpty();
    }

    @Test
    void adopted_by_somebody_shredded_is_shredded() {
        var parked = key(keyring(), outpatient(parkedPost));
        await(keyring().shred(citizen));
        await(keyring().adopt(parkedPost, citizen));
        assertThat(byId(keyring(), parked.id())).isEmpty();
        assertThat(byId(another(), parked.id())).isEmpty();
    }

    private static Subject outpatient(UUID id) {
        return new Subject(id, "outpatient-2041");
    }

    private static DataKey key(Keyring keyring, Subject subject) {
        return of(await(keyring.keysFor(Set.of(subject))), subject);
    }

    private static Map<UUID, DataKey> byId(Keyring keyring, UUID... ids) {
        return await(keyring.keysById(Set.of(ids)));
    }

    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }

    private static <K> DataKey of(Map<K, DataKey> keys, K wanted) {
        return requireNonNull(keys.get(wanted));
    }
}
