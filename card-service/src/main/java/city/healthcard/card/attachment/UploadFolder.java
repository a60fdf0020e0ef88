package city.healthcard.card.attachment;

import city.healthcard.card.stream.OnceADay;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Where the server keeps a picture while its request is read. The file goes with the answer; what a process left
/// behind
/// that died in between, unsealed, goes at the next start and each day.
@Singleton
class UploadFolder {

    /// Longer than any request takes.
    private static final Duration OLD = Duration.ofHours(1);

    private final Path folder;
    private final OnceADay onceADay;
    private final InstantSource clock;

    UploadFolder(
            @ConfigProperty(name = "quarkus.http.body.uploads-directory") Path folder,
            OnceADay onceADay,
            InstantSource clock) {
        this.folder = folder;
        this.onceADay = onceADay;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        onceADay.run("uploads that were left behind", _ -> sweep());
    }

    private Uni<Void> sweep() {
        return Uni.createFrom()
                .voidItem()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .invoke(() -> sweep(folder, clock.instant().minus(OLD)));
    }

    /// Deletes what was written before that and what no request reads any more.
    static void sweep(Path folder, Instant before) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.list(folder)) {
            for (var file : files.filter(it -> Files.isRegularFile(it, LinkOption.NOFOLLOW_LINKS))
                    .toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException unreadable) {
            Log.warnf("uploads that were left behind stay until the next look: %s", unreadable);
        }
    }
}
