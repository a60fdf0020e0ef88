package city.healthcard.eventsourcing.answer;

import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.eventsourcing.answer.Standing.Answered;
import city.healthcard.eventsourcing.answer.Standing.Different;
import city.healthcard.eventsourcing.answer.Standing.Fresh;
import city.healthcard.eventsourcing.answer.Standing.InFlight;
import city.healthcard.eventsourcing.key.InMemoryKeyring;
import city.healthcard.eventsourcing.key.Keyring;
import city.healthcard.eventsourcing.key.Subject;
import city.healthcard.eventsourcing.store.StoredEvent;
import city.healthcard.eventsourcing.store.StreamId;
import io.smallrye.mutiny.Uni;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What stored answers promise over every store. Two [Answers] over one store stand for two processes.
@DisplayNameGeneration(ReplaceUnderscores.class)
abstract class AnswersContract {

    private static final byte[] BODY = "hash of a body".getBytes(StandardCharsets.UTF_8);
    private static final byte[] OTHER_BODY = "hash of another".getBytes(StandardCharsets.UTF_8);
    private static final Answer CREATED =
            new Answer(201, Map.of("Location", "/lamps/1", "ETag", "\"1\""), "{\"name\":\"王芳\"}");
    private static final Answer REFUSED = new Answer(409, Map.of(), "{\"code\":\"lamp.broken\"}");

    private final Keyring keyring = new InMemoryKeyring();

    /// The store under test; may hold other answers.
    protected abstract AnswerStore store();

    @Test
    void an_answer_is_given_again_to_the_letter_by_another_process() {
        var request = anyRequest();
        keep(here(), request, CREATED);

        assertThat(begin(here(), request, BODY)).isEqualTo(new Answered(CREATED));
    }

    @Test
    void a_refusal_is_given_again() {
        var request = anyRequest();
        keep(here(), request, REFUSED);

        assertThat(begin(here(), request, BODY)).isEqualTo(new Answered(REFUSED));
    }

    @Test
    void another_request_under_the_key_is_told_so() {
        var request = anyRequest();
        keep(here(), request, CREATED);

        assertThat(begin(here(), request, OTHER_BODY)).isInstanceOf(Different.class);
    }

    @Test
    void the_same_key_of_another_caller_is_another_request() {
        var request = anyRequest();
        keep(here(), request, CREATED);

        assertThat(begin(here(), new RequestId("somebody else", request.key()), BODY))
                .isInstanceOf(Fresh.class);
    }

    @Test
    void a_request_that_is_being_answered_is_in_flight_until_it_is_released() {
        var answers = here();
        var request = anyRequest();
        var first = (Fresh) begin(answers, request, BODY);

        assertThat(begin(answers, request, BODY)).isInstanceOf(InFlight.class);
        assertThat(begin(answers, request, OTHER_BODY)).isInstanceOf(Different.class);
        answers.release(first.attempt());
        assertThat(begin(answers, request, BODY)).isInstanceOf(Fresh.class);
    }

