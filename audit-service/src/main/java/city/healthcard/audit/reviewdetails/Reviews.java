package city.healthcard.audit.reviewdetails;

import city.healthcard.eventsourcing.service.Runtime;
import city.healthcard.eventsourcing.view.DocumentForm;
import city.healthcard.eventsourcing.view.Documents;
import city.healthcard.eventsourcing.view.View;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Asks for reviews.
@Singleton
public class Reviews {

    /// The view behind it.
    public static final View<ReviewDetails> VIEW = View.of(
            "review-details",
            1,
            new ReviewDetailsProjection(),
            DocumentForm.json(ReviewDetails.class)
                    .searchableBy("desk", review -> review.desk().name())
                    .searchableBy("districtDesk", review -> review.district() + '/' + review.desk())
                    .searchableBy("standing", review -> review.standing().name())
                    .searchableBy("since", review -> review.since().toEpochMilli()));

    private final Documents<ReviewDetails> documents;

    Reviews(Runtime runtime) {
        documents = runtime.documents(VIEW);
    }

    /// One review.
    public Uni<Optional<ReviewDetails>> find(UUID application) {
        return documents.find(application.toString());
    }

    /// What lies on a desk, the longest waiting first.
    public Uni<List<ReviewDetails>> on(Desk desk, int limit) {
        return documents.where("desk", desk.name(), "since", limit);
    }

    /// What lies on a desk and belongs to a district, the longest waiting first.
    public Uni<List<ReviewDetails>> on(Desk desk, String district, int limit) {
        return documents.where("districtDesk", district + '/' + desk, "since", limit);
    }

    /// What has come to a standing, the latest first.
    public Uni<List<ReviewDetails>> at(Standing standing, int limit) {
        return documents.where("standing", standing.name(), "-since", limit);
    }

    /// How much lies on a desk.
    public Uni<Long> countOn(Desk desk) {
        return documents.count("desk", desk.name());
    }
}
