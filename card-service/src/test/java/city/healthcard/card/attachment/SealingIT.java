package city.healthcard.card.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.card.application.Attachment;
import city.healthcard.card.draft.Answers;
import city.healthcard.card.draft.Draft;
import city.healthcard.card.draft.Drafts;
import city.healthcard.card.draft.Snapshot;
import city.healthcard.card.id.ApplicationId;
import city.healthcard.card.id.CitizenId;
import city.healthcard.card.stream.CityCalendar;
import city.healthcard.card.stream.Hearts;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.LocalServers;
import city.healthcard.eventsourcing.key.Keyring;
import city.healthcard.webkit.walk.TokenIssuers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Megabytes are sealed and opened where nobody waits for the thread.
@QuarkusTest
@QuarkusTestResource(LocalServers.class)
@QuarkusTestResource(TokenIssuers.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init")
class SealingIT {

    private static final byte[] PICTURE = PictureTest.picture("png", 300, 300);

    @Inject
    Vertx vertx;

    @Inject
    Keyring keyring;

    @Inject
    Hearts hearts;

    @Inject
    CityCalendar calendar;

    @Inject
    Drafts drafts;

    /// Notes where it is asked: in the thread that has just sealed.
    private static final class NotedBlobs implements BlobStore {

        private final CompletableFuture<Boolean> onLoop = new CompletableFuture<>();

        @Override
        public Uni<String> keep(byte[] sealed) {
            onLoop.complete(Context.isOnEventLoopThread());
            return Uni.createFrom().item("0".repeat(64));
        }

        @Override
        public Uni<Optional<byte[]>> find(String name) {
            return Uni.createFrom().item(Optional.empty());
        }
    }

    @Test
    void a_picture_is_sealed_for_an_application_off_the_event_loop() throws Exception {
        var citizen = new CitizenId(UUID.randomUUID());
        var blobs = new NotedBlobs();
        var attachments = new Attachments(blobs, keyring, hearts, calendar);
        onLoop(() -> attachments
                .attach(
                        new ApplicationId(UUID.randomUUID()),
                        citizen,
                        Attachment.Kind.PHOTO,
                        "image/png",
                        PICTURE,
                        new CommandId(UUID.randomUUID()))
                .onFailure() // there is no such application; it was sealed before that was found
                .recoverWithNull());
        assertThat(blobs.onLoop.get(10, TimeUnit.SECONDS)).isFalse();
    }

    @Test
    void a_picture_of_a_draft_is_opened_off_the_event_loop() throws Exception {
        var draft = drafts.begin(Answers.NONE).await().atMost(Duration.ofSeconds(10));
        onLoop(() -> drafts.keep(draft, Attachment.Kind.SCAN, new Snapshot("image/png", PICTURE)));
        assertThat(onLoop(() -> opened(draft))).isFalse();
    }

    /// Whether the thread that has just opened it is an event loop.
    private Uni<Boolean> opened(Draft draft) {
        return drafts.picture(draft, Attachment.Kind.SCAN).map(found -> {
            assertThat(found).hasValueSatisfying(it -> assertThat(it.bytes()).isEqualTo(PICTURE));
            return Context.isOnEventLoopThread();
        });
    }

    private <T> T onLoop(Supplier<Uni<T>> work) throws Exception {
        var done = new CompletableFuture<T>();
        vertx.runOnContext(_ -> work.get().subscribe().with(done::complete, done::completeExceptionally));
        return done.get(20, TimeUnit.SECONDS);
    }
}
