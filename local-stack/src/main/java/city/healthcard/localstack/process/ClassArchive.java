package city.healthcard.localstack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The classes of a Java program as they are after loading and linking. Mapped from this file, a start takes half the
/// work.
///
/// It is made from the list of classes that an ordinary start writes down, and belongs to exactly these jars, these
/// flags, this Java and this way of making it: any other has another file name, so that an archive that does not fit is
/// never even offered.
public final class ClassArchive {
    private static final Pattern UNFINISHED = Pattern.compile("-(?<maker>[0-9]+)\\.new$");

    /// Counts up when archives of the same jars hold more than before.
    private static final int FORM = 2;

    /// Otherwise nearly half of the work is the second compiler's and the collector's, who have no time to pay.
    private static final List<String> MAKING =
            List.of("-Xms512m", "-Xmx512m", "-XX:TieredStopAtLevel=1", "-Xshare:dump", "-XX:+AOTClassLinking");

    private final String name;
    private final Launch launch;
    private final Path archives;
    private final Path lists;
    private final String key;

    private ClassArchive(Launch launch, Path archives, Path lists, String key) {
        this.name = launch.name();
        this.launch = launch;
        this.archives = archives;
        this.lists = lists;
        this.key = key;
    }

    /// The archive of a program; empty when the program is not Java from jars.
    ///
    /// @param archives folder of the archives; shared by all who start what one build has made
    /// @param lists folder of the lists of loaded classes; of this supervisor alone
    public static Optional<ClassArchive> of(Launch launch, Path archives, Path lists) {
        var classPath = ClassPath.of(launch.command());
        if (classPath.isEmpty() || !classPath.get().isOfJars()) {
            return Optional.empty();
        }
        try {
            Files.createDirectories(archives);
            Files.createDirectories(lists);
            return Optional.of(new ClassArchive(launch, archives, lists, key(classPath.get())));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look at the jars of " + launch.name(), e);
        }
    }

    /// Whether nobody has made it yet.
    public boolean isMissing() {
        return !Files.exists(file());
    }

    /// How much its start would save, as the length of the list of classes that one has written down; 0 as
    /// long as none has.
    public long weight() {
        try {
            return Files.exists(loaded()) ? Files.size(loaded()) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look at the classes of " + name, e);
        }
    }

    /// The same program, started with its archive; or, while there is none, writing down which classes it
    /// loads.
    public Launch applied() {
        return launch.withFlags(List.of(
                isMissing() ? "-XX:DumpLoadedClassList=" + loaded() : "-XX:SharedArchiveFile=" + file(),
                // An archive that is refused, or a class that cannot be in one, is no news.
                "-Xlog:cds=off,aot=off"));
    }

    /// Keeps the list of what the program has loaded by now: when it is started again, it begins another.
    public void keepList() throws IOException {
        var known = Files.readString(loaded(), StandardCharsets.UTF_8);
        // The program runs and may be writing a line.
        Files.writeString(kept(), known.substring(0, known.lastIndexOf('\n') + 1));
    }

    /// The program that makes the archive of the list that was kept, in the background of everything else;
    /// [#accept] takes what it has made.
    ///
    /// @param log where it may complain
    public Launch making(Path log) throws IOException {
        var classPath = ClassPath.of(launch.command()).orElseThrow();
        var list = Files.write(lists.resolve(name + ".archived"), list(classPath));
        var command = Stream.of(
                        List.of("nice", "-n", "19", launch.command().getFirst()),
                        classPath.flags().stream()
                                .filter(flag -> !flag.startsWith("-Xm"))
                                .toList(),
                        MAKING,
                        List.of(
                                "-XX:SharedClassListFile=" + list,
                                "-XX:SharedArchiveFile=" + fresh(),
                                "-cp",
                                classPath.text()))
                .flatMap(List::stream)
                .toList();
        return new Launch(
                name + "-archive", command, Map.of(), launch.folder(), log, Stopping.AT_ONCE, Optional.empty());
    }

    private List<String> list(ClassPath classPath) throws IOException {
        var kept = Files.readAllLines(kept());
        try (var classes = classPath.loader()) {
            return Stream.concat(kept.stream(), LambdaSites.in(kept, classes)).toList();
        }
    }

    /// Puts the finished archive in its place, where the next start finds it, and removes what it replaces.
    public void accept() throws IOException {
        Files.move(fresh(), file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (var all = Files.newDirectoryStream(archives, name + "-*")) {
            for (var other : all) {
                if (isReplaced(other) || isAbandoned(other)) {
                    Files.delete(other);
                }
            }
        }
    }

    private boolean isReplaced(Path other) {
        return other.toString().endsWith(".jsa") && !other.equals(file());
    }

    /// Whether its maker was stopped before it was finished.
    private static boolean isAbandoned(Path other) {
        var unfinished = UNFINISHED.matcher(other.toString());
        return unfinished.find()
                && ProcessHandle.of(Long.parseLong(unfinished.group("maker"))).isEmpty();
    }

    public String name() {
        return name;
    }

    private Path file() {
        return archives.resolve(name + "-" + key + ".jsa");
    }

    private Path fresh() {
        return archives.resolve(name + "-" + key + "-" + ProcessHandle.current().pid() + ".new");
    }

    private Path loaded() {
        return lists.resolve(name + ".loaded");
    }

    private Path kept() {
        return lists.resolve(name + ".kept");
    }

    private static String key(ClassPath classPath) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((System.getProperty("java.vm.version") + FORM + MAKING + classPath.text() + classPath.flags())
                    .getBytes(StandardCharsets.UTF_8));
            for (var jar : classPath.jars()) {
                var line = jar + " " + Files.size(jar) + " " + Files.getLastModifiedTime(jar) + "\n";
                digest.update(line.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
