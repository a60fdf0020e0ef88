package city.healthcard.card.courier;

import city.healthcard.card.partner.Partner;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// Messages and attempts, in the database.
@Singleton
class Mailbag {

    private static final String COLUMNS =
            "id, partner, type, body, happened_at, state, attempts, failures, due_at, first_tried_at";

    private static final String PUT = """
            insert into webhook_message (id, partner, type, body, happened_at, due_at) values ($1, $2, $3, $4, $5, $6)
            on conflict (id) do nothing
            """;

    private static final String DUE = """
            select %s from webhook_message
            where partner = $1 and state = 'waiting' and due_at <= $2 order by due_at, happened_at, id limit $3
            """.formatted(COLUMNS);

    private static final String BEGIN = """
            with begun as (
                update webhook_message
                set attempts = attempts + 1, term = $2, first_tried_at = coalesce(first_tried_at, $3), due_at = $4
                where id = $1 and state = 'waiting' and term <= $2 and due_at <= $3
                returning id, attempts)
            insert into webhook_attempt (message_id, number, started_at) select id, attempts, $3 from begun
            returning number
            """;

    private static final String NOTE = """
            update webhook_attempt set outcome = $3, status = $4, millis = $5, answer = $6
            where message_id = $1 and number = $2
            """;

    private static final String SETTLE = """
            update webhook_message set state = $4, failures = $5, due_at = $6
            where id = $1 and attempts = $2 and term = $3 and state = 'waiting'
            """;

    private static final String HOLD = """
            update webhook_message set state = 'held' where partner = $1 and state = 'waiting' and due_at <= $2
            """;

    private static final String WAS_TAKEN_BETWEEN = """
            select exists (
                select 1 from webhook_attempt join webhook_message on id = message_id
                where partner = $1 and outcome = 'taken' and started_at between $2 and $3)
            """;

    private static final String RESEND = """
            update webhook_message
            set state = 'waiting', failures = 0, first_tried_at = null, due_at = $3, term = 0, resent_by = $2
            where partner = $1 and resent_by is distinct from $2
            """;

    private static final String FIND =
            "select %s from webhook_message where partner = $1 and id = $2".formatted(COLUMNS);

    private static final String LATEST = """
            select %s from webhook_message where partner = $1 and ($2 = 'all' or state = $2)
            order by happened_at desc, id desc limit $3
            """.formatted(COLUMNS);

    private static final String ATTEMPTS = """
            select number, started_at, outcome, status, millis, answer from webhook_attempt
            where message_id = $1 order by number
            """;

    private static final String COUNT = """
            select count(*) filter (where state = 'waiting') as waiting,
                   count(*) filter (where state = 'failed') as failed,
                   count(*) filter (where state = 'held') as held from webhook_message where partner = $1
            """;

    private static final String FORGET = """
            delete from webhook_message where id in (
                select id from webhook_message where happened_at < $1 order by happened_at limit $2)
            """;

    private static final int FORGOTTEN_AT_ONCE = 500;

    private final Pool pool;

    Mailbag(Pool pool) {
        this.pool = pool;
    }

    /// How many messages of a partner were not taken.
    ///
    /// @param waiting which are tried again
    /// @param failed which were tried for the last time
    /// @param held for which there was no endpoint
    record Count(long waiting, long failed, long held) {}

    /// Keeps a message. Keeping it again changes nothing.
    Uni<Void> put(String id, Partner to, String type, byte[] body, Instant happenedAt, Instant now) {
        return pool.preparedQuery(PUT)
                .execute(Tuple.of(id, to.code(), type, Buffer.buffer(body), utc(happenedAt), utc(now)))
                .replaceWithVoid();
    }

    /// What shall be sent now, the longest due first.
    Uni<List<WebhookMessage>> due(Partner partner, Instant now, int limit) {
        return pool.preparedQuery(DUE)
                .execute(Tuple.of(partner.code(), utc(now), limit))
                .map(Mailbag::messages);
    }

    /// Begins an attempt, and numbers it; empty when a later sender has the message.
    ///
    /// @param term of the sender in its office
    /// @param dueAgain when another attempt is made if nobody writes down how this one went
    Uni<Optional<Integer>> begin(WebhookMessage message, long term, Instant now, Instant dueAgain) {
        return pool.preparedQuery(BEGIN)
                .execute(Tuple.of(message.id(), term, utc(now), utc(dueAgain)))
                .map(rows -> rows.rowCount() == 0
                        ? Optional.empty()
                        : Optional.of(rows.iterator().next().getInteger(0)));
    }

