package city.healthcard.eventsourcing.key;

import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Tuple;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/// The statements of this package, one per file, and their parameters by the thousand: an array for each column.
final class Sql {

    private Sql() {}

    static String read(String name) {
        try (var file = Sql.class.getResourceAsStream(name + ".sql")) {
            if (file == null) {
                throw new IllegalStateException("no statement " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Tuple parameters(Object... values) {
        return Tuple.tuple(Arrays.asList(values));
    }

    static <T> Buffer[] bytes(List<T> rows, Function<T, byte[]> value) {
        return rows.stream().map(value).map(Buffer::buffer).toArray(Buffer[]::new);
    }
}
