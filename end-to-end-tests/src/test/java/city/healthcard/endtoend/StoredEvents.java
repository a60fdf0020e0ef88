package city.healthcard.endtoend;

import city.healthcard.localstack.server.PostgresAddress;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What the services have stored, counted in their databases behind their backs.
final class StoredEvents {

    private static final List<String> SERVICES = List.of("card", "records", "audit", "payment");

    private StoredEvents() {}

    /// How many events there are, by their stored types such as `records/visit-recorded/1`.
    static Map<String, Long> byType(Suite suite) {
        var counts = new TreeMap<String, Long>();
        SERVICES.forEach(service -> count(suite.postgres(), service, counts));
        return counts;
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
