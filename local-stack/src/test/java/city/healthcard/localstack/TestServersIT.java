package city.healthcard.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.healthcard.localstack.server.ServiceDatabases;
import java.net.Socket;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TestServersIT {
    @Test
    void a_service_gets_everything_it_reads_from_its_environment() {
        assertThat(TestServers.environmentFor("card"))
                .containsEntry("HC_POSTGRES_USER", "card_service")
                .containsEntry("HC_POSTGRES_OWNER", "card_owner")
                .containsKeys("HC_POSTGRES", "HC_KAFKA", "HC_MONGO_URL", "HC_KEYS");
    }

    @Test
    void postgres_is_the_release_we_name_and_writes_to_the_disk_before_it_says_so() throws SQLException {
        try (var connection = superuser("postgres")) {
            assertThat(answer(connection, "show server_version")).startsWith("18.");
            assertThat(answer(connection, "show fsync")).isEqualTo("on");
            assertThat(answer(connection, "show synchronous_commit")).isEqualTo("on");
            assertThat(answer(connection, "show server_encoding")).isEqualTo("UTF8");
        }
    }

    @Test
    void creating_the_databases_of_a_service_again_changes_nothing() {
        ServiceDatabases.create(TestServers.postgres(), "audit");
        ServiceDatabases.create(TestServers.postgres(), "audit");
    }

    @Test
    void the_owner_makes_tables_and_the_service_works_with_them_but_cannot_make_any() throws SQLException {
        TestServers.environmentFor("card");
        try (var owner = as("card_owner", "card");
                var service = as("card_service", "card")) {
            run(owner, "create table if not exists thing (name text)");
            run(service, "insert into thing values ('a')");
            assertThat(answer(service, "select max(name) from thing")).isEqualTo("a");
            assertThatThrownBy(() -> run(service, "create table other (name text)"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> run(service, "truncate thing")).hasMessageContaining("permission denied");
        }
    }

    @Test
    void one_service_cannot_enter_the_database_of_another() {
        TestServers.environmentFor("card");
        TestServers.environmentFor("payment");
        assertThatThrownBy(() -> as("payment_service", "card")).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> as("payment_service", "card_keys")).hasMessageContaining("permission denied");
    }

    @Test
    void broker_and_document_store_listen() throws Exception {
        var documentStore = URI.create(TestServers.documentStore());
        try (var store = new Socket(documentStore.getHost(), documentStore.getPort())) {
            assertThat(store.isConnected()).isTrue();
        }
        var kafka = URI.create("kafka://" + TestServers.kafka());
        try (var broker = new Socket(kafka.getHost(), kafka.getPort())) {
            assertThat(broker.isConnected()).isTrue();
        }
    }

    @Test
    void asking_again_gives_the_same_servers() {
        assertThat(TestServers.kafka()).isEqualTo(TestServers.kafka());
        assertThat(TestServers.postgres()).isEqualTo(TestServers.postgres());
    }

    private static Connection superuser(String database) throws SQLException {
        return as(TestServers.postgres().superuser(), database);
    }

    private static Connection as(String role, String database) throws SQLException {
        return DriverManager.getConnection(TestServers.postgres().jdbcUrl(database), role, role);
    }

    private static String answer(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
