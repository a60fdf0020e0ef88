package city.healthcard.localstack.supervisor;

import city.healthcard.localstack.Ports;
import city.healthcard.localstack.process.ProjectFolder;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Prints where to go and as whom, once the demonstration runs.
public final class Welcome {
    private Welcome() {}

    public static void main(String[] arguments) throws IOException {
        var suite = new Suite(ProjectFolder.find(), Path.of(""), Ports.fromEnvironment(), System.getenv());
        try (var text = Welcome.class.getResourceAsStream("welcome.txt")) {
            if (text == null) {
                throw new IllegalStateException("welcome.txt is not beside " + Welcome.class);
            }
            new PrintStream(System.out, true, StandardCharsets.UTF_8)
                    .print(new String(text.readAllBytes(), StandardCharsets.UTF_8)
                            .replace("{public-url}", suite.publicUrl()));
        }
    }
}
