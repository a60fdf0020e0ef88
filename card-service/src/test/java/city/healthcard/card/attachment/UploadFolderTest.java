package city.healthcard.card.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init")
class UploadFolderTest {

    private static final Instant NOON = Instant.parse("2026-11-26T04:00:00Z");

    @TempDir
    Path folder;

    @Test
    void what_a_dead_process_left_goes_and_what_is_being_read_stays() throws IOException {
        var left = written("left", NOON.minusSeconds(1));
        var read = written("read", NOON);
        var below = folder.resolve("below");
        Files.createDirectories(below);
        UploadFolder.sweep(folder, NOON);
        assertThat(left).doesNotExist();
        assertThat(read).exists();
        assertThat(below).exists();
    }

    @Test
    void links_are_not_followed_and_a_folder_that_is_not_there_is_swept_already() throws IOException {
        var elsewhere = written("elsewhere", NOON);
        var link = folder.resolve("link");
        Files.createSymbolicLink(link, elsewhere);
        UploadFolder.sweep(folder, NOON);
        assertThat(link).exists();
        UploadFolder.sweep(folder.resolve("nowhere"), NOON);
        assertThat(folder.resolve("nowhere")).doesNotExist();
    }

    private Path written(String name, Instant at) throws IOException {
        var file = Files.writeString(folder.resolve(name), name);
        return Files.setLastModifiedTime(file, FileTime.from(at));
    }
}
