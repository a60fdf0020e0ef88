package city.healthcard.records.fhir;

import city.healthcard.records.fhir.Query.Asked;
import city.healthcard.records.fhir.Query.Include;
import city.healthcard.records.fhir.Query.Sort;
import city.healthcard.webkit.problem.Fault;
import city.healthcard.webkit.problem.Problem;
import city.healthcard.webkit.problem.RequestProblems;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads the parameters of a search. What it does not know is passed over and named, or refused when the client asked
/// to be strict; what it knows and cannot read is always refused.
final class QueryReader {

    static final String AFTER = "_after";
    static final int COUNT_DEFAULT = 100;
    static final int COUNT_MAX = 1000;
    private static final Set<String> OF_THE_ANSWER = Set.of("_format", "_pretty", "_total");
    private static final Set<String> WHOSE = Set.of("patient", "subject");
    private static final Pattern PATIENT =
            Pattern.compile("(?:.*/)?(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})");

    private final Set<String> tokenNames;
    private final List<String> dateNames;
    private final Set<Include> offered;
    private final List<TokenTest> tokens = new ArrayList<>();
    private final List<DateTest> dates = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<Include> includes = EnumSet.noneOf(Include.class);
    private final List<Asked> asked = new ArrayList<>();
    private final List<String> ignored = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private Optional<UUID> patient = Optional.empty();
    private Optional<Sort> sort = Optional.empty();
    private Optional<After> after = Optional.empty();
    private int count = COUNT_DEFAULT;
    private boolean counted;

    private QueryReader(Set<String> tokenNames, List<String> dateNames, Set<Include> offered) {
        this.tokenNames = tokenNames;
        this.dateNames = dateNames;
        this.offered = offered;
    }

    /// The search. Fails with a `ProblemException` that names the parameters.
    ///
    /// @param strict whether a parameter that is not known is refused
    static Query read(Map<String, List<String>> parameters, Set<String> tokens, List<String> dates, boolean strict) {
        return read(parameters, tokens, dates, Set.of(), strict);
    }

    /// The same where more can be put into a page.
    ///
    /// @param offered what
    static Query read(
            Map<String, List<String>> parameters,
            Set<String> tokens,
            List<String> dates,
            Set<Include> offered,
            boolean strict) {
        var reader = new QueryReader(tokens, dates, offered);
        parameters.forEach((name, values) -> values.forEach(value -> reader.parameter(name, value)));
        if (strict) {
            reader.ignored.forEach(name -> reader.fault(name, "不支持此查询参数。", "This parameter is not known here."));
        }
        reader.end();
        return reader.query();
    }

    private void parameter(String name, String value) {
        if (value.isBlank() || OF_THE_ANSWER.contains(name)) {
            return;
        }
        if (WHOSE.contains(name)) {
            patient(name, value);
        } else if (tokenNames.contains(name)) {
            tokens.add(TokenTest.of(name, value));
            asked.add(new Asked(name, value));
        } else if (dateNames.contains(name)) {
            date(name, value);
        } else {
            control(name, value);
        }
    }

    private void control(String name, String value) {
        switch (name) {
            case "_id" -> SearchText.alternatives(value).forEach(ids::add);
            case "_count" -> count(value);
            case "_sort" -> sort(value);
            case "_include" -> include(name, value);
            case "_summary" -> summary(value);
            case AFTER -> {
                after = After.of(value);
                if (after.isEmpty()) {
                    fault(name, "请使用答复中的 next 链接。", "Follow the link `next` of the answer.");
                }
                return;
            }
            default -> {
                unknown(name);
                return;
            }
        }
        asked.add(new Asked(name, value));
    }

    /// A modifier changes what a parameter asks for, so passing it over would answer another question.
    private void unknown(String name) {
        var known = name.split("[:.]", 2)[0];
        if (!known.equals(name) && (tokenNames.contains(known) || dateNames.contains(known) || WHOSE.contains(known))) {
            fault(name, "不支持此修饰符或链式查询。", "This modifier or chain is not known here.");
        } else {
            ignored.add(name);
        }
    }

    private void patient(String name, String value) {
        var spelled = PATIENT.matcher(value);
        if (spelled.matches()) {
            patient = Optional.of(UUID.fromString(spelled.group(1)));
            asked.add(new Asked(name, value));
        } else {
            fault(name, "应为 Patient 的 id。", "Expected here: the id of a Patient");
        }
    }

    private void date(String name, String value) {
        try {
            dates.add(DateTest.of(name, value));
            asked.add(new Asked(name, value));
        } catch (DateTimeException notADate) {
            fault(
                    name,
                    "应为日期，可加前缀，如 ge2026-01-01。",
                    "Expected here: a date with or without a prefix, such as ge2026-01-01");
        }
    }

    private void count(String value) {
        try {
            count = Math.min(Integer.parseInt(value), COUNT_MAX);
        } catch (NumberFormatException notANumber) {
            count = -1;
        }
        if (count < 0) {
            fault("_count", "应为不小于 0 的整数。", "Expected here: a whole number from 0");
        }
    }

    private void sort(String value) {
        var descending = value.startsWith("-");
        var name = descending ? value.substring(1) : value;
        if (dateNames.contains(name)) {
            sort = Optional.of(new Sort(name, descending));
        } else {
            var known = String.join(", ", dateNames);
            fault("_sort", "可用：" + known + "，倒序加 -。", "Known here: " + known + ", with - for the latest first");
        }
    }

    /// A client that knows a resource by its type alone says `Observation:encounter`, or the target with it.
    private void include(String name, String value) {
        if (offered.isEmpty()) {
            ignored.add(name);
            return;
        }
        switch (value.replaceFirst("^\\p{Alpha}+:", "").replaceFirst(":(Patient|Encounter)$", "")) {
            case "patient", "subject" -> included(Include.PATIENT);
            case "encounter" -> included(Include.ENCOUNTER);
            default -> notOffered();
        }
    }

    private void included(Include include) {
        if (offered.contains(include)) {
            includes.add(include);
        } else {
            notOffered();
        }
    }

    private void notOffered() {
        var known = offered.stream()
                .map(include -> include.name().toLowerCase(Locale.ROOT))
                .sorted()
                .collect(Collectors.joining(", "));
        fault("_include", "可用：" + known + "。", "Known here, behind the type and a colon: " + known);
    }

    /// Only the number, or everything: a resource is never cut.
    private void summary(String value) {
        switch (value) {
            case "count" -> counted = true;
            case "false" -> {}
            default -> fault("_summary", "可用：count、false。", "Known here: count, false");
        }
    }

    private void fault(String name, String zh, String en) {
        faults.add(Fault.inParameter(name, zh, en));
    }

    private void end() {
        if (!faults.isEmpty()) {
            var problem = RequestProblems.parameter();
            throw new Problem(problem.status(), problem.code(), problem.detail(), faults, problem.members())
                    .exception();
        }
    }

    private Query query() {
        return new Query(patient, ids, tokens, dates, sort, counted ? 0 : count, includes, after, asked, ignored);
    }
}
