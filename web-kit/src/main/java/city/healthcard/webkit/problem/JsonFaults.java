package city.healthcard.webkit.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/// Turns what Jackson says into the field and what is expected there. Never repeats what was sent.
final class JsonFaults {

    private JsonFaults() {}

    static Problem problem(JacksonException exception) {
        return switch (exception) {
            case UnrecognizedPropertyException unknown ->
                RequestProblems.shape().with(unknownField(unknown));
            case InvalidTypeIdException kind -> RequestProblems.shape().with(unknownKind(kind));
            case MismatchedInputException mismatched -> RequestProblems.shape().with(mismatch(mismatched));
            case JsonMappingException mapping
            when !mapping.getPath().isEmpty() ->
                RequestProblems.shape()
                        .with(Fault.at(pointer(mapping.getPath()), "此值不符合要求。", "This value is not valid."));
            default -> RequestProblems.malformed().with(position(exception));
        };
    }

    private static Fault unknownField(UnrecognizedPropertyException unknown) {
        var known = known(unknown.getKnownPropertyIds());
        return Fault.at(
                pointer(unknown.getPath()),
                "没有此字段。可用字段：" + known + "。",
                "There is no such field. Known fields: " + known);
    }

    private static String known(Collection<?> names) {
        return names.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
    }

    private static Fault unknownKind(InvalidTypeIdException kind) {
        return Fault.at(pointer(kind.getPath()), "没有这种类型。", "There is no such kind.");
    }

    private static Fault mismatch(MismatchedInputException mismatched) {
        var expected = Expectation.of(mismatched.getTargetType());
        return Fault.at(pointer(mismatched.getPath()), "此处应为" + expected.zh() + "。", "Expected here: " + expected.en());
    }

    private static Fault position(JacksonException exception) {
        var location = exception.getLocation();
        if (location == null) {
            return Fault.at("", "请检查 JSON 的写法。", "Check how the JSON is written.");
        }
        var line = location.getLineNr();
        var column = location.getColumnNr();
        return Fault.at(
                "",
                "请检查第 %d 行第 %d 列附近。".formatted(line, column),
                "Look near line %d, column %d.".formatted(line, column));
    }

    static String pointer(List<JsonMappingException.Reference> path) {
        var pointer = new StringBuilder();
        for (var step : path) {
            pointer.append('/').append(step.getFieldName() == null ? step.getIndex() : escaped(step.getFieldName()));
        }
        return pointer.toString();
    }

    private static String escaped(String field) {
        return field.replace("~", "~0").replace("/", "~1");
    }
}
