package city.healthcard.audit.reviewdetails;

import city.healthcard.eventsourcing.view.Mark;
import java.util.List;
import java.util.Optional;

/// A page of a queue, the longest waiting first.
///
/// @param total how many there are on all pages
/// @param next after which mark the next page begins; empty on the last
public record QueuePage(List<ReviewDetails> reviews, long total, Optional<Mark> next) {

    public QueuePage {
        reviews = List.copyOf(reviews);
    }
}
