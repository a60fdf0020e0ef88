package city.healthcard.records.summary;

import city.healthcard.records.bykind.FileItems;
import city.healthcard.records.bykind.FiledItem;
import city.healthcard.records.clinical.Diagnosis;
import city.healthcard.records.clinical.Immunization;
import city.healthcard.records.clinical.ItemKind;
import city.healthcard.records.clinical.Observation;
import city.healthcard.records.clinical.Prescription;
import city.healthcard.records.clinical.ResultCode;
import city.healthcard.records.clinical.VisitSheet;
import city.healthcard.records.filedvisit.FiledVisit;
import city.healthcard.records.policy.SummaryPolicy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/// Gathers a summary from visits that come newest first: of everything that is said several times, the newest word
/// counts,
/// also when it is that something is over.
final class Gathering {

    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");
    private static final Set<String> GOING_ON = Set.of("active", "recurrence", "relapse");
    private static final Set<String> NEVER_WAS = Set.of("refuted", "entered-in-error");
    private static final Set<String> TAKEN = Set.of("active", "on-hold");

    private final LocalDate today;
    private final SummaryPolicy.Edition policy;
    private final Map<String, FiledItem> problems = new LinkedHashMap<>();
    private final Map<String, FiledItem> medication = new LinkedHashMap<>();
    private final Map<String, FiledItem> allergies = new LinkedHashMap<>();
    private final List<FiledItem> immunizations = new ArrayList<>();
    private final Map<String, FiledItem> results = new LinkedHashMap<>();

    /// @param today Asia/Shanghai
    Gathering(LocalDate today, SummaryPolicy.Edition policy) {
        this.today = today;
        this.policy = policy;
    }

    /// One more visit, not newer than those before.
    void add(FiledVisit visit, VisitSheet sheet) {
        for (var item : FileItems.items(visit, sheet, ItemKind.PROBLEMS)) {
            problems.putIfAbsent(codeOf((Diagnosis) item.content()), item);
        }
        for (var item : FileItems.items(visit, sheet, ItemKind.ALLERGIES)) {
            allergies.putIfAbsent(codeOf((Diagnosis) item.content()), item);
        }
        for (var item : FileItems.items(visit, sheet, ItemKind.MEDICATION)) {
            var each = (Prescription) item.content();
            medication.putIfAbsent(ResultCode.of(each.system(), each.code(), each.display()), item);
        }
        immunizations.addAll(FileItems.items(visit, sheet, ItemKind.IMMUNIZATIONS));
        for (var item : FileItems.items(visit, sheet, ItemKind.RESULTS)) {
            results.merge(ResultCode.of((Observation) item.content()), item, Gathering::newer);
        }
    }

    Summary summary() {
        return new Summary(
                only(problems, item -> isGoingOn(item, (Diagnosis) item.content())),
                only(medication, item -> isTaken(item, (Prescription) item.content())),
                only(allergies, item -> isStillSo((Diagnosis) item.content())),
                immunizations.stream()
                        .filter(item -> !"not-done".equals(((Immunization) item.content()).status()))
                        .toList(),
                only(results, this::isRecent).stream()
                        .limit(policy.resultsMax())
                        .toList(),
                policy.version());
    }

    private boolean isGoingOn(FiledItem item, Diagnosis problem) {
        if (!isStillSo(problem)) {
            return false;
        }
        return problem.status() != null
                ? GOING_ON.contains(problem.status())
                : isWithin(policy.problemsWithoutStatusFor(), startOf(item));
    }

    /// Without a word that it is over or never was.
    private boolean isStillSo(Diagnosis diagnosis) {
        var isOver = diagnosis.end() != null && dayOf(diagnosis.end()).isBefore(today);
        var isGone = diagnosis.status() != null && !GOING_ON.contains(diagnosis.status());
        return !isOver && !isGone && (diagnosis.certainty() == null || !NEVER_WAS.contains(diagnosis.certainty()));
    }

    private boolean isTaken(FiledItem item, Prescription each) {
        if (each.status() != null && !TAKEN.contains(each.status())) {
            return false;
        }
        var from = Objects.requireNonNullElse(each.at(), startOf(item));
        if (each.days() != null) {
            return !dayOf(from).plusDays(each.days()).isBefore(today);
        }
        return each.status() != null || isWithin(policy.medicationWithoutDaysFor(), from);
    }

    private boolean isRecent(FiledItem item) {
        return isWithin(policy.resultsFor(), startOf(item));
    }

    private boolean isWithin(Period period, Instant at) {
        return !dayOf(at).plus(period).isBefore(today);
    }

    /// Within one visit a later result stands after an earlier one.
    private static FiledItem newer(FiledItem first, FiledItem other) {
        return first.visit().id().equals(other.visit().id()) && !atOf(other).isBefore(atOf(first)) ? other : first;
    }

    private static Instant atOf(FiledItem item) {
        return Objects.requireNonNullElse(((Observation) item.content()).at(), startOf(item));
    }

    private static Instant startOf(FiledItem item) {
        return Objects.requireNonNullElse(item.sheet().start(), item.visit().recordedAt());
    }

    private static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, CITY);
    }

    private static String codeOf(Diagnosis diagnosis) {
        return ResultCode.of(diagnosis.system(), diagnosis.code(), diagnosis.display());
    }

    private static List<FiledItem> only(Map<String, FiledItem> items, Predicate<FiledItem> wanted) {
        return items.values().stream().filter(wanted).toList();
    }
}
