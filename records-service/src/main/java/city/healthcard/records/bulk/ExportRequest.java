package city.healthcard.records.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;

import city.healthcard.records.fhir.ResourceLines;
import city.healthcard.webkit.problem.Problem;
import city.healthcard.webkit.problem.RequestProblems;
import java.net.URLEncoder;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The request that begins an export.
///
/// @param types of which resources, in the order in which they are told
/// @param since only what was said after this
/// @param query the parameters as they were understood, with their question mark; empty where there are none
record ExportRequest(List<String> types, @Nullable Instant since, String query) {

    private static final String OUTPUT_FORMAT = "_outputFormat";
    private static final String SINCE = "_since";
    private static final String TYPE = "_type";
    private static final Set<String> KNOWN = Set.of(OUTPUT_FORMAT, SINCE, TYPE);
    private static final Set<String> FORMATS = Set.of("application/fhir+ndjson", "application/ndjson", "ndjson");

    ExportRequest {
        types = List.copyOf(types);
    }

    /// Reads it. Fails with a `ProblemException` that names every parameter that is not as expected.
    ///
    /// @param prefer what the client prefers: it must be `respond-async`, and may be `handling=lenient`
    static ExportRequest read(Map<String, List<String>> parameters, @Nullable String prefer) {
        var preferred = preferred(prefer);
        var reader = new Reader(parameters, preferred.contains("handling=lenient"));
        var request = reader.read();
        var problem = reader.problem;
        if (!preferred.contains("respond-async")) {
            problem = problem.inParameter(
                    "Prefer", "批量导出只能异步进行：respond-async。", "An export goes on after its request: respond-async.");
        }
        if (!problem.faults().isEmpty()) {
            throw problem.exception();
        }
        return request;
    }

    private static Set<String> preferred(@Nullable String prefer) {
        return prefer == null
                ? Set.of()
                : Set.copyOf(Arrays.asList(
                        prefer.toLowerCase(Locale.ROOT).replace(" ", "").split("[,;]")));
    }

    private static final class Reader {

        private final Map<String, List<String>> parameters;
        private final boolean lenient;
        private final List<String> understood = new ArrayList<>();
        private Problem problem = RequestProblems.parameter();

        private Reader(Map<String, List<String>> parameters, boolean lenient) {
            this.parameters = parameters;
            this.lenient = lenient;
        }

        private ExportRequest read() {
            parameters.keySet().stream()
                    .filter(name -> !KNOWN.contains(name) && !lenient)
                    .sorted()
                    .forEach(name -> fault(name, "本服务不支持此参数。", "This parameter is not supported here."));
            format();
            var since = since();
            var types = types();
            return new ExportRequest(types, since, understood.isEmpty() ? "" : "?" + String.join("&", understood));
        }

        private void format() {
            one(OUTPUT_FORMAT).ifPresent(format -> {
                // a plus sign that was not escaped arrives as a space
                if (FORMATS.contains(format.replace(' ', '+'))) {
                    understood(OUTPUT_FORMAT, format.replace(' ', '+'));
                } else {
                    fault(OUTPUT_FORMAT, "只有 application/fhir+ndjson。", "There is application/fhir+ndjson only.");
                }
            });
        }

        private @Nullable Instant since() {
            return one(SINCE)
                    .flatMap(text -> {
                        try {
                            var since =
                                    OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
                            understood(SINCE, since.toString());
                            return Optional.of(since);
                        } catch (DateTimeParseException notAnInstant) {
                            fault(
                                    SINCE,
                                    "须为带时区的时间，例如 2026-11-26T08:00:00Z。",
                                    "An instant with its offset, such as 2026-11-26T08:00:00Z.");
                            return Optional.<Instant>empty();
                        }
                    })
                    .orElse(null);
        }

        private List<String> types() {
            var wanted = new LinkedHashSet<String>();
            for (var text : parameters.getOrDefault(TYPE, List.of())) {
                wanted.addAll(Arrays.asList(text.split(",", -1)));
            }
            if (wanted.isEmpty()) {
                return ResourceLines.TYPES;
            }
            var known = ResourceLines.TYPES.stream().filter(wanted::contains).toList();
            if (known.size() < wanted.size() && !lenient || known.isEmpty()) {
                fault(TYPE, "可选：" + ResourceLines.TYPES, "One or some of " + ResourceLines.TYPES);
            } else {
                understood(TYPE, String.join(",", known));
            }
            return known;
        }

        private Optional<String> one(String name) {
            var values = parameters.getOrDefault(name, List.of());
            if (values.size() > 1) {
                fault(name, "只能填写一次。", "Once only.");
            }
            return values.stream().findFirst();
        }

        private void understood(String name, String value) {
            understood.add(name + '=' + URLEncoder.encode(value, UTF_8));
        }

        private void fault(String name, String zh, String en) {
            problem = problem.inParameter(name, zh, en);
        }
    }
}