    @Test
    void of_many_requests_at_once_one_is_fresh_and_the_others_are_in_flight() throws Exception {
        var answers = here();
        var request = anyRequest();
        begin(answers, anyRequest(), BODY); // Mutiny cannot be started by several threads at once
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(16)) {
            var standings = IntStream.range(0, 16)
                    .mapToObj(_ -> threads.submit(() -> {
                        start.await();
                        return begin(answers, request, BODY);
                    }))
                    .toList();
            start.countDown();
            var fresh = 0;
            for (var standing : standings) {
                switch (standing.get()) {
                    case Fresh _ -> fresh++;
                    case InFlight _ -> {}
                    case Answered _, Different _ -> throw new AssertionError(standing.get());
                }
            }
            assertThat(fresh).isEqualTo(1);
        }
    }

    @Test
    void of_two_processes_with_one_request_the_first_answer_stands_for_both() {
        var one = here();
        var other = here();
        var request = anyRequest();
        var first = (Fresh) begin(one, request, BODY);
        var second = (Fresh) begin(other, request, BODY);

        assertThat(await(one.keep(first.attempt(), REFUSED))).isEqualTo(REFUSED);
        assertThat(await(other.keep(second.attempt(), CREATED))).isEqualTo(REFUSED);
    }

    @Test
    void a_process_that_dies_between_commit_and_answer_leaves_the_request_fresh_for_the_next() {
        var request = anyRequest();
        var lost = (Fresh) begin(here(), request, BODY);
        lost.attempt().wrote(List.of(event(null)));

        assertThat(begin(here(), request, BODY)).isInstanceOf(Fresh.class);
    }

    @Test
    void an_answer_lies_sealed_and_nobody_reads_it_after_whom_it_is_about_was_erased() {
        var citizen = UUID.randomUUID();
        var key = await(keyring.keysFor(Set.of(new Subject(citizen, "identity"))))
                .values()
                .iterator()
                .next();
        var request = anyRequest();
        var answers = here();
        var fresh = (Fresh) begin(answers, request, BODY);
        fresh.attempt().wrote(List.of(event(null), event(key.id())));
        await(answers.keep(fresh.attempt(), CREATED));
        var stored = await(store().find(request)).orElseThrow();

        assertThat(new String(stored.sealed(), StandardCharsets.UTF_8)).doesNotContain("王芳");
        assertThat(stored.keyId()).isEqualTo(key.id());
        assertThat(begin(here(), request, BODY)).isEqualTo(new Answered(CREATED));
        await(keyring.shred(citizen));
        assertThat(begin(here(), request, BODY)).isInstanceOf(Fresh.class);
    }

    @Test
    void an_answer_goes_with_whom_the_request_only_read_about() {
        var citizen = UUID.randomUUID();
        var key = await(keyring.keysFor(Set.of(new Subject(citizen, "identity"))))
                .values()
                .iterator()
                .next();
        var request = anyRequest();
        var answers = here();
        var fresh = (Fresh) begin(answers, request, BODY);
        fresh.attempt().read(List.of(List.of(event(null)), List.of(event(null), event(key.id()))));
        fresh.attempt().wrote(List.of(event(null)));
        await(answers.keep(fresh.attempt(), CREATED));

        assertThat(begin(here(), request, BODY)).isEqualTo(new Answered(CREATED));
        await(keyring.shred(citizen));
        assertThat(begin(here(), request, BODY)).isInstanceOf(Fresh.class);
    }

    @Test
    void an_answer_goes_with_whom_it_was_said_to_be_about_and_none_is_kept_about_the_erased() {
        var citizen = UUID.randomUUID();
        var request = anyRequest();
        keepAbout(citizen, request);

        assertThat(begin(here(), request, BODY)).isEqualTo(new Answered(CREATED));
        await(keyring.shred(citizen));
        assertThat(begin(here(), request, BODY)).isInstanceOf(Fresh.class);
        var late = anyRequest();
        keepAbout(citizen, late);
        assertThat(await(store().find(late))).isEmpty();
    }

    private void keepAbout(UUID citizen, RequestId request) {
        var answers = here();
        var fresh = (Fresh) begin(answers, request, BODY);
        fresh.attempt().isAbout(new Subject(citizen, "answer"));
        fresh.attempt().wrote(List.of(event(null)));
        await(answers.keep(fresh.attempt(), CREATED));
    }

    @Test
    void what_is_past_its_term_is_forgotten() {
        var request = anyRequest();
        keep(here(), request, CREATED);

        await(store().forgetBefore(Instant.now().minus(Duration.ofHours(1))));
        assertThat(await(store().find(request))).isPresent();
        await(store().forgetBefore(Instant.now().plus(Duration.ofHours(1))));
        assertThat(await(store().find(request))).isEmpty();
    }

    private Answers here() {
        return new Answers(store(), keyring);
    }

    private static void keep(Answers answers, RequestId request, Answer answer) {
        await(answers.keep(((Fresh) begin(answers, request, BODY)).attempt(), answer));
    }

    private static Standing begin(Answers answers, RequestId request, byte[] hash) {
        return await(answers.begin(request, hash));
    }

    private static RequestId anyRequest() {
        return new RequestId("a caller", UUID.randomUUID());
    }

    private static StoredEvent event(UUID key) {
        return new StoredEvent(
                new StreamId("lamp-" + UUID.randomUUID()),
                1,
                "lamp/put-up/2",
                key,
                new byte[0],
                new byte[0],
                new byte[0],
                UUID.randomUUID(),
                Instant.EPOCH);
    }

    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(20));
    }
}
