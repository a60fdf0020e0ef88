package city.healthcard.eventsourcing.key;

import city.healthcard.localstack.TestServers;
import city.healthcard.localstack.server.ServiceDatabases;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;

/// The key database of a service that exists for tests only, empty.
final class KeyDatabase {

    private static final String SERVICE = "keyringtest";

    private KeyDatabase() {}

    static void makeEmpty() throws SQLException, IOException {
        ServiceDatabases.create(TestServers.postgres(), SERVICE);
        try (var owner = DriverManager.getConnection(
                        TestServers.postgres().jdbcUrl(SERVICE + "_keys"), SERVICE + "_owner", SERVICE + "_owner");
                var statement = owner.createStatement();
                var migration = KeyDatabase.class.getResourceAsStream("/db/keys/V1__keys.sql")) {
            statement.execute("drop table if exists data_key, citizen_key, key_epoch");
            statement.execute(new String(migration.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("${service_role}", SERVICE + "_service"));
        }
    }

    static Pool connect(Vertx vertx) {
        var address = TestServers.postgres();
        var options = new PgConnectOptions()
                .setHost(address.host())
                .setPort(address.port())
                .setDatabase(SERVICE + "_keys")
                .setUser(SERVICE + "_service")
                .setPassword(SERVICE + "_service");
        return Pool.newInstance(io.vertx.pgclient.PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(8))
                .connectingTo(options)
                .using(vertx.getDelegate())
                .build());
    }
}
