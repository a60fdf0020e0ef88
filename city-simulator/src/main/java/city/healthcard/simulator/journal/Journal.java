package city.healthcard.simulator.journal;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;

/// The latest state of each thing by its id, as JSON lines in one file: the last line of an id wins.
/// A line torn by a kill is the last one and is dropped when read again.
public final class Journal {

    private final Path file;

    /// @param folder where the party keeps its file; made when missing
    /// @param name of the file, without its ending
    public Journal(Path folder, String name) {
        this.file = folder.resolve(name + ".jsonl");
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep a journal in " + folder, e);
        }
    }

    /// Everything that was kept, in the order in which the ids first appeared.
    public Map<String, JsonObject> read() {
        var latest = new LinkedHashMap<String, JsonObject>();
        if (!Files.exists(file)) {
            return latest;
        }
        try (var lines = Files.lines(file)) {
            for (var line : (Iterable<String>) lines::iterator) {
                var entry = parsed(line);
                if (!entry.isEmpty()) {
                    latest.put(entry.getString("id"), entry.getJsonObject("state"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        return latest;
    }

    /// Keeps the state of one thing.
    public void keep(String id, JsonObject state) {
        var line = new JsonObject().put("id", id).put("state", state).encode() + "\n";
        try {
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private static JsonObject parsed(String line) {
        try {
            return new JsonObject(line);
        } catch (DecodeException _) {
            return new JsonObject();
        }
    }
}
