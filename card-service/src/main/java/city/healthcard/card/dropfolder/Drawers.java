package city.healthcard.card.dropfolder;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import city.healthcard.card.partner.Partner;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The folders of one partner: `in`, where it leaves files; `work`, where the one lies that is being taken, out of
/// the partner's reach; `out`, where it finds results; `done`, where taken files lie. Links are not followed. Blocks:
/// call it where blocking is allowed.
///
/// A file is whole once it has its name: whoever writes one writes it under a name that ends in `.tmp`,
/// lets the disk have it, and renames it.
record Drawers(Path folder) {

    /// Larger files are split by the partner.
    static final long BYTES_MAX = 16L * 1024 * 1024;

    private static final int NAME_MAX = 104;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}\\.p7m");
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    static Drawers of(Path exchange, Partner partner) throws IOException {
        var drawers = new Drawers(exchange.resolve(partner.code()));
        for (var drawer : List.of("in", "work", "out", "done")) {
            var place = Files.createDirectories(drawers.folder.resolve(drawer));
            if (!Files.isDirectory(place, NOFOLLOW_LINKS)) {
                throw new NotDirectoryException(drawer);
            }
        }
        return drawers;
    }

    /// The files that wait, what was being taken first, then by name: `day-9` before `day-10`.
    List<String> waiting() throws IOException {
        return Stream.concat(names("work").stream(), names("in").stream())
                .distinct()
                .toList();
    }

    private List<String> names(String drawer) throws IOException {
        try (var files = Files.list(folder.resolve(drawer))) {
            return files.filter(it -> Files.isRegularFile(it, NOFOLLOW_LINKS))
                    .map(it -> it.getFileName().toString())
                    .filter(it -> NAME.matcher(it).matches())
                    .sorted(Comparator.comparing(Drawers::inOrder).thenComparing(Comparator.naturalOrder()))
                    .toList();
        }
    }

    private static String inOrder(String name) {
        return DIGITS.matcher(name)
                .replaceAll(it -> "0".repeat(NAME_MAX - it.group().length()) + it.group());
    }

    /// A file's bytes; one that is too large is read up to the limit, and so is never opened. From now on
    /// another file of the same name waits for its own turn.
    byte[] take(String name) throws IOException {
        var taken = folder.resolve("work").resolve(name);
        if (!Files.exists(taken, NOFOLLOW_LINKS)) {
            Files.move(folder.resolve("in").resolve(name), taken, ATOMIC_MOVE);
        }
        if (!Files.isRegularFile(taken, NOFOLLOW_LINKS)) {
            // A pipe would be waited for, and a folder would lie in the way of the next file of its name.
            Files.move(taken, folder.resolve("done").resolve("refused-" + UUID.randomUUID()), ATOMIC_MOVE);
            throw new NoSuchFileException(name, null, "was replaced by something that is no file");
        }
        try (var stream = Files.newInputStream(taken, NOFOLLOW_LINKS)) {
            return stream.readNBytes(Math.toIntExact(BYTES_MAX));
        }
    }

    /// Leaves a result, then puts the file away. Repeated after a crash it comes to the same.
    void settle(String name, byte[] result, String hash) throws IOException {
        var out = folder.resolve("out");
        var unfinished = out.resolve(name + ".result.tmp");
        try (var channel = FileChannel.open(
                unfinished,
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING,
                NOFOLLOW_LINKS)) {
            var bytes = ByteBuffer.wrap(result);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(unfinished, out.resolve(name + ".result.p7s"), ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try {
            Files.move(
                    folder.resolve("work").resolve(name),
                    folder.resolve("done").resolve(hash.substring(0, 12) + '-' + name),
                    ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (NoSuchFileException isAwayAlready) {
            // a leader that was replaced while it worked has done the same
        }
    }
}
