package city.healthcard.audit.page;

import city.healthcard.audit.reviewdetails.ReviewDetails;
import city.healthcard.webkit.problem.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A review as a row of the queue. It names no applicant: who applied is told by card-service, to whoever opens the
/// review.
///
/// @param reference a short name of the application, for talking about it
/// @param version of the review, so that a row chosen and changed since is left alone
/// @param due the last day in time; absent where there is no limit
/// @param holding `mine`, `other` or `nobody`
/// @param holder the colleague's name; empty when it is the reader, nobody, or somebody without a known name
public record Row(
        UUID application,
        String reference,
        Text institution,
        boolean insured,
        boolean guarded,
        int round,
        long version,
        Instant since,
        @Nullable LocalDate due,
        boolean overdue,
        String holding,
        String holder) {

    private static final int REFERENCE_DIGITS = 8;

    static Row of(ReviewDetails review, Text institution, Reader reader) {
        return new Row(
                review.application(),
                referenceOf(review.application()),
                institution,
                review.insured(),
                review.guarded(),
                review.round(),
                review.version(),
                review.since(),
                review.due().orElse(null),
                review.isOverdue(reader.today()),
                reader.holding(review),
                reader.holderOf(review));
    }

    /// Whether it came back from a correction.
    public boolean isAgain() {
        return round > 1;
    }

    /// The name of who holds it among [ReviewWords].
    public String holdingWord() {
        return "held_" + holding;
    }

    /// What a form sends when the row is chosen.
    public String choice() {
        return application + "/" + version;
    }

    static String referenceOf(UUID application) {
        return application.toString().substring(0, REFERENCE_DIGITS).toUpperCase(Locale.ROOT);
    }
}
