package city.healthcard.webkit.page;

import city.healthcard.webkit.problem.Fault;
import city.healthcard.webkit.problem.Problem;
import city.healthcard.webkit.problem.Text;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a person has filled in so far, and what is not yet as expected. Immutable.
///
/// @param values what was filled in, by the name of the field
/// @param faults what is expected instead, in the order of the fields; `field` is empty when it concerns the whole
public record Form(Map<String, String> values, List<Expected> faults) {

    /// What is expected at one field.
    public record Expected(String field, Text text) {}

    public Form {
        values = Map.copyOf(values);
        faults = List.copyOf(faults);
    }

    /// A form not filled in yet.
    public static Form empty() {
        return new Form(Map.of(), List.of());
    }

    /// What was sent, and nothing to say about it.
    public static Form of(MultivaluedMap<String, String> sent) {
        return new Form(
                sent.entrySet().stream()
                        .filter(field -> !field.getValue().isEmpty())
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, field -> field.getValue().getFirst())),
                List.of());
    }

    /// This form with one more thing expected.
    public Form expecting(String field, String zh, String en) {
        return with(new Expected(field, new Text(zh, en)));
    }

    /// This form with what a problem expects. A fault names its field by the last step of its pointer; a
    /// problem without faults concerns the whole.
    public Form refused(Problem problem) {
        if (problem.faults().isEmpty()) {
            return with(new Expected("", problem.detail()));
        }
        var form = this;
        for (var fault : problem.faults()) {
            form = form.with(new Expected(field(fault), fault.expected()));
        }
        return form;
    }

    /// This form without the value of a field that must be typed again, such as a password.
    public Form without(String field) {
        return new Form(
                values.entrySet().stream()
                        .filter(value -> !value.getKey().equals(field))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                faults);
    }

    /// Whether something is not as expected.
    public boolean isFaulty() {
        return !faults.isEmpty();
    }

    /// What was filled in at a field; empty when nothing was.
    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /// The id that was typed or pasted at a field, or came with it; empty when it is none.
    public Optional<UUID> id(String field) {
        try {
            return Optional.of(UUID.fromString(value(field).strip().toLowerCase(Locale.ROOT)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// What is expected at a field.
    public Optional<Text> fault(String field) {
        return faults.stream()
                .filter(expected -> expected.field().equals(field))
                .map(Expected::text)
                .findFirst();
    }

    private Form with(Expected expected) {
        var more = new ArrayList<>(faults);
        more.add(expected);
        return new Form(values, more);
    }

    private static String field(Fault fault) {
        @Nullable String pointer = fault.pointer();
        return pointer == null
                ? Objects.requireNonNullElse(fault.parameter(), "")
                : pointer.substring(pointer.lastIndexOf('/') + 1).replace("#", "");
    }
}
