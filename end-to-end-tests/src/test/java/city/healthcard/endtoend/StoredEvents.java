package city.healthcard.endtoend;

import city.healthcard.localstack.server.PostgresAddress;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// What the services have stored, counted in their databases behind their backs.
final class StoredEvents {

    private static final List<String> SERVICES = List.of("card", "records", "audit", "payment");

    private StoredEvents() {}

    /// How many events there are, by their stored types such as `records/visit-recorded/2`.
    static Map<String, Long> byType(Suite suite) {
        var counts = new TreeMap<String, Long>();
        SERVICES.forEach(service -> count(suite.postgres(), service, counts));
        return counts;
    }

    /// The names of all events of these streams, `stream/version`.
    static List<String> namesOf(Suite suite, String service, Set<String> streams) {
        var postgres = suite.postgres();
        try (var connection = DriverManager.getConnection(
                        postgres.jdbcUrl(service), postgres.superuser(), postgres.password());
                var query = connection.prepareStatement(
                        "select stream_id || '/' || version from event where stream_id = any(?)")) {
            query.setArray(1, connection.createArrayOf("text", streams.toArray()));
            var rows = query.executeQuery();
            var names = new ArrayList<String>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the events of " + service, e);
        }
    }

    private static void count(PostgresAddress postgres, String service, Map<String, Long> counts) {
        try (var connection = DriverManager.getConnection(
                        postgres.jdbcUrl(service), postgres.superuser(), postgres.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select type, count(*) from event group by type")) {
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getLong(2));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot count the events of " + service, e);
        }
    }
}
