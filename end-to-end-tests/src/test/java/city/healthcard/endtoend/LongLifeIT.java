package city.healthcard.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.localstack.process.ProjectFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One patient whose bundle is larger than the memory of the program that imports it.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Tag("nightly")
class LongLifeIT {

    private static final long BYTES_MIN = 70L * 1024 * 1024;
    private static final int MINUTES_MAX = 5;

    @TempDir
    private Path folder;

    @Test
    void a_bundle_of_70_MB_is_imported_by_a_program_that_has_64_MB() throws IOException, InterruptedException {
        var suite = Suite.shared();
        var bundle = Lives.enlarged(folder, BYTES_MIN);
        var command = new ArrayList<>(ProjectFolder.java(
                "city-simulator",
                List.of("-Xmx64m", "-XX:+UseSerialGC"),
                "city.healthcard.simulator.importer.Importer"));
        command.add(bundle.toString());
        var importer = new ProcessBuilder(command);
        importer.environment().putAll(suite.environment());

        var importing = importer.inheritIO().start();
        try {
            assertThat(importing.waitFor(MINUTES_MAX, TimeUnit.MINUTES)).isTrue();
            assertThat(importing.exitValue()).isZero();
        } finally {
            importing.destroyForcibly();
        }
    }
}
