package city.healthcard.records.parkedpost;

import city.healthcard.eventsourcing.fact.Fact;
import city.healthcard.eventsourcing.view.DocumentForm;
import city.healthcard.eventsourcing.view.Projection;
import city.healthcard.eventsourcing.view.View;
import city.healthcard.records.clinical.VisitKind;
import city.healthcard.records.parking.ParkingEvent;
import city.healthcard.records.parking.ParkingEvent.ParkedAdopted;
import city.healthcard.records.parking.ParkingEvent.ParkedAttached;
import city.healthcard.records.parking.ParkingEvent.ParkedDropped;
import city.healthcard.records.parking.ParkingEvent.VisitParked;
import city.healthcard.records.parking.PostId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// A visit that waits for its card, for the institution that posted it: no more than tells it from its other ones. It
/// goes when the visit goes.
///
/// @param place where it waits
/// @param visit the visit's id here
/// @param institution code of the institution
/// @param number its own number of the visit
/// @param revision the highest that waits
/// @param posts how many revisions wait
/// @param start when the visit began
/// @param since when the first of them came
/// @param untilYear the last year in which the law asks to keep the longest kept of them
public record ParkedPost(
        UUID id,
        UUID place,
        UUID visit,
        String institution,
        String number,
        int revision,
        int posts,
        VisitKind kind,
        Instant start,
        Instant since,
        long untilYear) {

    /// The view: searchable by `institution` and `untilYear`, in the order of `since`.
    public static final View<ParkedPost> VIEW = View.of(
            "parked-posts",
            2,
            new Waiting(),
            DocumentForm.json(ParkedPost.class)
                    .searchableBy("institution", ParkedPost::institution)
                    .searchableBy("untilYear", ParkedPost::untilYear)
                    .searchableBy("since", post -> post.since().toEpochMilli()));

    private static ParkedPost of(VisitParked parked, Optional<ParkedPost> before) {
        var account = parked.account();
        var isLater = before.isEmpty() || account.revision() > before.get().revision();
        return new ParkedPost(
                PostId.of(parked.parking(), parked.visit()).value(),
                parked.parking().value(),
                parked.visit().value(),
                account.institution(),
                account.number(),
                isLater ? account.revision() : before.get().revision(),
                before.map(ParkedPost::posts).orElse(0) + 1,
                isLater ? account.kind() : before.get().kind(),
                isLater ? account.start() : before.get().start(),
                before.map(ParkedPost::since).orElse(parked.at()),
                Math.max(
                        account.term().untilYear(),
                        before.map(ParkedPost::untilYear).orElse(0L)));
    }

    private static final class Waiting implements Projection<ParkedPost> {

        @Override
        public boolean concerns(Class<?> event) {
            return ParkingEvent.class.isAssignableFrom(event);
        }

        @Override
        public Set<String> idsOf(Fact fact) {
            return fact.what() instanceof ParkingEvent event ? idsOf(event) : Set.of();
        }

        private static Set<String> idsOf(ParkingEvent event) {
            return switch (event) {
                case VisitParked it -> Set.of(idOf(PostId.of(it.parking(), it.visit())));
                case ParkedAdopted it ->
                    it.visits().stream()
                            .map(visit -> idOf(PostId.of(it.parking(), visit)))
                            .collect(Collectors.toSet());
                case ParkedAttached it -> Set.of(idOf(PostId.of(it.parking(), it.visit())));
                case ParkedDropped it -> Set.of(idOf(PostId.of(it.parking(), it.visit())));
            };
        }

        private static String idOf(PostId post) {
            return post.value().toString();
        }

        @Override
        public Optional<ParkedPost> project(String id, Optional<ParkedPost> before, Fact fact) {
            return fact.what() instanceof ParkingEvent event ? after(before, event) : before;
        }

        private static Optional<ParkedPost> after(Optional<ParkedPost> before, ParkingEvent event) {
            return switch (event) {
                case VisitParked parked -> Optional.of(ParkedPost.of(parked, before));
                case ParkedAdopted _, ParkedAttached _, ParkedDropped _ -> Optional.empty();
            };
        }
    }
}
