package city.healthcard.audit.page;

import city.healthcard.audit.review.Reason;
import city.healthcard.audit.reviewdetails.ReviewDetails;
import city.healthcard.webkit.page.Form;
import city.healthcard.webkit.problem.Text;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// A review as it lies open beside the queue.
///
/// @param history the latest first
/// @param hindrance why the reader cannot decide now, a word such as `same_person`; empty when nothing stands in the
/// way
/// @param reasons what can be chosen
/// @param key names this decision, so that sending it twice does it once
/// @param form what was sent and refused, if anything
public record Dossier(
        ReviewDetails review,
        Text institution,
        List<Happening> history,
        String hindrance,
        List<Choice> reasons,
        UUID key,
        Form form) {

    /// A reason that can be chosen.
    ///
    /// @param chosen whether it was chosen before the form came back
    public record Choice(Reason code, Text text, boolean chosen) {}

    /// A short name of the application.
    public String reference() {
        return Row.referenceOf(review.application());
    }

    /// The desk as a word: `registration`, `deposit`, `finance`, `none`.
    public String stage() {
        return review.desk().name().toLowerCase(Locale.ROOT);
    }

    /// Whether the reader may decide now.
    public boolean isDecidable() {
        return hindrance.isEmpty();
    }

    /// Whether the reader holds it or nobody does; then it can be taken up or put back.
    public String holding(String reader) {
        return review.holder()
                .map(holder -> holder.equals(reader) ? "mine" : "other")
                .orElse("nobody");
    }

    /// The name of the hindrance among [ReviewWords].
    public String hindranceWord() {
        return "hindrance_" + hindrance;
    }

    /// The name of the standing among [ReviewWords].
    public String standingWord() {
        return "standing_" + review.standing().name().toLowerCase(Locale.ROOT);
    }
}
