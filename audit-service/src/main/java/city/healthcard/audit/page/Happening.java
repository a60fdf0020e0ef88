package city.healthcard.audit.page;

import city.healthcard.audit.reviewdetails.Step;
import city.healthcard.webkit.problem.Text;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// Something that happened in a review, as its history shows it.
///
/// @param what a word such as `deposit_paid`
/// @param mine whether the reader did it
/// @param note the auditor's own words; empty when there are none
public record Happening(Instant at, String what, boolean mine, List<Text> reasons, String note) {

    static Happening of(Step step, String reader, List<Text> reasons, String note) {
        var mine = step.by().filter(reader::equals).isPresent();
        var stage = step.stage().map(each -> "_" + each.name()).orElse("");
        var what = (step.what().name() + stage).toLowerCase(Locale.ROOT);
        return new Happening(step.at(), what, mine, reasons, note);
    }

    /// Its name among [ReviewWords].
    public String word() {
        return "step_" + what;
    }
}
