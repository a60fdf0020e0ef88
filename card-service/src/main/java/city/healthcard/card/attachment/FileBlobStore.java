package city.healthcard.card.attachment;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;
import static java.util.Objects.requireNonNull;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// One file for each blob, `ab/ab12…`, written beside its place and moved there when it is on disk.
@Singleton
class FileBlobStore implements BlobStore {

    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");
    private static final int FOLDER_LENGTH = 2;

    private final Path folder;

    FileBlobStore(@ConfigProperty(name = "hc.blobs") Path folder) {
        this.folder = folder;
    }

    @Override
    public Uni<String> keep(byte[] sealed) {
        return soon(() -> {
            var name = nameOf(sealed);
            var file = fileOf(name);
            if (!Files.exists(file)) {
                write(file, sealed);
            }
            return name;
        });
    }

    @Override
    public Uni<Optional<byte[]>> find(String name) {
        return soon(() -> {
            if (!NAME.matcher(name).matches() || !Files.exists(fileOf(name))) {
                return Optional.empty();
            }
            var sealed = read(fileOf(name));
            if (!nameOf(sealed).equals(name)) {
                throw new IllegalStateException("a blob is not what its name says: " + name);
            }
            return Optional.of(sealed);
        });
    }

    private Path fileOf(String name) {
        return folder.resolve(name.substring(0, FOLDER_LENGTH)).resolve(name);
    }

    private static void write(Path file, byte[] bytes) {
        var beside = file.resolveSibling("." + UUID.randomUUID());
        try {
            Files.createDirectories(requireNonNull(file.getParent()));
            try (var channel = FileChannel.open(beside, CREATE_NEW, WRITE)) {
                var buffer = ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
            Files.move(beside, file, ATOMIC_MOVE);
            settle(file);
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
    }

    /// A file is on disk when its entry is, too: in its folder, and that folder's own.
    private static void settle(Path file) throws IOException {
        var folder = requireNonNull(file.getParent());
        for (var entries : List.of(folder, requireNonNull(folder.getParent()))) {
            try (var channel = FileChannel.open(entries, READ)) {
                channel.force(true);
            }
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String nameOf(byte[] sealed) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(sealed));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static <T> Uni<T> soon(Supplier<T> work) {
        return Uni.createFrom().item(work).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }
}
