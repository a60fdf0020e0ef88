package city.healthcard.webkit.problem;

import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Finds which parameters of a resource method could not be read; the framework only says that one could not.
final class ParameterFaults {

    private static final Map<Class<?>, Consumer<String>> READERS = Map.of(
            UUID.class, UUID::fromString,
            LocalDate.class, LocalDate::parse,
            Instant.class, Instant::parse,
            int.class, Integer::parseInt,
            Integer.class, Integer::parseInt,
            long.class, Long::parseLong,
            Long.class, Long::parseLong);

    private ParameterFaults() {}

    /// Where the raw values of a request are.
    interface Source {
        @Nullable
        String path(String name);

        @Nullable
        String query(String name);

        @Nullable
        String header(String name);
    }

    static List<Fault> of(Method method, Source source) {
        var faults = new ArrayList<Fault>();
        for (var parameter : method.getParameters()) {
            fault(parameter, source, faults);
        }
        return faults;
    }

    private static void fault(Parameter parameter, Source source, Collection<Fault> faults) {
        var name = name(parameter);
        var value = value(parameter, name, source);
        if (value != null && !isReadable(value, parameter.getType())) {
            var expected = Expectation.of(parameter.getType());
            faults.add(Fault.inParameter(name, "此处应为" + expected.zh() + "。", "Expected here: " + expected.en()));
        }
    }

    private static @Nullable String value(Parameter parameter, String name, Source source) {
        if (parameter.isAnnotationPresent(RestPath.class) || parameter.isAnnotationPresent(PathParam.class)) {
            return source.path(name);
        }
        if (parameter.isAnnotationPresent(RestQuery.class) || parameter.isAnnotationPresent(QueryParam.class)) {
            return source.query(name);
        }
        if (parameter.isAnnotationPresent(RestHeader.class) || parameter.isAnnotationPresent(HeaderParam.class)) {
            return source.header(name);
        }
        return null;
    }

    private static String name(Parameter parameter) {
        for (var annotation : parameter.getAnnotations()) {
            var given = switch (annotation) {
                case RestPath path -> path.value();
                case PathParam path -> path.value();
                case RestQuery query -> query.value();
                case QueryParam query -> query.value();
                case RestHeader header -> header.value();
                case HeaderParam header -> header.value();
                case RestForm form -> form.value();
                case FormParam form -> form.value();
                case CookieParam cookie -> cookie.value();
                default -> "";
            };
            if (!given.isEmpty()) {
                return given;
            }
        }
        return parameter.getName();
    }

    private static boolean isReadable(String value, Class<?> type) {
        try {
            if (type.isEnum()) {
                return List.of(type.getEnumConstants()).stream()
                        .anyMatch(constant -> constant.toString().equals(value));
            }
            READERS.getOrDefault(type, any -> {}).accept(value);
            return true;
        } catch (RuntimeException unreadable) {
            return false;
        }
    }
}
