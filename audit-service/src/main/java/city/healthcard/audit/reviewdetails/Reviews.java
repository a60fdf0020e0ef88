package city.healthcard.audit.reviewdetails;

import city.healthcard.audit.reviewdetails.WorkQueue.Part;
import city.healthcard.eventsourcing.service.Runtime;
import city.healthcard.eventsourcing.view.DocumentForm;
import city.healthcard.eventsourcing.view.Documents;
import city.healthcard.eventsourcing.view.Mark;
import city.healthcard.eventsourcing.view.Question;
import city.healthcard.eventsourcing.view.View;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Asks for reviews.
@Singleton
public class Reviews {

    /// The view behind it.
    public static final View<ReviewDetails> VIEW = View.of(
            "review-details",
            2,
            new ReviewDetailsProjection(),
            DocumentForm.json(ReviewDetails.class)
                    .searchableBy("desk", review -> review.desk().name())
                    .searchableBy("districtDesk", review -> review.district() + '/' + review.desk())
                    .searchableBy("standing", review -> review.standing().name())
                    .searchableBy("since", review -> review.since().toEpochMilli())
                    .searchableBy("holder", review -> review.holder().orElse(""))
                    .searchableBy("heldUntil", Reviews::heldUntil)
                    .searchableBy("dueDay", Reviews::dueDay));

    private final Documents<ReviewDetails> documents;

    Reviews(Runtime runtime) {
        documents = runtime.documents(VIEW);
    }

    /// One review.
    public Uni<Optional<ReviewDetails>> find(UUID application) {
        return documents.find(application.toString());
    }

    /// Many reviews by application; missing ones are absent.
    public Uni<Map<String, ReviewDetails>> findAll(Collection<UUID> applications) {
        return documents.findAll(applications.stream().map(UUID::toString).toList());
    }

    /// A page of a queue. What is decided meanwhile falls out and what arrives joins the end, so that
    /// nothing is seen twice or missed by going on.
    ///
    /// @param after where the page before ended; empty for the first page
    public Uni<QueuePage> page(WorkQueue queue, Optional<Mark> after, int limit) {
        var question = queue.question();
        return Uni.combine()
                .all()
                .unis(documents.page(question, "since", after, limit), documents.count(question))
                .asTuple()
                .map(found -> new QueuePage(
                        found.getItem1().documents(),
                        found.getItem2(),
                        found.getItem1().next()));
    }

    /// What has come to a standing, the latest first.
    public Uni<List<ReviewDetails>> at(Standing standing, int limit) {
        return documents.where("standing", standing.name(), "-since", limit);
    }

    /// How much lies on a desk.
    public Uni<Long> countOn(Desk desk) {
        return documents.count("desk", desk.name());
    }

    /// How many have come to lie on a desk since a time.
    public Uni<Long> arrivedOn(Desk desk, Instant since) {
        return documents.count(Question.where("desk", desk.name()).above("since", since.toEpochMilli()));
    }

    /// How many a queue holds.
    public Uni<Long> count(WorkQueue queue) {
        return documents.count(queue.question());
    }

    /// What of a desk somebody holds at a time.
    public Uni<List<ReviewDetails>> heldOn(Desk desk, Instant now, int limit) {
        return documents.where(
                Question.where("desk", desk.name()).above("heldUntil", now.toEpochMilli()), "since", limit);
    }

    /// How many each part of a queue holds.
    public Uni<PartCounts> parts(WorkQueue queue) {
        return Uni.combine()
                .all()
                .unis(
                        count(queue.of(Part.ALL)),
                        count(queue.of(Part.MINE)),
                        count(queue.of(Part.UNASSIGNED)),
                        count(queue.of(Part.OVERDUE)))
                .asTuple()
                .map(each -> new PartCounts(each.getItem1(), each.getItem2(), each.getItem3(), each.getItem4()));
    }

    private static long heldUntil(ReviewDetails review) {
        return review.heldUntil().map(Instant::toEpochMilli).orElse(0L);
    }

    private static long dueDay(ReviewDetails review) {
        return review.due().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE);
    }
}
