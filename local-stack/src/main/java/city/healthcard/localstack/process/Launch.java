package city.healthcard.localstack.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What it takes to start a server.
///
/// @param name what people call it
/// @param command the program and its arguments
/// @param environment what is added to our own environment
/// @param folder where it runs
/// @param log where its output is appended
/// @param removeAfterwards a folder that goes with the server
public record Launch(
        String name,
        List<String> command,
        Map<String, String> environment,
        Path folder,
        Path log,
        Stopping stopping,
        Optional<Path> removeAfterwards) {

    public Launch {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /// The same with more flags, which come right after the program.
    Launch withFlags(List<String> flags) {
        var longer = new ArrayList<>(command);
        longer.addAll(1, flags);
        return new Launch(name, longer, environment, folder, log, stopping, removeAfterwards);
    }
}
