package city.healthcard.localstack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Who listens on a port of this machine, as far as the system tells us.
public final class PortHolder {
    private static final String LISTENING = "0A";
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private PortHolder() {}

    /// For people: `java (process 4711)`; empty when nobody listens or it is another user's.
    public static Optional<String> of(int port) {
        return pidOf(port)
                .flatMap(ProcessHandle::of)
                .map(process -> process.info()
                                .command()
                                .map(command -> Path.of(command).getFileName().toString())
                                .orElse("a program")
                        + " (process " + process.pid() + ")");
    }

    private static Optional<Long> pidOf(int port) {
        try {
            return Files.exists(Path.of("/proc/net/tcp")) ? fromProc(port) : fromLsof(port);
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Optional<Long> fromProc(int port) throws IOException {
        for (var table : Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .map(Path::of)
                .filter(Files::exists)
                .toList()) {
            for (var line : Files.readAllLines(table)) {
                var words = BLANKS.split(line.strip());
                if (words.length > 9 && words[1].endsWith(":%04X".formatted(port)) && words[3].equals(LISTENING)) {
                    return ownerOf("socket:[" + words[9] + "]");
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Long> ownerOf(String socket) {
        return ProcessHandle.allProcesses()
                .map(ProcessHandle::pid)
                .filter(pid -> holds(pid, socket))
                .findFirst();
    }

    private static boolean holds(long pid, String socket) {
        try (var open = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            return open.anyMatch(file -> isLinkTo(file, socket));
        } catch (IOException notOurs) {
            return false;
        }
    }

    private static boolean isLinkTo(Path file, String socket) {
        try {
            return Files.readSymbolicLink(file).toString().equals(socket);
        } catch (IOException closedMeanwhile) {
            return false;
        }
    }

    private static Optional<Long> fromLsof(int port) throws IOException, InterruptedException {
        var lsof = new ProcessBuilder("lsof", "-nP", "-t", "-iTCP:" + port, "-sTCP:LISTEN")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var said = new String(lsof.getInputStream().readAllBytes());
        lsof.waitFor(5, TimeUnit.SECONDS);
        return said.lines().findFirst().map(Long::valueOf);
    }
}
