package city.healthcard.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// With a real virtual machine.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(120)
class ClassArchiveIT {
    private static final String CLASS = Greeting.class.getName().replace('.', '/') + ".class";
    private static final String FROM_ARCHIVE = Greeting.class.getName() + " source: shared objects file";

    private static final String LAMBDA = Pattern.quote(Greeting.class.getName() + "$$Lambda") + "\\S* source: ";
    private static final String LAMBDA_FROM_ARCHIVE = LAMBDA + "shared objects file";

    @TempDir
    Path folder;

    private Path jar;

    @BeforeEach
    void packageGreeting() throws IOException {
        jar = folder.resolve("greeting.jar");
        try (var content = new JarOutputStream(Files.newOutputStream(jar));
                var code = Greeting.class.getResourceAsStream("/" + CLASS)) {
            content.putNextEntry(new JarEntry(CLASS));
            content.write(code.readAllBytes());
        }
    }

    @Test
    void the_second_start_takes_its_classes_from_the_archive_and_another_jar_does_not() throws IOException {
        var first = archive();
        assertThat(first.isMissing()).isTrue();
        assertThat(output(first.applied())).contains("hello").doesNotContain(FROM_ARCHIVE);

        make(first);

        assertThat(archive().isMissing()).isFalse();
        assertThat(output(archive().applied())).contains("hello").contains(FROM_ARCHIVE);

        Files.setLastModifiedTime(jar, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
        assertThat(archive().isMissing()).isTrue();
        assertThat(output(archive().applied())).contains("hello").doesNotContain(FROM_ARCHIVE);
    }

    @Test
    void lambdas_are_in_the_archive_though_its_program_still_ran_when_it_was_made() throws IOException {
        var first = archive();
        assertThat(output(first.applied())).containsPattern(LAMBDA).doesNotContainPattern(LAMBDA_FROM_ARCHIVE);
        removeWhatIsWrittenAtTheEnd(folder.resolve("lists/greeting.loaded"));

        make(first);

        assertThat(output(archive().applied())).contains("hello").containsPattern(LAMBDA_FROM_ARCHIVE);
    }

    @Test
    void a_program_that_was_started_again_does_not_spoil_the_list_that_was_kept() throws IOException {
        var first = archive();
        output(first.applied());
        first.keepList();
        Files.writeString(folder.resolve("lists/greeting.loaded"), "java/lang/Object id: 0\n");

        output(first.making(folder.resolve("log")));
        first.accept();

        assertThat(output(archive().applied())).contains("hello").contains(FROM_ARCHIVE);
    }

    @Test
    void it_weighs_what_a_start_has_loaded_and_nothing_before_one() throws IOException {
        assertThat(archive().weight()).isZero();

        output(archive().applied());

        assertThat(archive().weight())
                .isEqualTo(Files.size(folder.resolve("lists/greeting.loaded")))
                .isPositive();
    }

    @Test
    void a_new_archive_removes_the_old_and_the_unfinished_ones_of_the_same_program() throws IOException {
        Files.createDirectories(folder.resolve("archives"));
        var old = Files.createFile(folder.resolve("archives/greeting-old.jsa"));
        var unfinished = Files.createFile(folder.resolve("archives/greeting-old-999999999.new"));
        var other = Files.createFile(folder.resolve("archives/farewell-old.jsa"));
        var archive = archive();
        output(archive.applied());

        make(archive);

        assertThat(old).doesNotExist();
        assertThat(unfinished).doesNotExist();
        assertThat(other).exists();
    }

    @Test
    void a_program_from_a_folder_of_classes_has_none() {
        var command = List.of(ProjectFolder.javaCommand(), "-cp", folder.toString(), "Greeting");
        assertThat(ClassArchive.of(launch(command), folder, folder)).isEmpty();
    }

    @Test
    void a_program_that_is_not_java_has_none() {
        var command = List.of("/usr/bin/postgres", "-cp", jar.toString());
        assertThat(ClassArchive.of(launch(command), folder, folder)).isEmpty();
    }

    private void make(ClassArchive archive) throws IOException {
        archive.keepList();
        output(archive.making(folder.resolve("log")));
        archive.accept();
    }

    private static void removeWhatIsWrittenAtTheEnd(Path list) throws IOException {
        var lines = Files.readAllLines(list);
        assertThat(lines.removeIf(line -> line.startsWith("@cp "))).isTrue();
        Files.write(list, lines);
    }

    private ClassArchive archive() {
        var command = List.of(
                ProjectFolder.javaCommand(),
                "-XX:+UseSerialGC",
                "-Xlog:class+load",
                "-cp",
                jar.toString(),
                Greeting.class.getName());
        return ClassArchive.of(launch(command), folder.resolve("archives"), folder.resolve("lists"))
                .orElseThrow();
    }

    private Launch launch(List<String> command) {
        return new Launch(
                "greeting", command, Map.of(), folder, folder.resolve("log"), Stopping.AT_ONCE, Optional.empty());
    }

    private static String output(Launch launch) throws IOException {
        var process = new ProcessBuilder(new ArrayList<>(launch.command()))
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes());
    }
}
