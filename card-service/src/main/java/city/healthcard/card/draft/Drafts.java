package city.healthcard.card.draft;

import city.healthcard.card.application.Attachment;
import city.healthcard.card.id.ApplicationId;
import city.healthcard.card.index.NumberIndex;
import city.healthcard.card.stream.CityCalendar;
import city.healthcard.card.stream.OnceADay;
import city.healthcard.card.stream.PoliciesInForce;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.event.Json;
import city.healthcard.eventsourcing.key.BlindIndex;
import city.healthcard.eventsourcing.key.DataKey;
import city.healthcard.eventsourcing.key.KeyVault;
import city.healthcard.webkit.problem.Problem;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Keeps unfinished applications. The key of each is made of its code and of a secret of the vault: the database alone
/// opens none, and neither do database and vault without the codes, which are kept nowhere.
@Singleton
public class Drafts {

    private static final String KEEP =
            "insert into application_draft (id, sealed, version, ends_at, application_id) values ($1, $2, 0, $3, $4)";
    private static final String FIND =
            "select sealed, version, ends_at, application_id, sent_version from application_draft"
                    + " where id = $1 and ends_at > $2";
    private static final String CHANGE = "update application_draft"
            + " set sealed = $3, version = version + 1, ends_at = $4, sent_version = null, sending_until = null"
            + " where id = $1 and version = $2 and (sending_until is null or sending_until <= $5)";
    private static final String IS_BEING_SENT =
            "select exists (select 1 from application_draft where id = $1 and sending_until > $2)";
    private static final String NOTE_SENDING = "update application_draft"
            + " set application_id = $4, sending_until = $5, sent_version = $3,"
            + " version = case when sent_version is null then version + 1 else version end"
            + " where id = $1 and (version = $2 or sent_version = $3)";
    private static final String NOTE_NOT_TAKEN = "update application_draft set sending_until = null where id = $1";
    private static final String FINISH = "update application_draft"
            + " set sealed = $2, version = version + 1, ends_at = $3, sending_until = null where id = $1";
    private static final String DISCARD = "delete from application_draft where id = $1";
    private static final String DISCARD_OF = "delete from application_draft where application_id = any($1)";
    private static final String KEEP_PICTURE =
            "insert into application_draft_picture (draft_id, kind, media_type, sealed) values ($1, $2, $3, $4)"
                    + " on conflict (draft_id, kind) do update"
                    + " set media_type = excluded.media_type, sealed = excluded.sealed";
    private static final String FIND_PICTURE =
            "select media_type, sealed from application_draft_picture where draft_id = $1 and kind = $2";
    private static final String FORGET_PICTURES = "delete from application_draft_picture where draft_id = $1";
    private static final String FORGET = "delete from application_draft where ends_at <= $1";

    /// Longer than it takes to be sent.
    private static final Duration SENDING = Duration.ofSeconds(60);

    /// As long as somebody may still press the button again.
    private static final Duration AFTER_SENDING = Duration.ofDays(1);

    private static final int TRIES = 5;

    private static final int CONFLICT = 409;

    private static final char PROOF = '.';

    private final Pool pool;
    private final PoliciesInForce policies;
    private final CityCalendar calendar;
    private final OnceADay onceADay;
    private final InstantSource clock;
    private final BlindIndex index;

    Drafts(
            Pool pool,
            KeyVault vault,
            PoliciesInForce policies,
            CityCalendar calendar,
            OnceADay onceADay,
            InstantSource clock) {
        this.pool = pool;
        this.policies = policies;
        this.calendar = calendar;
        this.onceADay = onceADay;
        this.clock = clock;
        this.index = new BlindIndex(vault.secret("drafts"));
    }

    void start(@Observes StartupEvent event) {
        onceADay.run("drafts that have ended", this::forget);
    }

    /// Keeps a new one.
    public Uni<Draft> begin(Answers answers) {
        var code = NumberIndex.applicationNumber(new CommandId(UUID.randomUUID()));
        var draft = new Draft(idOf(code), code, 0, answers, endOf(answers).toInstant(), answers.correcting(), null);
        return pool.preparedQuery(KEEP)
                .execute(Tuple.of(draft.id(), sealed(draft.id(), code, answers), endOf(answers), answers.correcting()))
                .replaceWith(draft);
    }

