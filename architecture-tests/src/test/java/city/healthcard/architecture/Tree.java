package city.healthcard.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// The project's own files, without what a build or a run leaves behind.
final class Tree {

    private static final Set<String> NOT_OURS = Set.of("target", ".git", ".state", ".idea", ".vscode", "node_modules");

    private final Path root;

    Tree() {
        this.root = Path.of(System.getProperty("maven.multiModuleProjectDirectory", ".."))
                .toAbsolutePath()
                .normalize();
    }

    /// The project's folder.
    Path root() {
        return root;
    }

    /// Files whose path, with `/` between names and relative to the root, passes.
    List<Path> files(Predicate<String> wanted) {
        var found = new ArrayList<Path>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    var skip = NOT_OURS.contains(String.valueOf(folder.getFileName()));
                    return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile() && wanted.test(shown(file))) {
                        found.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        found.sort(null);
        return found;
    }

    String shown(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("not UTF-8 text: " + file, e);
        }
    }

    boolean exists(Path relativeTo, String link) {
        return Files.exists(relativeTo.getParent().resolve(link).normalize());
    }
}
