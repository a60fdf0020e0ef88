package city.healthcard.records.page;

import city.healthcard.records.clinical.Diagnosis;
import city.healthcard.records.clinical.Prescription;
import city.healthcard.records.clinical.Report;
import city.healthcard.records.clinical.VisitSheet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a correction changed.
///
/// @param what a finding's own name, or one of `diagnoses`, `prescriptions`, `reports`, `charges`
/// @param was before; empty when it is new
/// @param now since; empty when it is gone
public record Correction(String what, String was, String now) {

    /// Whether `what` is one of [FileWords].
    public boolean isOfAll() {
        return Set.of("diagnoses", "prescriptions", "reports", "charges").contains(what);
    }

    /// The differences between two revisions that a reader would notice, in the order of the page.
    static List<Correction> between(VisitSheet before, VisitSheet now) {
        var corrections = new ArrayList<Correction>();
        compare(
                corrections,
                "diagnoses",
                names(before.diagnoses(), Diagnosis::display),
                names(now.diagnoses(), Diagnosis::display));
        findings(corrections, before, now);
        compare(
                corrections,
                "prescriptions",
                names(before.prescriptions(), Prescription::display),
                names(now.prescriptions(), Prescription::display));
        compare(
                corrections,
                "reports",
                names(before.reports(), Report::conclusion),
                names(now.reports(), Report::conclusion));
        compare(corrections, "charges", yuan(before.chargedFen()), yuan(now.chargedFen()));
        return List.copyOf(corrections);
    }

    private static void findings(List<Correction> corrections, VisitSheet before, VisitSheet now) {
        var old = values(before);
        var current = values(now);
        var names = new LinkedHashMap<>(current);
        old.forEach(names::putIfAbsent);
        names.keySet()
                .forEach(
                        name -> compare(corrections, name, old.getOrDefault(name, ""), current.getOrDefault(name, "")));
    }

    private static Map<String, String> values(VisitSheet sheet) {
        var values = new LinkedHashMap<String, String>();
        Finding.of(sheet.observations()).forEach(finding -> values.put(finding.name(), finding.value()));
        return values;
    }

    private static void compare(List<Correction> corrections, String what, String was, String now) {
        if (!was.equals(now)) {
            corrections.add(new Correction(what, was, now));
        }
    }

    private static <T> String names(List<T> items, Function<T, @Nullable String> name) {
        return items.stream().map(item -> Wording.orEmpty(name.apply(item))).collect(Collectors.joining("、"));
    }

    private static String yuan(long fen) {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }
}
