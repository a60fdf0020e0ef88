package city.healthcard.simulator.importer;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;

/// Finds bundles in what a person names: files (`.json`, `.json.gz`, `.ndjson`, `.ndjson.gz`), archives
/// (`.tgz`, `.tar.gz`), folders, or `sample` for the patients this program brings along. Whatever is packed is
/// unpacked one file at a time and deleted afterwards. A bulk export has a file per kind of resource: all
/// NDJSON that is named becomes one file, visited last.
final class Sources {

    /// The word for our own sample.
    static final String SAMPLE = "sample";

    /// How the name of a file of NDJSON ends.
    static final String LINES = ".ndjson";

    private static final List<String> SAMPLES = List.of("maegan", "tawana", "jarrod", "rubin");

    private final Consumer<Path> each;
    private @Nullable Path lines;

    private Sources(Consumer<Path> each) {
        this.each = each;
    }

    /// Gives every file to `each`, in a stable order: bundles, then one that ends with [#LINES] if there
    /// are any.
    static void visit(List<String> named, Consumer<Path> each) {
        var sources = new Sources(each);
        try {
            named.forEach(sources::named);
            if (sources.lines != null) {
                each.accept(sources.lines);
            }
        } finally {
            sources.forgetLines();
        }
    }

    private void named(String name) {
        try {
            if (name.equals(SAMPLE)) {
                sample();
            } else {
                path(Path.of(name));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    private void path(Path path) throws IOException {
        var name = path.getFileName().toString();
        if (Files.isDirectory(path)) {
            for (var file : sorted(path)) {
                path(file);
            }
        } else if (name.endsWith(".tgz") || name.endsWith(".tar.gz")) {
            archive(path);
        } else if (name.endsWith(LINES)) {
            try (var in = Files.newInputStream(path)) {
                lines(in);
            }
        } else if (name.endsWith(".gz")) {
            try (var in = new GZIPInputStream(Files.newInputStream(path))) {
                packed(name.substring(0, name.length() - ".gz".length()), in);
            }
        } else if (name.endsWith(".json")) {
            each.accept(path);
        }
    }

    private static List<Path> sorted(Path folder) throws IOException {
        var files = new ArrayList<Path>();
        try (var found = Files.list(folder)) {
            found.sorted().forEach(files::add);
        }
        return files;
    }

    private void archive(Path path) throws IOException {
        try (var tar =
                new TarArchiveInputStream(new GZIPInputStream(new BufferedInputStream(Files.newInputStream(path))))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.isFile() && entry.getName().matches(".*\\.(nd)?json")) {
                    packed(entry.getName(), tar);
                }
            }
        }
    }

    private void sample() throws IOException {
        for (var name : SAMPLES) {
            var resource = Sources.class.getResourceAsStream("/sample/" + name + ".json.gz");
            if (resource == null) {
                throw new IOException("the sample of " + name + " is missing");
            }
            try (var in = new GZIPInputStream(resource)) {
                unpacked(in);
            }
        }
    }

    private void packed(String name, InputStream in) throws IOException {
        if (name.endsWith(LINES)) {
            lines(in);
        } else {
            unpacked(in);
        }
    }

    private void lines(InputStream in) throws IOException {
        var all = lines == null ? Files.createTempFile("lines", LINES) : lines;
        lines = all;
        try (var out = Files.newOutputStream(all, StandardOpenOption.APPEND)) {
            in.transferTo(out);
            out.write('\n');
        }
    }

    private void forgetLines() {
        try {
            if (lines != null) {
                Files.delete(lines);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void unpacked(InputStream in) throws IOException {
        var file = Files.createTempFile("bundle", ".json");
        try {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            each.accept(file);
        } finally {
            Files.delete(file);
        }
    }
}
