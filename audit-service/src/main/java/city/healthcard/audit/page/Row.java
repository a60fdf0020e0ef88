package city.healthcard.audit.page;

import city.healthcard.audit.reviewdetails.ReviewDetails;
import city.healthcard.webkit.problem.Text;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/// A review as a row of the queue. Names nobody: who applied is told by card-service, to whoever opens the review.
///
/// @param reference a short name of the application, for talking about it
/// @param holding `mine`, `other` or `nobody`
public record Row(
        UUID application,
        String reference,
        Text institution,
        boolean insured,
        boolean guarded,
        int round,
        Instant since,
        String holding) {

    private static final int REFERENCE_DIGITS = 8;

    static Row of(ReviewDetails review, Text institution, String reader) {
        return new Row(
                review.application(),
                referenceOf(review.application()),
                institution,
                review.insured(),
                review.guarded(),
                review.round(),
                review.since(),
                review.holder()
                        .map(holder -> holder.equals(reader) ? "mine" : "other")
                        .orElse("nobody"));
    }

    /// Whether it came back from a correction.
    public boolean isAgain() {
        return round > 1;
    }

    /// The name of who holds it among [ReviewWords].
    public String holdingWord() {
        return "held_" + holding;
    }

    static String referenceOf(UUID application) {
        return application.toString().substring(0, REFERENCE_DIGITS).toUpperCase(Locale.ROOT);
    }
}
