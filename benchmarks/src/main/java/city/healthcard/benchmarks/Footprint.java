package city.healthcard.benchmarks;

import city.healthcard.localstack.server.PostgresAddress;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.bson.RawBsonDocument;

/// How many bytes the suite keeps: tables with their indexes in PostgreSQL, segments of Kafka, BSON of the document
/// store. The write-ahead log of PostgreSQL is not counted, because it is written over.
final class Footprint {

    private static final String DATABASES = "select sum(pg_database_size(datname)) from pg_database";
    /// The embedded store says everything in one answer unless it is told how much.
    private static final int DOCUMENTS_AT_ONCE = 200;

    private static final Pattern SEGMENT = Pattern.compile("\\d{20}\\.log");

    private final RunningSuite suite;

    Footprint(RunningSuite suite) {
        this.suite = suite;
    }

    /// @param postgres bytes of all databases
    /// @param kafka bytes of all topics
    /// @param documents bytes of all views of all services
    record Bytes(long postgres, long kafka, long documents) {

        long sum() {
            return postgres + kafka + documents;
        }

        Bytes since(Bytes before) {
            return new Bytes(postgres - before.postgres, kafka - before.kafka, documents - before.documents);
        }
    }

    Bytes now() throws SQLException, IOException {
        return new Bytes(postgres(), kafka(), documents());
    }

    private long postgres() throws SQLException {
        var address = "jdbc:postgresql://127.0.0.1:%d/postgres"
                .formatted(suite.ports().postgres());
        try (var connection =
                        DriverManager.getConnection(address, PostgresAddress.SUPERUSER, PostgresAddress.SUPERUSER);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(DATABASES)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private long kafka() throws IOException {
        try (var files = Files.walk(suite.state())) {
            return files.filter(file ->
                            SEGMENT.matcher(file.getFileName().toString()).matches())
                    .mapToLong(Footprint::size)
                    .sum();
        }
    }

    private long documents() {
        try (var client =
                MongoClients.create("mongodb://127.0.0.1:" + suite.ports().documentStore())) {
            return client.listDatabaseNames().into(new ArrayList<>()).stream()
                    .mapToLong(database -> documents(client, database))
                    .sum();
        }
    }

    private static long documents(MongoClient client, String name) {
        var database = client.getDatabase(name);
        return database.listCollectionNames().into(new ArrayList<>()).stream()
                .flatMap(collection -> StreamSupport.stream(
                        database.getCollection(collection, RawBsonDocument.class)
                                .find()
                                .batchSize(DOCUMENTS_AT_ONCE)
                                .spliterator(),
                        false))
                .mapToLong(document -> document.getByteBuffer().remaining())
                .sum();
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException vanished) {
            throw new UncheckedIOException(vanished);
        }
    }
}
