package city.healthcard.localstack.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;

/// The databases of a service `S`: `S` for events and state, `S_keys` for the citizens' keys, so that each has backups
/// of its own.
public final class ServiceDatabases {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,40}");
    private static final long LOCK = 0x4843_0001;

    private ServiceDatabases() {}

    /// Creates what is missing of a service's roles and databases. Doing it again changes nothing.
    ///
    /// @param service name of the service, such as `card`; a role's password is its name
    /// @throws IllegalStateException when PostgreSQL refuses
    public static void create(PostgresAddress postgres, String service) {
        if (!NAME.matcher(service).matches()) {
            throw new IllegalArgumentException("not the name of a service: " + service);
        }
        try (var connection = connect(postgres, "postgres")) {
            // One at a time: two starting processes must not both find a database missing.
            execute(connection, "select pg_advisory_lock(" + LOCK + ")");
            execute(connection, resource("roles.sql").replace("{service}", service));
            for (var database : List.of(service, service + "_keys")) {
                if (!exists(connection, database)) {
                    execute(connection, "create database " + database + " owner " + service + "_owner");
                }
                grant(postgres, service, database);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create the databases of " + service, e);
        }
    }

    private static void grant(PostgresAddress postgres, String service, String database) throws SQLException {
        try (var connection = connect(postgres, database)) {
            execute(
                    connection,
                    resource("grants.sql").replace("{database}", database).replace("{service}", service));
        }
    }

    private static boolean exists(Connection connection, String database) throws SQLException {
        try (var query = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
            query.setString(1, database);
            try (var found = query.executeQuery()) {
                return found.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static Connection connect(PostgresAddress postgres, String database) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(database), postgres.superuser(), postgres.password());
    }

    private static String resource(String name) {
        try (var file = ServiceDatabases.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is not beside " + ServiceDatabases.class);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
