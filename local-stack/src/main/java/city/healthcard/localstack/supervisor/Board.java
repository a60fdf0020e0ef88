package city.healthcard.localstack.supervisor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What everybody may know about the suite: which part is how. Kept in three files of the state folder for `hc`
/// to read: `health` (one word), `progress` (one line), `status` (a table).
final class Board {
    private record Row(Condition condition, long pid, int restarts) {}

    private final Path folder;
    private final List<Part> parts;
    private final Map<String, Row> rows = new LinkedHashMap<>();

    Board(Path folder, List<Part> parts) {
        this.folder = folder;
        this.parts = List.copyOf(parts);
        parts.forEach(part -> rows.put(part.name(), new Row(Condition.WAITING, 0, 0)));
        write();
    }

    synchronized void set(Part part, Condition condition, long pid, int restarts) {
        rows.put(part.name(), new Row(condition, pid, restarts));
        write();
        notifyAll();
    }

    synchronized boolean areHealthy(Iterable<String> names) {
        for (var name : names) {
            if (conditionOf(name) != Condition.HEALTHY) {
                return false;
            }
        }
        return true;
    }

    /// Waits until all of them are healthy.
    synchronized void awaitHealthy(Iterable<String> names) throws InterruptedException {
        while (!areHealthy(names)) {
            wait();
        }
    }

    private Condition conditionOf(String name) {
        var row = rows.get(name);
        // A part that was left out on purpose keeps nobody waiting.
        return row == null ? Condition.HEALTHY : row.condition();
    }

    private void write() {
        replace("status", table());
        replace("progress", progress());
        replace("health", health());
    }

    private String health() {
        if (rows.values().stream().anyMatch(row -> row.condition() == Condition.FAILED)) {
            return "failed";
        }
        return rows.values().stream().allMatch(row -> row.condition() == Condition.HEALTHY) ? "healthy" : "starting";
    }

    private String progress() {
        var missing = rows.entrySet().stream()
                .filter(row -> row.getValue().condition() != Condition.HEALTHY)
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
        var up = rows.values().stream()
                .filter(row -> row.condition() == Condition.HEALTHY)
                .count();
        return "%d of %d up%s".formatted(up, rows.size(), missing.isEmpty() ? "" : "; waiting for " + missing);
    }

    private String table() {
        var table = new StringBuilder("  %-18s %-42s %-20s %8s %9s%n".formatted("", "", "", "pid", "restarts"));
        for (var part : parts) {
            var row = rows.getOrDefault(part.name(), new Row(Condition.WAITING, 0, 0));
            table.append("  %-18s %-42s %s %8s %9s%n"
                    .formatted(
                            part.name(),
                            part.address(),
                            row.condition().padded(20),
                            row.pid() == 0 ? "" : row.pid(),
                            row.restarts() == 0 ? "" : row.restarts()));
        }
        return table.toString();
    }

    private void replace(String name, String text) {
        try {
            var fresh = Files.writeString(folder.resolve(name + ".new"), text);
            Files.move(
                    fresh, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + folder, e);
        }
    }
}
