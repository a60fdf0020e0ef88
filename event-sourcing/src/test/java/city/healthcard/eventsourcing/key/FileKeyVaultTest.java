package city.healthcard.eventsourcing.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import city.healthcard.eventsourcing.key.KeyVault.Opened;
import city.healthcard.eventsourcing.key.KeyVault.Wrapped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FileKeyVaultTest {

    private static final byte[] OWNER = {1, 2, 3};

    @TempDir
    private Path parent;

    @Test
    void a_secret_is_made_once_and_shared_by_all_services() {
        var pepper = vault("card").secret("pepper");
        assertThat(pepper).hasSize(32);
        assertThat(vault("card").secret("pepper")).isEqualTo(pepper);
        assertThat(vault("records").secret("pepper")).isEqualTo(pepper);
        assertThat(vault("card").secret("index")).isNotEqualTo(pepper);
    }

    @Test
    void processes_that_start_at_the_same_time_agree() throws Exception {
        var barrier = new CyclicBarrier(16);
        Callable<String> start = () -> {
            barrier.await();
            return HexFormat.of().formatHex(vault("card").secret("pepper"));
        };
        try (var threads = Executors.newFixedThreadPool(16)) {
            var answers =
                    threads.invokeAll(Stream.generate(() -> start).limit(16).toList());
            assertThat(answers)
                    .extracting(Future::get)
                    .containsOnly(answers.getFirst().get());
        }
        assertThat(namesIn("secrets")).containsExactly("pepper");
    }

    @Test
    void only_its_owner_may_look() throws IOException {
        assumeTrue(parent.getFileSystem().supportedFileAttributeViews().contains("posix"));
        vault("card").secret("pepper");
        assertThat(permissions("")).isEqualTo("rwx------");
        assertThat(permissions("secrets")).isEqualTo("rwx------");
        assertThat(permissions("secrets/pepper")).isEqualTo("rw-------");
    }

    @Test
    void what_an_epoch_wrapped_it_unwraps_in_every_process() {
        open(1);
        var wrapped = wrap(1);
        assertThat(unwrap(wrapped).key()).isEqualTo(new byte[32]);
        assertThat(wrapped.key()).hasSizeGreaterThan(32);
    }

    @Test
    void a_wrapped_key_belongs_to_its_owner() {
        open(1);
        var stolen = new Wrapped(1, wrap(1).key(), new byte[] {9});
        assertThatThrownBy(() -> unwrap(stolen)).isInstanceOf(BrokenSealException.class);
    }

    @Test
    void a_destroyed_epoch_opens_nothing_and_is_not_made_again() throws IOException {
        open(1);
        open(2);
        var old = wrap(1);
        var survivor = wrap(2);
        vault("card").destroyBefore(2).await().indefinitely();
        assertThat(namesIn("epochs/card")).containsExactly("2");
        assertThat(unwrap(survivor).key()).isEqualTo(new byte[32]);
        assertThatThrownBy(() -> unwrap(old))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("epoch 1");
    }

    @Test
    void services_have_epochs_of_their_own() {
        open(1);
        vault("records").openEpoch(1).await().indefinitely();
        assertThatThrownBy(
                        () -> vault("records").unwrap(List.of(wrap(1))).await().indefinitely())
                .isInstanceOf(BrokenSealException.class);
    }

    @Test
    void a_name_cannot_leave_the_folder() {
        assertThatThrownBy(() -> vault("card").secret("../pepper")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> vault("../card")).isInstanceOf(IllegalArgumentException.class);
    }

    private FileKeyVault vault(String service) {
        return new FileKeyVault(parent.resolve("keys"), service);
    }

    private void open(int epoch) {
        vault("card").openEpoch(epoch).await().indefinitely();
    }

    private Wrapped wrap(int epoch) {
        return vault("card")
                .wrap(epoch, List.of(new Opened(new byte[32], OWNER)))
                .await()
                .indefinitely()
                .getFirst();
    }

    private Opened unwrap(Wrapped key) {
        return vault("card").unwrap(List.of(key)).await().indefinitely().getFirst();
    }

    private String permissions(String file) throws IOException {
        return PosixFilePermissions.toString(
                Files.getPosixFilePermissions(parent.resolve("keys").resolve(file)));
    }

    private List<String> namesIn(String folder) throws IOException {
        try (var files = Files.list(parent.resolve("keys").resolve(folder))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
