package city.healthcard.audit.page;

import city.healthcard.audit.reviewdetails.Step;
import city.healthcard.webkit.problem.Text;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// Something that happened in a review, as its history shows it.
///
/// @param round in which round
/// @param what a word such as `deposit_paid`
/// @param mine whether the reader did it
/// @param by the colleague who did it; empty when it was the reader, nobody, or somebody without a known name
/// @param to the colleague to whom it was given; empty when it was not
/// @param policy version of the policy that decided, or by which a time was set; empty when none had a say
/// @param note the auditor's own words; empty when there are none
public record Happening(
        Instant at,
        int round,
        String what,
        boolean mine,
        String by,
        String to,
        String policy,
        List<Text> reasons,
        String note) {

    static Happening of(Step step, Reader reader, List<Text> reasons, String note) {
        var mine = step.by().filter(reader.who()::equals).isPresent();
        var stage = step.stage().map(each -> "_" + each.name()).orElse("");
        var what = (step.what().name() + stage).toLowerCase(Locale.ROOT);
        return new Happening(
                step.at(),
                step.round(),
                what,
                mine,
                mine ? "" : step.by().map(reader::nameOf).orElse(""),
                step.to().map(reader::nameOf).orElse(""),
                step.policy(),
                reasons,
                note);
    }

    /// Its name among [ReviewWords].
    public String word() {
        return "step_" + what;
    }
}
