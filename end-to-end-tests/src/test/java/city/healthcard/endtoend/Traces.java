package city.healthcard.endtoend;

import city.healthcard.localstack.Ports;
import com.mongodb.client.MongoClients;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.bson.RawBsonDocument;
import org.postgresql.PGConnection;

/// Where in the suite a text can be read by whoever has the disks, the databases, the topics or the metrics, and no
/// key.
final class Traces {

    static final List<String> SERVICES = List.of("card", "records", "audit", "payment");

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String TABLES = """
            select quote_ident(schemaname) || '.' || quote_ident(tablename) from pg_tables
            where schemaname not in ('pg_catalog', 'information_schema')
            """;

    private static final Map<String, Set<String>> FORMS = new ConcurrentHashMap<>();

    private final Suite suite;
    private final List<String> secrets;
    private final List<String> found = new ArrayList<>();

    private Traces(Suite suite, List<String> secrets) {
        this.suite = suite;
        this.secrets = secrets;
    }

    /// In every file of the state folder: logs, Kafka's segments, PostgreSQL's files and write-ahead log, keys,
    /// attachments.
    static List<String> onDisk(Suite suite, List<String> secrets) throws IOException {
        var traces = new Traces(suite, secrets);
        try (var files = Files.walk(suite.state())) {
            files.filter(Files::isRegularFile).forEach(traces::look);
        }
        return traces.found;
    }

    /// In every committed message of every topic, decompressed: key, value and headers.
    static List<String> onTopics(Suite suite, List<String> secrets) {
        var traces = new Traces(suite, secrets);
        for (var topic : SERVICES) {
            for (var message : PublishedFacts.messages(suite, topic)) {
                traces.look("a key on " + topic, message.key());
                traces.look("a message on " + topic, message.value());
                message.headers().forEach(header -> traces.look("a header on " + topic, header.value()));
            }
        }
        return traces.found;
    }

    /// In every row of every table of every database, as PostgreSQL hands it out: unpacked, whatever lies
    /// on disk.
    static List<String> inTables(Suite suite, List<String> secrets) throws SQLException, IOException {
        var traces = new Traces(suite, secrets);
        for (var service : SERVICES) {
            traces.lookAtTables(service);
            traces.lookAtTables(service + "_keys");
        }
        return traces.found;
    }

    /// In the documents of every view.
    ///
    /// @param about which documents are looked at, by all they hold
    static List<String> inDocuments(Suite suite, Predicate<String> about, List<String> secrets) {
        var traces = new Traces(suite, secrets);
        try (var client =
                MongoClients.create("mongodb://127.0.0.1:" + suite.ports().documentStore())) {
            for (var service : SERVICES) {
                var database = client.getDatabase(service);
                for (var collection : database.listCollectionNames()) {
                    for (var document : database.getCollection(collection, RawBsonDocument.class)
                            .find()) {
                        var bytes = document.getByteBuffer().array();
                        if (about.test(latin(bytes))) {
                            traces.look("a document of " + service + '/' + collection, bytes);
                        }
                    }
                }
            }
        }
        return traces.found;
    }

    /// In what the services say of themselves.
    static List<String> inMetrics(Suite suite, List<String> secrets) throws IOException, InterruptedException {
        var traces = new Traces(suite, secrets);
        try (var http = HttpClient.newHttpClient()) {
            for (var service : SERVICES) {
                for (var page : List.of("metrics", "health")) {
                    var address = URI.create(
                            "http://localhost:%d/%s/q/%s".formatted(portOf(service, suite.ports()), service, page));
                    var answer =
                            http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray());
                    if (answer.statusCode() != 200) {
                        throw new IllegalStateException(address + " answered " + answer.statusCode());
                    }
                    traces.look(service + '/' + page, answer.body());
                }
            }
        }
        return traces.found;
    }

    /// Whether one of the texts stands in it, in any of the forms in which it would be written.
    static boolean holdsOne(String text, List<String> secrets) {
        var bytes = latin(text.getBytes(StandardCharsets.UTF_8));
        return secrets.stream().flatMap(secret -> forms(secret).stream()).anyMatch(bytes::contains);
    }

    private static int portOf(String service, Ports ports) {
        return switch (service) {
            case "card" -> ports.card();
            case "records" -> ports.records();
            case "audit" -> ports.audit();
            default -> ports.payment();
        };
    }

    private void lookAtTables(String database) throws SQLException, IOException {
        var postgres = suite.postgres();
        try (var connection = DriverManager.getConnection(
                        postgres.jdbcUrl(database), postgres.superuser(), postgres.password());
                var statement = connection.createStatement();
                var tables = statement.executeQuery(TABLES)) {
            var copying = connection.unwrap(PGConnection.class).getCopyAPI();
            var names = new ArrayList<String>();
            while (tables.next()) {
                names.add(tables.getString(1));
            }
            for (var name : names) {
                var rows = new ByteArrayOutputStream();
                copying.copyOut("copy " + name + " to stdout (format binary)", rows);
                look("table " + database + '/' + name, rows.toByteArray());
            }
        }
    }

    private void look(Path file) {
        try {
            look(suite.state().relativize(file).toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            if (Files.exists(file)) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void look(String where, byte[] bytes) {
        var text = latin(bytes);
        for (var secret : secrets) {
            if (forms(secret).stream().anyMatch(text::contains)) {
                found.add(where + " holds " + secret);
            }
        }
    }

    /// How the text would look as bytes: in UTF-8, in GB18030, escaped in JSON and in an address. For a
    /// number these are one and the same.
    private static Set<String> forms(String secret) {
        return FORMS.computeIfAbsent(
                secret,
                text -> Set.copyOf(List.of(
                        latin(text.getBytes(StandardCharsets.UTF_8)),
                        latin(text.getBytes(GB18030)),
                        URLEncoder.encode(text, StandardCharsets.UTF_8),
                        escaped(text))));
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static String escaped(String secret) {
        var json = new StringBuilder();
        secret.chars()
                .forEach(unit -> json.append(unit < 0x80 ? String.valueOf((char) unit) : "\\u%04x".formatted(unit)));
        return json.toString();
    }
}
