package city.healthcard.simulator.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// The lifelong file and its readings as lines of a terminal, in Chinese and English.
///
/// @param institutions names by code
record FileSheet(Map<String, String> institutions) {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    FileSheet {
        institutions = Map.copyOf(institutions);
    }

    /// @param register the public register of institutions
    static FileSheet of(JsonNode register) {
        return new FileSheet(nodes(register)
                .collect(Collectors.toMap(
                        institution -> institution.path("code").asText(),
                        institution -> institution.path("name").asText())));
    }

    /// Newest first, one visit after the other.
    List<String> visits(JsonNode file) {
        return nodes(file.path("visits")).flatMap(this::visit).toList();
    }

    /// Newest first, one reading per line.
    List<String> readings(JsonNode log) {
        return nodes(log.path("accesses")).map(this::reading).toList();
    }

    private Stream<String> visit(JsonNode visit) {
        var revision = visit.path("revision").asInt();
        var head = Columns.padded(minute(visit.path("start")), 18)
                + Columns.padded(kind(visit.path("kind").asText()), 18)
                + Columns.padded(name(visit.path("institution").asText()), 32)
                + Columns.padded(visit.path("department").path("name").asText(), 14)
                + visit.path("practitioner").asText()
                + (revision > 1 ? "   已更正 · amended, revision " + revision : "");
        return Stream.concat(
                Stream.of(head.stripTrailing()),
                Stream.of(
                                line("诊断 · diagnosis", named(visit.path("diagnoses"))),
                                line("检查 · results", results(visit.path("observations"))),
                                line("处方 · medicine", named(visit.path("prescriptions"))),
                                line("操作 · procedures", named(visit.path("procedures"))),
                                line("报告 · reports", reports(visit.path("reports"))),
                                line("费用 · charged", charged(visit.path("charges"))))
                        .filter(line -> !line.isEmpty()));
    }

    private static String line(String name, String content) {
        return content.isEmpty() ? "" : "  " + Columns.padded(name, 20) + content;
    }

    private String reading(JsonNode access) {
        return Columns.padded(minute(access.path("at")), 18)
                + Columns.padded(reader(access.path("capacity").asText()), 26)
                + Columns.padded(name(access.path("institution").asText()), 32)
                + scope(access.path("scope").asText());
    }

    private String name(String institution) {
        return institutions.getOrDefault(institution, institution);
    }

    private static String named(JsonNode items) {
        return nodes(items).map(item -> item.path("display").asText()).collect(Collectors.joining("；"));
    }

    private static String results(JsonNode observations) {
        return nodes(observations).map(FileSheet::result).collect(Collectors.joining("；"));
    }

    private static String result(JsonNode observation) {
        var parts = nodes(observation.path("components")).map(FileSheet::value).collect(Collectors.joining(" / "));
        var flag = observation.path("flag").asText("");
        var value = parts.isEmpty() ? value(observation) : parts;
        return observation.path("display").asText() + " " + value
                + (flag.equals("H") ? " ↑" : flag.equals("L") ? " ↓" : "");
    }

    private static String value(JsonNode observation) {
        return (observation.path("value").asText() + " "
                        + observation.path("unit").asText())
                .strip();
    }

    private static String reports(JsonNode reports) {
        return nodes(reports)
                .map(report -> report.path("display").asText() + "："
                        + report.path("conclusion").asText("—"))
                .collect(Collectors.joining("；"));
    }

    private static String charged(JsonNode charges) {
        var fen = nodes(charges)
                .mapToLong(charge -> charge.path("amountFen").asLong())
                .sum();
        return fen == 0 ? "" : "%d.%02d 元".formatted(fen / 100, fen % 100);
    }

    private static String kind(String kind) {
        return switch (kind) {
            case "outpatient" -> "门诊 · outpatient";
            case "inpatient" -> "住院 · inpatient";
            case "emergency" -> "急诊 · emergency";
            default -> kind;
        };
    }

    private static String reader(String capacity) {
        return switch (capacity) {
            case "citizen" -> "本人 · the citizen";
            case "institution" -> "医疗机构 · institution";
            case "bureau" -> "卫生局 · bureau";
            default -> capacity;
        };
    }

    private static String scope(String scope) {
        return switch (scope) {
            case "FILE" -> "档案 · the file";
            case "ACCESSES" -> "查阅记录 · who read it";
            case "VISIT" -> "一次就诊 · one visit";
            default -> scope;
        };
    }

    private static String minute(JsonNode instant) {
        return MINUTE.format(Instant.parse(instant.asText()));
    }

    private static Stream<JsonNode> nodes(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
