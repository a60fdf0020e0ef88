package city.healthcard.records.fhir;

import city.healthcard.webkit.problem.Fault;
import city.healthcard.webkit.problem.Language;
import city.healthcard.webkit.problem.Problem;
import city.healthcard.webkit.problem.Text;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Problems as FHIR says them: an issue for each place, or one; the code is ours and stable, the words are in the
/// reader's language with both languages beside them.
final class Outcomes {

    private static final String TRANSLATION = "http://hl7.org/fhir/StructureDefinition/translation";
    private static final Map<Integer, String> TYPES = Map.ofEntries(
            Map.entry(400, "structure"),
            Map.entry(401, "login"),
            Map.entry(403, "forbidden"),
            Map.entry(404, "not-found"),
            Map.entry(405, "not-supported"),
            Map.entry(406, "not-supported"),
            Map.entry(409, "conflict"),
            Map.entry(410, "deleted"),
            Map.entry(412, "conflict"),
            Map.entry(413, "too-long"),
            Map.entry(415, "not-supported"),
            Map.entry(422, "business-rule"),
            Map.entry(429, "throttled"),
            Map.entry(503, "transient"));

    private Outcomes() {}

    /// The OperationOutcome of a problem.
    static byte[] of(Problem problem, Language language, String traceId) {
        return FhirWriter.write(json -> {
            json.begin().text("resourceType", "OperationOutcome").beginList("issue");
            if (problem.faults().isEmpty()) {
                issue(json, problem, null, language, traceId);
            }
            for (var fault : problem.faults()) {
                issue(json, problem, fault, language, traceId);
            }
            json.endList().end();
        });
    }

    /// What is said beside an answer, as an entry of a searchset would hold it.
    static void note(Json json, String code, Text text) throws IOException {
        json.begin().text("resourceType", "OperationOutcome").beginList("issue").begin();
        json.text("severity", "warning").text("code", "not-supported");
        details(json, code, text.zh(), text);
        json.end().endList().end();
    }

    private static void issue(Json json, Problem problem, @Nullable Fault fault, Language language, String traceId)
            throws IOException {
        var text = fault == null ? problem.detail() : fault.expected();
        json.begin();
        json.text("severity", "error");
        json.text("code", TYPES.getOrDefault(problem.status(), problem.status() < 500 ? "invalid" : "exception"));
        details(json, problem.code(), text.in(language), text);
        json.text("diagnostics", diagnostics(problem, traceId));
        if (fault != null && fault.parameter() != null) {
            json.beginList("location").item("http." + fault.parameter()).endList();
        }
        if (fault != null && fault.pointer() != null) {
            json.beginList("expression").item(expression(fault.pointer())).endList();
        }
        json.end();
    }

    private static void details(Json json, String code, String words, Text both) throws IOException {
        json.begin("details").beginList("coding").begin();
        json.text("system", Systems.PROBLEMS).text("code", code).end().endList();
        json.text("text", words).begin("_text").beginList("extension");
        translation(json, "zh-CN", both.zh());
        translation(json, "en", both.en());
        json.endList().end().end();
    }

    private static void translation(Json json, String language, String words) throws IOException {
        json.begin().text("url", TRANSLATION).beginList("extension");
        json.begin().text("url", "lang").text("valueCode", language).end();
        json.begin().text("url", "content").text("valueString", words).end();
        json.endList().end();
    }

    private static String diagnostics(Problem problem, String traceId) {
        var said = new StringBuilder();
        problem.members()
                .forEach((name, value) ->
                        said.append(name).append('=').append(value).append(' '));
        return said.append("traceId=").append(traceId).toString();
    }

    /// `#/entry/7/resource/code` as the path `Bundle.entry[7].resource.code`.
    private static String expression(String pointer) {
        var path = new StringBuilder("Bundle");
        for (var step : pointer.substring(1).split("/", -1)) {
            if (!step.isEmpty() && step.chars().allMatch(Character::isDigit)) {
                path.append('[').append(step).append(']');
            } else if (!step.isEmpty()) {
                path.append('.').append(step);
            }
        }
        return path.toString();
    }
}
