package city.healthcard.simulator.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A body that the story sends: a JSON file beside this class, with its blanks filled in.
///
/// @param name of the file
/// @param text JSON
/// @param edits what was filled in, as sed would
public record Form(String name, String text, List<String> edits) {
    private static final String FOLDER = "city-simulator/src/main/resources/city/healthcard/simulator/story/";

    public Form {
        edits = List.copyOf(edits);
    }

    static Form blank(String name) {
        try (var resource = Form.class.getResourceAsStream(name + ".json")) {
            if (resource == null) {
                throw new IllegalStateException("no form " + name);
            }
            return new Form(name, new String(resource.readAllBytes(), StandardCharsets.UTF_8), List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Fills a blank in, such as `{name}`.
    ///
    /// @param value neither with a slash nor with a quotation mark
    Form with(String blank, String value) {
        var more = new ArrayList<>(edits);
        more.add("s/%s/%s/".formatted(blank, value));
        return new Form(name, text.replace(blank, value), more);
    }

    /// The command line that writes the same, from the folder of the project.
    String writtenBy() {
        return "sed '" + String.join("; ", edits) + "' " + FOLDER + name + ".json";
    }
}
