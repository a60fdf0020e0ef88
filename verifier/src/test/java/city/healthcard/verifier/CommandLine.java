package city.healthcard.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Types commands about files in a folder.
final class CommandLine {

    private final Path folder;
    private String said = "";

    CommandLine(Path folder) {
        this.folder = folder;
    }

    String file(String name, String content) {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    String file(String name, byte[] content) {
        try {
            return Files.write(folder.resolve(name), content).toString();
        } catch (IOException unwritable) {
            throw new java.io.UncheckedIOException(unwritable);
        }
    }

    int run(String... words) {
        var out = new ByteArrayOutputStream();
        var exit = Main.run(List.of(words), new PrintStream(out, true, StandardCharsets.UTF_8));
        said = out.toString(StandardCharsets.UTF_8);
        return exit;
    }

    String said() {
        return said;
    }

    /// Changes each byte of a file in three ways; every time the command must refuse.
    ///
    /// @param command where `FILE` stands for the file
    void refusesEveryChange(String content, String... command) {
        var bytes = content.getBytes(StandardCharsets.UTF_8);
        var changed = folder.resolve("changed").toString();
        var words = Arrays.stream(command)
                .map(word -> word.equals("FILE") ? changed : word)
                .toArray(String[]::new);
        var accepted = new ArrayList<String>();
        for (var i = 0; i < bytes.length; i++) {
            for (var mask : new int[] {0x01, 0x20, 0x80}) {
                var tampered = bytes.clone();
                tampered[i] ^= (byte) mask;
                file("changed", tampered);
                if (run(words) != Main.REFUSED) {
                    accepted.add("byte %d (%c) with mask %x: %s".formatted(i, bytes[i], mask, said));
                }
            }
        }
        assertThat(accepted).isEmpty();
    }
}
