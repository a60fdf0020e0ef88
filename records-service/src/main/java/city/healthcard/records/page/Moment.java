package city.healthcard.records.page;

import city.healthcard.records.clinical.VisitSheet;
import city.healthcard.records.filedvisit.FiledVisit;
import city.healthcard.webkit.problem.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A visit as the timeline shows it.
///
/// @param kind of the visit, in lower case, such as `outpatient`
/// @param department in the institution's words; empty when not said
/// @param title what it was about, in the institution's words; absent when it does not say
/// @param revision more than 1 when it was corrected
/// @param fresh whether it came or changed since the reader looked last
/// @param ready whether a report that had been awaited came since then, or was amended
public record Moment(
        UUID visit,
        Instant start,
        String kind,
        Text institution,
        String department,
        @Nullable String title,
        int diagnoses,
        int findings,
        int prescriptions,
        int reports,
        long chargedFen,
        int revision,
        boolean fresh,
        boolean ready) {

    private static final Duration FRESH = Duration.ofDays(7);

    /// @param since when the reader looked last; empty when nobody knows, or it is nobody's own file
    static Moment of(FiledVisit visit, VisitSheet sheet, Text institution, Instant now, Optional<Instant> since) {
        var fresh = since.map(look -> visit.revisedAt().isAfter(look))
                .orElseGet(() -> visit.recordedAt().isAfter(now.minus(FRESH)));
        return new Moment(
                visit.id(),
                Objects.requireNonNullElse(sheet.start(), visit.recordedAt()),
                Wording.kindOf(sheet.kind()),
                institution,
                Wording.departmentOf(sheet),
                titleOf(sheet),
                sheet.diagnoses().size(),
                sheet.observations().size(),
                sheet.prescriptions().size(),
                sheet.reports().size(),
                sheet.chargedFen(),
                sheet.revision(),
                fresh,
                since.flatMap(look -> visit.readyAt().map(look::isBefore)).orElse(false));
    }

    /// The name of the kind among [FileWords].
    public String kindWord() {
        return "kind_" + kind;
    }

    /// Where the visit is shown whole.
    public String href() {
        return "/records/visits/" + visit;
    }

    /// Whether the institution corrected it.
    public boolean isAmended() {
        return revision > 1;
    }

    private static @Nullable String titleOf(VisitSheet sheet) {
        return Stream.of(
                        first(sheet.diagnoses(), each -> each.display()),
                        first(sheet.immunizations(), each -> each.display()),
                        first(sheet.procedures(), each -> each.display()),
                        first(sheet.reports(), each -> each.display()),
                        first(sheet.observations(), each -> each.display()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private static <T> Optional<String> first(Iterable<T> items, Function<T, @Nullable String> name) {
        for (var item : items) {
            var text = name.apply(item);
            if (text != null) {
                return Optional.of(text);
            }
        }
        return Optional.empty();
    }
}
