package city.healthcard.audit.page;

import city.healthcard.audit.colleagues.Colleague;
import city.healthcard.audit.reviewdetails.ReviewDetails;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// For whom a page is made, and when.
///
/// @param who pseudonym
/// @param colleagues by whose names the reader knows the others
record Reader(String who, Instant now, LocalDate today, List<Colleague> colleagues) {

    /// Whether the reader holds it, another, or nobody: `mine`, `other`, `nobody`.
    String holding(ReviewDetails review) {
        return review.holderAt(now)
                .map(holder -> holder.equals(who) ? "mine" : "other")
                .orElse("nobody");
    }

    /// The name of another who holds it; empty when there is none to tell.
    String holderOf(ReviewDetails review) {
        return review.holderAt(now)
                .filter(holder -> !holder.equals(who))
                .map(this::nameOf)
                .orElse("");
    }

    /// A colleague's name; empty when it is not known.
    String nameOf(String id) {
        return colleagues.stream()
                .filter(each -> each.id().equals(id))
                .map(Colleague::name)
                .findFirst()
                .orElse("");
    }
}
