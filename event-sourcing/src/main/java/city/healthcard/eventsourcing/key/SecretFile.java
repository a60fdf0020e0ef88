package city.healthcard.eventsourcing.key;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;

/// One secret of 32 bytes in one file. Whoever comes second reads what the first made: a file gets its name by a hard
/// link, which is atomic and never replaces, when its bytes are already on disk.
final class SecretFile {

    private SecretFile() {}

    static byte[] readOrMake(Path file) {
        try {
            return read(file);
        } catch (NoSuchFileException missing) {
            return make(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Overwrites before deleting. A copy-on-write disk or a backup may remember all the same; see
    /// docs/proofs.md.
    static void destroy(Path file) {
        try {
            try (var channel = FileChannel.open(file, WRITE)) {
                channel.write(ByteBuffer.wrap(new byte[(int) channel.size()]));
                channel.force(true);
            }
            Files.deleteIfExists(file);
        } catch (NoSuchFileException another) {
            // a second process destroyed it at the same time
        } catch (IOException undestroyed) {
            throw new UncheckedIOException(undestroyed);
        }
    }

    private static byte[] read(Path file) throws IOException {
        var bytes = HexFormat.of().parseHex(Files.readString(file).strip());
        if (bytes.length != Gcm.KEY_BYTES) {
            throw new IOException(file.getFileName() + " is not a secret of " + Gcm.KEY_BYTES + " bytes");
        }
        return bytes;
    }

    private static byte[] make(Path file) {
        try {
            Files.createDirectories(requireNonNull(file.getParent()), only(file, "rwx------"));
            var draft = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID());
            try {
                write(draft, HexFormat.of().formatHex(Gcm.randomBytes(Gcm.KEY_BYTES)) + "\n");
                Files.createLink(file, draft);
                sync(requireNonNull(file.getParent()));
            } catch (FileAlreadyExistsException another) {
                // somebody was faster: theirs counts
            } finally {
                Files.deleteIfExists(draft);
            }
            return read(file);
        } catch (IOException unmade) {
            throw new UncheckedIOException(unmade);
        }
    }

    private static void write(Path file, String text) throws IOException {
        try (var channel = FileChannel.open(file, Set.of(CREATE_NEW, WRITE), only(file, "rw-------"))) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
    }

    private static void sync(Path folder) throws IOException {
        if (isPosix(folder)) {
            try (var channel = FileChannel.open(folder)) {
                channel.force(true);
            }
        }
    }

    private static FileAttribute<?>[] only(Path file, String permissions) {
        return isPosix(file)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
