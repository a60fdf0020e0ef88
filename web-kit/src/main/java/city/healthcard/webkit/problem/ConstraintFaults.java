package city.healthcard.webkit.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Turns broken constraints into places and expectations.
///
/// The usual annotations have words of their own here. A constraint of a service writes both languages into its
/// message, separated by a bar: `message = "请填写18位身份证号码|Give the 18 characters of the ID number"`.
final class ConstraintFaults {

    private static final String PACKAGE = "jakarta.validation.constraints.";

    private ConstraintFaults() {}

    static Problem problem(Iterable<? extends ConstraintViolation<?>> violations) {
        var faults = new ArrayList<Fault>();
        for (var violation : violations) {
            faults.add(fault(violation));
        }
        faults.sort((one, other) -> place(one).compareTo(place(other)));
        var invalid = RequestProblems.invalid();
        return new Problem(invalid.status(), invalid.code(), invalid.detail(), faults, Map.of());
    }

    private static String place(Fault fault) {
        return Objects.requireNonNullElse(fault.pointer(), "") + Objects.requireNonNullElse(fault.parameter(), "");
    }

    private static Fault fault(ConstraintViolation<?> violation) {
        var expected = expectation(violation);
        var steps = new ArrayList<Path.Node>();
        violation.getPropertyPath().forEach(steps::add);
        return inBody(steps)
                ? new Fault("#" + pointer(steps), null, expected)
                : new Fault(null, parameter(steps), expected);
    }

    /// A path of a request is method, parameter, properties; only a body has properties.
    private static boolean inBody(List<Path.Node> steps) {
        return steps.stream().noneMatch(step -> step.getKind() == ElementKind.PARAMETER)
                || steps.getLast().getKind() != ElementKind.PARAMETER;
    }

    private static String parameter(List<Path.Node> steps) {
        return steps.getLast().getName();
    }

    private static String pointer(List<Path.Node> steps) {
        var pointer = new StringBuilder();
        for (var step : steps) {
            if (step.getIndex() != null) {
                pointer.append('/').append(step.getIndex());
            }
            if (step.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(step.getName());
            }
        }
        return pointer.toString();
    }

    private static Text expectation(ConstraintViolation<?> violation) {
        var descriptor = violation.getConstraintDescriptor();
        var type = descriptor.getAnnotation().annotationType().getName();
        var attributes = descriptor.getAttributes();
        var custom = violation.getMessage().split("\\|", 2);
        if (custom.length == 2) {
            return new Text(custom[0].strip(), custom[1].strip());
        }
        return type.startsWith(PACKAGE)
                ? standard(type.substring(PACKAGE.length()), attributes)
                : new Text("此值不符合要求。", violation.getMessage());
    }

    private static Text standard(String name, Map<String, Object> attributes) {
        return switch (name) {
            case "NotNull", "NotBlank", "NotEmpty" -> new Text("请填写此项。", "This is required.");
            case "Null" -> new Text("此项应留空。", "Leave this out.");
            case "Size" -> size(attributes);
            case "Pattern" -> new Text("写法不符合要求。", "Not in the expected form.");
            case "Min", "DecimalMin" -> bound("不得小于 ", "At least ", attributes);
            case "Max", "DecimalMax" -> bound("不得大于 ", "At most ", attributes);
            case "Positive" -> new Text("应大于 0。", "Must be greater than 0.");
            case "PositiveOrZero" -> new Text("不得小于 0。", "Must not be less than 0.");
            case "Past", "PastOrPresent" -> new Text("不得晚于现在。", "Must not be in the future.");
            case "Future", "FutureOrPresent" -> new Text("不得早于现在。", "Must not be in the past.");
            case "Email" -> new Text("应为电子邮件地址。", "Expected here: an e-mail address.");
            case "Digits" -> new Text("数字的位数不符合要求。", "The number has too many digits.");
            default -> new Text("此值不符合要求。", "This value is not valid.");
        };
    }

    private static Text size(Map<String, Object> attributes) {
        var min = attributes.get("min");
        var max = attributes.get("max");
        return Integer.valueOf(Integer.MAX_VALUE).equals(max)
                ? new Text("至少 %s 个。".formatted(min), "At least %s.".formatted(min))
                : new Text("应为 %s 到 %s 个。".formatted(min, max), "Between %s and %s.".formatted(min, max));
    }

    private static Text bound(String zh, String en, Map<String, Object> attributes) {
        var value = attributes.get("value");
        return new Text(zh + value + "。", en + value + ".");
    }
}
