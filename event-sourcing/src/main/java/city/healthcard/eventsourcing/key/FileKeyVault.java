package city.healthcard.eventsourcing.key;

import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;

/// A vault in a folder outside the databases: one file of 64 hexadecimal digits per secret, readable by its owner only.
///
/// ```
/// secrets/pepper          shared by all services
/// epochs/card/1           wraps the citizens' keys of one service; gone once a later epoch took over
/// ```
public final class FileKeyVault implements KeyVault {

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final byte FORM = 1;

    private final Path secrets;
    private final Path epochs;
    private final Map<Integer, SecretKey> opened = new ConcurrentHashMap<>();

    /// @param folder made when missing
    /// @param service whose epochs these are, such as `card`
    public FileKeyVault(Path folder, String service) {
        this.secrets = folder.resolve("secrets");
        this.epochs = folder.resolve("epochs").resolve(checked(service));
    }

    @Override
    public Uni<Void> openEpoch(int epoch) {
        return soon(() -> {
            opened.computeIfAbsent(epoch, number -> Gcm.keyOf(SecretFile.readOrMake(fileOf(number))));
            return null;
        });
    }

    @Override
    public Uni<List<Wrapped>> wrap(int epoch, List<Opened> keys) {
        return soon(() -> {
            var key = keyOf(epoch);
            return keys.stream()
                    .map(plain ->
                            new Wrapped(epoch, Gcm.seal(key, FORM, plain.key(), plain.boundTo()), plain.boundTo()))
                    .toList();
        });
    }

    @Override
    public Uni<List<Opened>> unwrap(List<Wrapped> keys) {
        return soon(() -> keys.stream()
                .map(wrapped -> new Opened(
                        Gcm.open(keyOf(wrapped.epoch()), wrapped.key(), wrapped.boundTo()), wrapped.boundTo()))
                .toList());
    }

    @Override
    public Uni<Void> destroyBefore(int epoch) {
        return soon(() -> {
            opened.keySet().removeIf(number -> number < epoch);
            try (var files = Files.list(epochs)) {
                files.filter(file -> numberOf(file) < epoch).forEach(SecretFile::destroy);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            return null;
        });
    }

    @Override
    public byte[] secret(String name) {
        return SecretFile.readOrMake(secrets.resolve(checked(name)));
    }

    private SecretKey keyOf(int epoch) {
        return opened.computeIfAbsent(epoch, number -> {
            if (!Files.exists(fileOf(number))) {
                throw new IllegalStateException("the key vault has no epoch " + number + " for these keys");
            }
            return Gcm.keyOf(SecretFile.readOrMake(fileOf(number)));
        });
    }

    private Path fileOf(int epoch) {
        return epochs.resolve(Integer.toString(epoch));
    }

    /// Files that are not epochs, such as one being made, count as the youngest.
    private static int numberOf(Path file) {
        var name = file.getFileName().toString();
        return name.matches("[0-9]{1,9}") ? Integer.parseInt(name) : Integer.MAX_VALUE;
    }

    private static String checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a name in a key vault: " + name);
        }
        return name;
    }

    private static <T> Uni<T> soon(Supplier<T> work) {
        return Uni.createFrom().item(work);
    }
}