    /// The draft of a code as a person types it, unless it has ended.
    public Uni<Optional<Draft>> find(@Nullable String typed) {
        var code = typed == null ? null : NumberIndex.normal(typed);
        return code == null
                ? Uni.createFrom().item(Optional.empty())
                : pool.preparedQuery(FIND)
                        .execute(Tuple.of(idOf(code), now()))
                        .map(rows -> rows.iterator().hasNext()
                                ? Optional.of(opened(code, rows.iterator().next()))
                                : Optional.empty());
    }

    /// What the applicant's browser keeps. The code is shown on the page and written down; whoever
    /// has seen it needs the telephone, too, so it is not enough here.
    public String keepsakeOf(Draft draft) {
        return draft.code() + PROOF + index.hex("keepsake", draft.code());
    }

    /// The draft of what a browser keeps, unless it has ended.
    public Uni<Optional<Draft>> findKept(@Nullable String keepsake) {
        if (keepsake == null || keepsake.indexOf(PROOF) < 0) {
            return Uni.createFrom().item(Optional.empty());
        }
        var end = keepsake.indexOf(PROOF);
        var code = NumberIndex.normal(keepsake.substring(0, end));
        return code != null && isProof(keepsake.substring(end + 1), code)
                ? find(code)
                : Uni.createFrom().item(Optional.empty());
    }

    private boolean isProof(String shown, String code) {
        return MessageDigest.isEqual(
                shown.getBytes(StandardCharsets.US_ASCII),
                index.hex("keepsake", code).getBytes(StandardCharsets.US_ASCII));
    }

    /// Changes the answers. Of two windows that answer at once, both are heard. Answers that are being
    /// sent are not changed: it would look as if the city had heard the last one.
    public Uni<Optional<Draft>> change(String code, UnaryOperator<Answers> change) {
        return change(code, change, TRIES);
    }

    private Uni<Optional<Draft>> change(String code, UnaryOperator<Answers> change, int tries) {
        return find(code).chain(found -> {
            if (found.isEmpty()) {
                return Uni.createFrom().item(found);
            }
            var before = found.get();
            var answers = change.apply(before.answers());
            var after = new Draft(
                    before.id(),
                    before.code(),
                    before.version() + 1,
                    answers,
                    endOf(answers).toInstant(),
                    before.application(),
                    null);
            return pool.preparedQuery(CHANGE)
                    .execute(Tuple.of(
                            before.id(),
                            before.version(),
                            sealed(before.id(), before.code(), answers),
                            endOf(answers),
                            now()))
                    .chain(rows -> rows.rowCount() == 1
                            ? Uni.createFrom().item(Optional.of(after))
                            : leaveIfBeingSent(before)
                                    .chain(() -> tries > 1
                                            ? change(code, change, tries - 1)
                                            : Uni.createFrom().item(Optional.empty())));
        });
    }

    private Uni<Void> leaveIfBeingSent(Draft draft) {
        return pool.preparedQuery(IS_BEING_SENT)
                .execute(Tuple.of(draft.id(), now()))
                .invoke(rows -> {
                    if (rows.iterator().next().getBoolean(0)) {
                        throw Problem.of(
                                        CONFLICT,
                                        "draft.being-sent",
                                        "申请正在提交，请稍后再看。",
                                        "It is being sent; look again in a moment.")
                                .exception();
                    }
                })
                .replaceWithVoid();
    }

