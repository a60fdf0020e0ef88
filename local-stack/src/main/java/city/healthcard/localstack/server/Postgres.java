package city.healthcard.localstack.server;

import city.healthcard.localstack.process.Launch;
import city.healthcard.localstack.process.Stopping;
import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A real PostgreSQL whose commits are on the disk when it says so.
public final class Postgres {
    private Postgres() {}

    /// Prepares a folder (once) and says how to start the server in it.
    ///
    /// @param folder holds the data; keeps its content between runs unless `disposable`
    /// @throws IllegalStateException when the folder cannot be prepared, with what `initdb` said
    public static Launch launch(Path folder, int port, Path log, boolean disposable) {
        var home = PostgresBinaries.unpacked();
        var data = folder.resolve("data");
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            initialise(home, folder, data, disposable);
        }
        return new Launch(
                "postgres",
                asOrdinaryUser(command(home, data, port, disposable)),
                Map.of("TZ", "UTC"),
                folder,
                log,
                disposable ? Stopping.POSTGRES_AT_ONCE : Stopping.POSTGRES,
                disposable ? Optional.of(folder) : Optional.empty());
    }

    /// Whether the server answers questions.
    public static boolean isReady(PostgresAddress postgres) {
        try (var connection = ServiceDatabases.connect(postgres, "postgres")) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    private static List<String> command(Path home, Path data, int port, boolean forTests) {
        var settings = Stream.of(
                "listen_addresses=127.0.0.1",
                "port=" + port,
                "unix_socket_directories=",
                "fsync=on",
                "synchronous_commit=on",
                "full_page_writes=on",
                "max_connections=200",
                "shared_buffers=128MB",
                "log_line_prefix=%m [%p] %q%u@%d ",
                "log_timezone=UTC",
                "timezone=UTC",
                // Tests prove that the feed stands a prepared transaction that nobody finishes; nobody else prepares
                // one.
                "max_prepared_transactions=" + (forTests ? 8 : 0));
        return Stream.concat(
                        Stream.of(home.resolve("bin/postgres").toString(), "-D", data.toString()),
                        settings.flatMap(setting -> Stream.of("-c", setting)))
                .toList();
    }

    private static void initialise(Path home, Path folder, Path data, boolean disposable) {
        try {
            Files.createDirectories(folder);
            var password = Files.writeString(folder.resolve("password"), PostgresAddress.SUPERUSER);
            var command = new ArrayList<>(List.of(
                    home.resolve("bin/initdb").toString(),
                    "--pgdata=" + data,
                    "--username=" + PostgresAddress.SUPERUSER,
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C"));
            if (disposable) {
                command.add("--no-sync");
            }
            run(asOrdinaryUser(command), folder);
            Files.delete(password);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot prepare a folder for PostgreSQL at " + folder, e);
        }
    }

    private static void run(List<String> command, Path folder) throws IOException {
        var initdb = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(initdb.getInputStream().readAllBytes());
        try {
            if (initdb.waitFor() != 0) {
                throw new IllegalStateException("PostgreSQL could not prepare its folder: " + said);
            }
        } catch (InterruptedException e) {
            initdb.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while PostgreSQL prepared its folder", e);
        }
    }

    /// PostgreSQL refuses to run as root; in a user namespace of its own, root is nobody.
    private static List<String> asOrdinaryUser(List<String> command) {
        var isRoot = new UnixSystem().getUid() == 0;
        return isRoot
                ? Stream.concat(Stream.of("unshare", "-U"), command.stream()).toList()
                : command;
    }
}
