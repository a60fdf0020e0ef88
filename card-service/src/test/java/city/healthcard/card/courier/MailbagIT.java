package city.healthcard.card.courier;

import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.card.partner.Partner;
import city.healthcard.eventsourcing.LocalServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Messages that are due in a hundred years: nobody takes them from under the test.
@QuarkusTest
@QuarkusTestResource(LocalServers.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init")
class MailbagIT {

    private static final Instant THEN = Instant.parse("2126-11-23T04:00:00Z");
    private static final byte[] BODY = "{}".getBytes(StandardCharsets.UTF_8);

    @Inject
    Mailbag mailbag;

    @Test
    void a_message_is_kept_once_and_as_it_was_written_first() {
        var id = put();
        await(mailbag.put(id, Partner.BANK, "other", "[]".getBytes(StandardCharsets.UTF_8), THEN, THEN));
        assertThat(find(id).type()).isEqualTo("batch.ordered");
        assertThat(find(id).body()).isEqualTo(BODY);
    }

    @Test
    void who_has_lost_the_office_begins_nothing_that_a_successor_has_begun() {
        var message = find(put());
        assertThat(await(mailbag.begin(message, 10, THEN, THEN))).contains(1);
        assertThat(await(mailbag.begin(message, 11, THEN, THEN))).contains(2);
        assertThat(await(mailbag.begin(message, 10, THEN, THEN))).isEmpty();
    }

    @Test
    void who_has_lost_the_office_decides_nothing_but_the_log_keeps_what_it_saw() {
        var message = find(put());
        await(mailbag.begin(message, 10, THEN, THEN));
        await(mailbag.begin(message, 11, THEN, THEN));
        await(mailbag.note(message, 1, Reply.of(204, "", Duration.ZERO), 7));
        await(mailbag.settle(message, 1, 10, "delivered", 0, THEN));
        assertThat(find(message.id()).state()).isEqualTo("waiting");
        await(mailbag.settle(message, 2, 11, "failed", 1, THEN));
        assertThat(find(message.id()).state()).isEqualTo("failed");
        assertThat(await(mailbag.attempts(message.id())))
                .extracting(WebhookAttempt::outcome)
                .containsExactly("taken", "begun");
    }

    @Test
    void what_is_asked_for_again_while_it_is_on_its_way_goes_once_more() {
        var message = find(put());
        await(mailbag.begin(message, 10, THEN, THEN));
        await(mailbag.resend(Partner.BANK, message.id(), UUID.randomUUID(), THEN));
        await(mailbag.settle(message, 1, 10, "delivered", 0, THEN));
        assertThat(find(message.id()).state()).isEqualTo("waiting");
        assertThat(await(mailbag.begin(message, 10, THEN, THEN))).contains(2);
    }

    @Test
    void an_attempt_of_which_nothing_more_is_heard_is_followed_by_another_after_a_while_and_not_before() {
        var message = find(put());
        var later = THEN.plusSeconds(40);
        assertThat(await(mailbag.begin(message, 10, THEN, later))).contains(1);
        assertThat(await(mailbag.begin(message, 10, later.minusMillis(1), later)))
                .isEmpty();
        assertThat(await(mailbag.begin(message, 10, later, later))).contains(2);
    }

    @Test
    void what_was_taken_in_the_future_says_nothing_about_now() {
        var message = find(put());
        await(mailbag.begin(message, 10, THEN, THEN));
        await(mailbag.note(message, 1, Reply.of(204, "", Duration.ZERO), 7));
        assertThat(await(mailbag.wasTakenBetween(Partner.BANK, THEN, THEN.plusSeconds(1))))
                .isTrue();
        assertThat(await(mailbag.wasTakenBetween(Partner.BANK, THEN.minusSeconds(2), THEN.minusSeconds(1))))
                .isFalse();
    }

    @Test
    void one_act_sends_a_message_again_once_however_often_it_arrives() {
        var message = find(put());
        var act = UUID.randomUUID();
        await(mailbag.resend(Partner.BANK, message.id(), act, THEN));
        await(mailbag.begin(message, 10, THEN, THEN));
        await(mailbag.settle(message, 1, 10, "delivered", 0, THEN));
        await(mailbag.resend(Partner.BANK, message.id(), act, THEN));
        assertThat(find(message.id()).state()).isEqualTo("delivered");
    }

    @Test
    void another_partner_sees_and_resends_nothing_of_it() {
        var id = put();
        assertThat(await(mailbag.find(Partner.CARD_MAKER, id))).isEmpty();
        await(mailbag.begin(find(id), 10, THEN, THEN));
        await(mailbag.settle(find(id), 1, 10, "delivered", 0, THEN));
        await(mailbag.resendSince(Partner.CARD_MAKER, THEN, UUID.randomUUID(), THEN));
        assertThat(find(id).state()).isEqualTo("delivered");
        await(mailbag.resendSince(Partner.BANK, THEN.plusSeconds(1), UUID.randomUUID(), THEN));
        assertThat(find(id).state()).isEqualTo("delivered");
        await(mailbag.resendSince(Partner.BANK, THEN, UUID.randomUUID(), THEN));
        assertThat(find(id).state()).isEqualTo("waiting");
    }

    @Test
    void what_is_older_is_forgotten_with_its_attempts() {
        var id = "msg_" + UUID.randomUUID().toString().replace("-", "");
        var longAgo = Instant.parse("2001-01-01T00:00:00Z");
        await(mailbag.put(id, Partner.BANK, "batch.ordered", BODY, longAgo, THEN));
        await(mailbag.begin(find(id), 10, THEN, THEN));
        for (var other = 0; other < 501; other++) {
            await(mailbag.put(id + other, Partner.BANK, "batch.ordered", BODY, longAgo, THEN));
        }
        await(mailbag.forget(longAgo.plusSeconds(1)));
        assertThat(await(mailbag.find(Partner.BANK, id))).isEmpty();
        assertThat(await(mailbag.find(Partner.BANK, id + 0))).isEmpty();
        assertThat(await(mailbag.find(Partner.BANK, id + 500))).isEmpty();
        assertThat(await(mailbag.attempts(id))).isEmpty();
    }

    private String put() {
        var id = "msg_" + UUID.randomUUID().toString().replace("-", "");
        await(mailbag.put(id, Partner.BANK, "batch.ordered", BODY, THEN, THEN));
        return id;
    }

    private WebhookMessage find(String id) {
        return await(mailbag.find(Partner.BANK, id)).orElseThrow();
    }

    private static <T> T await(Uni<T> work) {
        return work.await().atMost(Duration.ofSeconds(9));
    }
}
