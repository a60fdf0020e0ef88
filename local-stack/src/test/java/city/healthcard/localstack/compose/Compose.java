package city.healthcard.localstack.compose;

import city.healthcard.localstack.process.ProjectFolder;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// What docker-compose.yml says, with its anchors and merges resolved.
record Compose(Map<String, Map<String, Object>> services) {

    static Compose read() {
        Map<String, Map<String, Map<String, Object>>> file =
                new Yaml(new SafeConstructor(new LoaderOptions())).load(text("docker-compose.yml"));
        return new Compose(file.getOrDefault("services", Map.of()));
    }

    static String text(String path) {
        try {
            return Files.readString(ProjectFolder.find().resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Properties properties(String path) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(text(path)));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whom a service waits for, and for what: `postgres` → `service_healthy`.
    Map<String, String> awaited(String name) {
        return service(name).getOrDefault("depends_on", Map.of()) instanceof Map<?, ?> others
                ? others.entrySet().stream()
                        .collect(Collectors.toMap(
                                other -> other.getKey().toString(),
                                other -> other.getValue().toString().replaceAll("\\{condition=|}", "")))
                : Map.of();
    }

    Map<String, Object> service(String name) {
        return services.getOrDefault(name, Map.of());
    }

    /// The variables of a service, in alphabetical order.
    Map<String, String> environment(String name) {
        return service(name).getOrDefault("environment", Map.of()) instanceof Map<?, ?> variables
                ? variables.entrySet().stream()
                        .collect(Collectors.toMap(
                                variable -> variable.getKey().toString(),
                                variable -> variable.getValue().toString(),
                                (one, _) -> one,
                                TreeMap::new))
                : Map.of();
    }

    /// `18.6` of `postgres:18.6`.
    String tag(String name) {
        var image = service(name).getOrDefault("image", "").toString();
        return image.substring(image.lastIndexOf(':') + 1);
    }

    /// `8080:8080`, `127.0.0.1:8087:8087`.
    List<String> publishedPorts(String name) {
        return service(name).getOrDefault("ports", List.of()) instanceof List<?> ports
                ? ports.stream().map(Object::toString).toList()
                : List.of();
    }
}
