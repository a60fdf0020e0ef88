package city.healthcard.audit.page;

import city.healthcard.audit.colleagues.Colleague;
import city.healthcard.audit.review.Reason;
import city.healthcard.audit.reviewdetails.ReviewDetails;
import city.healthcard.audit.reviewdetails.Round;
import city.healthcard.webkit.page.Form;
import city.healthcard.webkit.problem.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A review as it lies open beside the queue.
///
/// @param history the latest first
/// @param hindrance why the reader cannot decide now, a word such as `same_person`; empty when nothing stands in the
/// way
/// @param reasons what can be chosen
/// @param holding who holds it: `mine`, `other` or `nobody`
/// @param holder the name of another who holds it; empty when there is none to tell
/// @param receivers to whom the reader may give it
/// @param returned why it was returned before this round; absent in the first
/// @param overdue whether its stage is late
/// @param watchesDoubles whether the reader may look for the applicant among people registered twice
/// @param key names this decision, so that sending it twice does it once
/// @param form what was sent and refused, if anything
public record Dossier(
        ReviewDetails review,
        Text institution,
        List<Happening> history,
        String hindrance,
        List<Choice> reasons,
        String holding,
        String holder,
        List<Colleague> receivers,
        @Nullable Happening returned,
        boolean overdue,
        boolean watchesDoubles,
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

    /// What was submitted before this round; absent in the first.
    public @Nullable Round before() {
        return review.earlier().isEmpty() ? null : review.earlier().getLast();
    }

    /// The last day in time; absent where there is no limit.
    public @Nullable LocalDate due() {
        return review.due().orElse(null);
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