    /// Writes down how an attempt went.
    Uni<Void> note(WebhookMessage message, int number, Reply reply, long millis) {
        return pool.preparedQuery(NOTE)
                .execute(Tuple.from(
                        Arrays.asList(message.id(), number, reply.outcome(), reply.status(), millis, reply.answer())))
                .replaceWithVoid();
    }

    /// Decides what becomes of a message, unless a later sender has it or it was asked for again.
    Uni<Void> settle(WebhookMessage message, int number, long term, String state, int failures, Instant dueAt) {
        return pool.preparedQuery(SETTLE)
                .execute(Tuple.of(message.id(), number, term, state, failures, utc(dueAt)))
                .replaceWithVoid();
    }

    /// Keeps back what is due: there is nowhere to send it.
    Uni<Void> hold(Partner partner, Instant now) {
        return pool.preparedQuery(HOLD)
                .execute(Tuple.of(partner.code(), utc(now)))
                .replaceWithVoid();
    }

    /// Whether the partner has taken anything since. What a clock that went wrong has dated in the future
    /// does not count: it would keep an endpoint alive for ever.
    Uni<Boolean> wasTakenBetween(Partner partner, Instant since, Instant now) {
        return pool.preparedQuery(WAS_TAKEN_BETWEEN)
                .execute(Tuple.of(partner.code(), utc(since), utc(now)))
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    /// Sends one again, from now on as if it were new.
    ///
    /// @param act who asked; the same act changes things once
    Uni<Void> resend(Partner partner, String message, UUID act, Instant now) {
        return pool.preparedQuery(RESEND + " and id = $4")
                .execute(Tuple.of(partner.code(), act, utc(now), message))
                .replaceWithVoid();
    }

    /// Sends everything again that has happened since.
    Uni<Void> resendSince(Partner partner, Instant since, UUID act, Instant now) {
        return pool.preparedQuery(RESEND + " and happened_at >= $4")
                .execute(Tuple.of(partner.code(), act, utc(now), utc(since)))
                .replaceWithVoid();
    }

    Uni<Optional<WebhookMessage>> find(Partner partner, String id) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(partner.code(), id))
                .map(rows -> messages(rows).stream().findFirst());
    }

    /// The latest messages.
    ///
    /// @param state `all`, or one of theirs
    Uni<List<WebhookMessage>> latest(Partner partner, String state, int limit) {
        return pool.preparedQuery(LATEST)
                .execute(Tuple.of(partner.code(), state, limit))
                .map(Mailbag::messages);
    }

    Uni<List<WebhookAttempt>> attempts(String message) {
        return pool.preparedQuery(ATTEMPTS)
                .execute(Tuple.of(message))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Mailbag::attempt)
                        .toList());
    }

    Uni<Count> count(Partner partner) {
        return pool.preparedQuery(COUNT)
                .execute(Tuple.of(partner.code()))
                .map(rows -> rows.iterator().next())
                .map(row -> new Count(row.getLong("waiting"), row.getLong("failed"), row.getLong("held")));
    }

    /// Forgets what is older, some at a time: one long statement would hold up whoever writes.
    Uni<Void> forget(Instant before) {
        return pool.preparedQuery(FORGET)
                .execute(Tuple.of(utc(before), FORGOTTEN_AT_ONCE))
                .map(RowSet::rowCount)
                .chain(forgotten ->
                        forgotten < FORGOTTEN_AT_ONCE ? Uni.createFrom().voidItem() : forget(before));
    }

    private static List<WebhookMessage> messages(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(Mailbag::message)
                .toList();
    }

    private static WebhookMessage message(Row row) {
        var dueAt = row.getOffsetDateTime("due_at");
        return new WebhookMessage(
                row.getString("id"),
                Partner.of(row.getString("partner")).orElseThrow(),
                row.getString("type"),
                row.getBuffer("body").getBytes(),
                row.getOffsetDateTime("happened_at").toInstant(),
                row.getString("state"),
                row.getInteger("attempts"),
                row.getInteger("failures"),
                dueAt.toInstant(),
                Objects.requireNonNullElse(nullable(row, "first_tried_at"), dueAt)
                        .toInstant());
    }

    private static @Nullable OffsetDateTime nullable(Row row, String column) {
        return row.getOffsetDateTime(column);
    }

    private static WebhookAttempt attempt(Row row) {
        return new WebhookAttempt(
                row.getInteger("number"),
                row.getOffsetDateTime("started_at").toInstant(),
                row.getString("outcome"),
                row.getInteger("status"),
                row.getLong("millis"),
                row.getString("answer"));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