    /// Keeps a picture until the draft is sent; another one of the same kind takes its place.
    public Uni<Void> keep(Draft draft, Attachment.Kind kind, Snapshot picture) {
        return Uni.createFrom()
                .item(() -> key(draft.id(), draft.code()).seal(picture.bytes(), placeOf(draft.id(), kind)))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()) // megabytes: not on an event loop
                .chain(bytes -> pool.preparedQuery(KEEP_PICTURE)
                        .execute(Tuple.of(draft.id(), kind.word(), picture.mediaType(), Buffer.buffer(bytes))))
                .replaceWithVoid();
    }

    /// The picture of a kind, if there is one.
    public Uni<Optional<Snapshot>> picture(Draft draft, Attachment.Kind kind) {
        return pool.preparedQuery(FIND_PICTURE)
                .execute(Tuple.of(draft.id(), kind.word()))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(rows -> rows.iterator().hasNext()
                        ? Optional.of(picture(draft, kind, rows.iterator().next()))
                        : Optional.empty());
    }

    /// Notes which application is about to come of it. Should nobody be left to say that it has, the next look
    /// finds it by this. Pressed twice at once it is one; it leaves as a problem when it was answered otherwise
    /// meanwhile.
    public Uni<Void> noteSending(Draft draft, ApplicationId application) {
        return pool.preparedQuery(NOTE_SENDING)
                .execute(Tuple.of(
                        draft.id(), draft.version(), draft.versionSent(), application.value(), now().plus(SENDING)))
                .invoke(rows -> {
                    if (rows.rowCount() == 0) {
                        throw Problem.of(
                                        CONFLICT,
                                        "draft.changed-meanwhile",
                                        "您在另一个窗口改动了答案或已提交，请核对后再提交。",
                                        "It was answered otherwise, or sent, in another window; look at it once more.")
                                .exception();
                    }
                })
                .replaceWithVoid();
    }

    /// It was not taken: it may be answered otherwise.
    public Uni<Void> noteNotTaken(Draft draft) {
        return pool.preparedQuery(NOTE_NOT_TAKEN).execute(Tuple.of(draft.id())).replaceWithVoid();
    }

    /// What is left when an application has come of it.
    public Uni<Void> finish(Draft draft, String number) {
        var left = Answers.sentAs(number);
        return pool.preparedQuery(FINISH)
                .execute(Tuple.of(draft.id(), sealed(draft.id(), draft.code(), left), endOf(left)))
                .chain(() -> pool.preparedQuery(FORGET_PICTURES).execute(Tuple.of(draft.id())))
                .replaceWithVoid();
    }

    private Snapshot picture(Draft draft, Attachment.Kind kind, Row row) {
        var bytes = key(draft.id(), draft.code()).open(row.getBuffer("sealed").getBytes(), placeOf(draft.id(), kind));
        return new Snapshot(row.getString("media_type"), bytes);
    }

    /// Forgets a draft that is wanted no longer.
    public Uni<Void> discard(Draft draft) {
        return pool.preparedQuery(DISCARD).execute(Tuple.of(draft.id())).replaceWithVoid();
    }

    /// Forgets all that was typed for applications that have ended, whoever has the code. Repeating changes
    /// nothing.
    public Uni<Void> discardOf(Collection<ApplicationId> applications) {
        var ids = applications.stream().map(ApplicationId::value).toArray(UUID[]::new);
        return pool.preparedQuery(DISCARD_OF).execute(Tuple.of((Object) ids)).replaceWithVoid();
    }

    private Uni<Void> forget(LocalDate today) {
        return pool.preparedQuery(FORGET).execute(Tuple.of(now())).replaceWithVoid();
    }

    private Draft opened(String code, Row row) {
        var id = idOf(code);
        var answers = key(id, code).open(row.getBuffer("sealed").getBytes(), placeOf(id));
        return new Draft(
                id,
                code,
                row.getInteger("version"),
                Json.read(answers, Answers.class),
                row.getOffsetDateTime("ends_at").toInstant(),
                row.getUUID("application_id"),
                row.getInteger("sent_version"));
    }

    private Buffer sealed(UUID id, String code, Answers answers) {
        return Buffer.buffer(key(id, code).seal(Json.bytes(answers), placeOf(id)));
    }

    private UUID idOf(String code) {
        return index.uuid("draft", code);
    }

    private DataKey key(UUID id, String code) {
        return DataKey.of(id, HexFormat.of().parseHex(index.hex("draft-key", code)));
    }

    private static byte[] placeOf(UUID id) {
        return id.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] placeOf(UUID id, Attachment.Kind kind) {
        return (id + " " + kind.word()).getBytes(StandardCharsets.US_ASCII);
    }

    private OffsetDateTime endOf(Answers answers) {
        return answers.number().isPresent()
                ? now().plus(AFTER_SENDING)
                : now().plusDays(policies.forOnlineApplicationsOn(calendar.today())
                        .draftDays());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
