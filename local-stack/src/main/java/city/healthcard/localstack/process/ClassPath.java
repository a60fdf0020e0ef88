package city.healthcard.localstack.process;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where a Java command line takes its classes from.
///
/// @param flags what stands between `java` and `-cp` or `-jar`
/// @param text as the command line has it
/// @param isRunnableJar whether the text is a jar that brings the others below its folder
record ClassPath(List<String> flags, String text, boolean isRunnableJar) {

    ClassPath {
        flags = List.copyOf(flags);
    }

    /// Of a command; empty when it is not one of Java.
    static Optional<ClassPath> of(List<String> command) {
        if (!command.getFirst().endsWith("java")) {
            return Optional.empty();
        }
        return Stream.of("-cp", "-jar")
                .filter(command.subList(0, command.size() - 1)::contains)
                .map(word -> new ClassPath(
                        command.subList(1, command.indexOf(word)),
                        command.get(command.indexOf(word) + 1),
                        word.equals("-jar")))
                .findFirst();
    }

    /// The virtual machine archives no classes from folders.
    boolean isOfJars() {
        return entries().noneMatch(Files::isDirectory);
    }

    /// All jars, in an order that does not depend on the disk.
    List<Path> jars() throws IOException {
        var jars = new ArrayList<Path>();
        for (var folder : isRunnableJar ? List.of(Path.of(text).getParent()) : foldersOfJars()) {
            try (var files = Files.walk(folder)) {
                files.filter(file -> file.toString().endsWith(".jar")).forEach(jars::add);
            }
        }
        entries().filter(Files::isRegularFile).forEach(jars::add);
        return jars.stream().distinct().sorted().toList();
    }

    /// Finds the class files as the program does, where no two jars hold the same class.
    URLClassLoader loader() throws IOException {
        var urls = new ArrayList<URL>();
        for (var jar : isRunnableJar ? List.of(Path.of(text)) : jars()) {
            urls.add(jar.toUri().toURL());
        }
        return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    private List<Path> foldersOfJars() {
        return entries()
                .filter(entry -> entry.endsWith("*"))
                .map(Path::getParent)
                .toList();
    }

    private Stream<Path> entries() {
        return Stream.of(text.split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of);
    }
}
