package city.healthcard.localstack.server;

import city.healthcard.localstack.process.ProjectFolder;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// The programs of PostgreSQL, unpacked once from the jar that the build chose for this machine.
final class PostgresBinaries {
    private static final Set<PosixFilePermission> PROGRAM = EnumSet.of(
            PosixFilePermission.OWNER_READ,
            PosixFilePermission.OWNER_WRITE,
            PosixFilePermission.OWNER_EXECUTE,
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_EXECUTE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_EXECUTE);

    private PostgresBinaries() {}

    /// The folder with `bin/postgres`; unpacked if it is not there yet, by one process at a time.
    static Path unpacked() {
        var home = ProjectFolder.find().resolve("local-stack/target/postgresql");
        if (Files.exists(home.resolve("bin/postgres"))) {
            return home;
        }
        try {
            Files.createDirectories(home.getParent());
            unpackUnlessAnotherDid(home);
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack PostgreSQL to " + home, e);
        }
    }

    private static void unpackUnlessAnotherDid(Path home) throws IOException {
        try (var lockFile = FileChannel.open(
                        home.resolveSibling("postgresql.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = lockFile.lock()) {
            if (!Files.exists(home.resolve("bin/postgres"))) {
                var fresh = Files.createTempDirectory(home.getParent(), "postgresql-");
                try (var archive = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive())))) {
                    unpack(archive, fresh);
                }
                Files.setPosixFilePermissions(fresh, PROGRAM);
                Files.move(fresh, home);
            }
        }
    }

    private static void unpack(TarArchiveInputStream archive, Path home) throws IOException {
        for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
            unpack(archive, entry, home.resolve(entry.getName()).normalize());
        }
    }

    private static void unpack(InputStream content, TarArchiveEntry entry, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, file);
            Files.setPosixFilePermissions(file, PROGRAM);
        }
    }

    private static InputStream archive() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        var machine = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        var name = "/postgres-" + system + "-" + machine + ".txz";
        var archive = PostgresBinaries.class.getResourceAsStream(name);
        if (archive == null) {
            throw new IllegalStateException("There is no PostgreSQL for this machine on the class path: " + name
                    + ". local-stack/pom.xml names the machines we have one for.");
        }
        return archive;
    }
}
