package city.healthcard.simulator.importer;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/// Finds bundles in what a person names: files (`.json`, `.json.gz`), archives (`.tgz`, `.tar.gz`), folders, or
/// `sample`
/// for the patients this program brings along. Whatever is packed is unpacked one file at a time and deleted
/// afterwards.
final class Sources {

    /// The word for our own sample.
    static final String SAMPLE = "sample";

    private static final List<String> SAMPLES = List.of("maegan", "tawana", "jarrod", "rubin");

    private Sources() {}

    /// Gives every bundle file to `each`, in a stable order.
    static void visit(List<String> named, Consumer<Path> each) {
        for (var name : named) {
            try {
                if (name.equals(SAMPLE)) {
                    sample(each);
                } else {
                    path(Path.of(name), each);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + name, e);
            }
        }
    }

    private static void path(Path path, Consumer<Path> each) throws IOException {
        var name = path.getFileName().toString();
        if (Files.isDirectory(path)) {
            for (var file : sorted(path)) {
                path(file, each);
            }
        } else if (name.endsWith(".tgz") || name.endsWith(".tar.gz")) {
            archive(path, each);
        } else if (name.endsWith(".gz")) {
            try (var in = new GZIPInputStream(Files.newInputStream(path))) {
                unpacked(in, each);
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

    private static void archive(Path path, Consumer<Path> each) throws IOException {
        try (var tar =
                new TarArchiveInputStream(new GZIPInputStream(new BufferedInputStream(Files.newInputStream(path))))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.isFile() && entry.getName().endsWith(".json")) {
                    unpacked(tar, each);
                }
            }
        }
    }

    private static void sample(Consumer<Path> each) throws IOException {
        for (var name : SAMPLES) {
            var resource = Sources.class.getResourceAsStream("/sample/" + name + ".json.gz");
            if (resource == null) {
                throw new IOException("the sample of " + name + " is missing");
            }
            try (var in = new GZIPInputStream(resource)) {
                unpacked(in, each);
            }
        }
    }

    private static void unpacked(InputStream in, Consumer<Path> each) throws IOException {
        var file = Files.createTempFile("bundle", ".json");
        try {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            each.accept(file);
        } finally {
            Files.delete(file);
        }
    }
}
