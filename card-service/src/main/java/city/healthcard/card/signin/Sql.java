package city.healthcard.card.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The statements of this package, one per file.
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
}
