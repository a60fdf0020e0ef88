package city.healthcard.audit.page;

import city.healthcard.audit.review.Reason;
import city.healthcard.webkit.problem.Text;

/// A reason for which an application was returned, and where its applicant mends it.
///
/// @param at the question of the online application, by its name in card-service's addresses; empty where it is not one
/// of them
public record Mending(Text reason, String at) {

    static Mending of(Reason reason, Text text) {
        return new Mending(text, placeOf(reason));
    }

    private static String placeOf(Reason reason) {
        return switch (reason) {
            case DOCUMENT_UNREADABLE -> "scan";
            case DOCUMENT_EXPIRED -> "document";
            case IDENTITY_MISMATCH -> "name";
            case PHOTO_UNSUITABLE -> "photo";
            case ADDRESS_INCOMPLETE -> "address";
            case GUARDIAN_UNPROVEN -> "guardian";
            case COVERAGE_UNPROVEN -> "social-security-card";
            case DUPLICATE, NOT_ELIGIBLE, DEPOSIT_MISMATCH, OTHER -> "";
        };
    }
}
