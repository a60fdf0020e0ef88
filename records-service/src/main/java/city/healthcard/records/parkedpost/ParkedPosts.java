package city.healthcard.records.parkedpost;

import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.command.CommandHandler;
import city.healthcard.eventsourcing.command.Outcome;
import city.healthcard.eventsourcing.event.ErasedStream;
import city.healthcard.eventsourcing.service.Runtime;
import city.healthcard.eventsourcing.store.StreamId;
import city.healthcard.eventsourcing.view.Documents;
import city.healthcard.eventsourcing.view.Mark;
import city.healthcard.eventsourcing.view.Page;
import city.healthcard.eventsourcing.view.Question;
import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.healthfile.FileProblems;
import city.healthcard.records.holder.Holder;
import city.healthcard.records.intake.ParkedFiling;
import city.healthcard.records.intake.VisitProblems;
import city.healthcard.records.parking.DropReason;
import city.healthcard.records.parking.Parking;
import city.healthcard.records.parking.Parking.Waiting;
import city.healthcard.records.parking.ParkingCommand;
import city.healthcard.records.parking.ParkingCommand.AdoptParked;
import city.healthcard.records.parking.ParkingCommand.AttachVisit;
import city.healthcard.records.parking.ParkingCommand.DropVisit;
import city.healthcard.records.parking.ParkingEvent;
import city.healthcard.records.parking.ParkingId;
import city.healthcard.records.parking.ParkingRefusal;
import city.healthcard.records.parking.ParkingRefusal.Plain;
import city.healthcard.records.parking.PostId;
import city.healthcard.records.visit.VisitId;
import city.healthcard.records.visit.VisitRefusal;
import city.healthcard.webkit.page.Writing;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What waits of an institution's posts: seen, attached to the file of a person who shows a card, or let go of. All of
/// it fails with a `ProblemException` where another institution's posts are asked for: for it there are none.
@Singleton
public final class ParkedPosts {

    private final Documents<ParkedPost> documents;
    private final CommandHandler<ParkingCommand, Parking, ParkingEvent, ParkingRefusal> parking;
    private final ParkedFiling filing;
    private final InstantSource clock;

    ParkedPosts(
            Runtime runtime,
            CommandHandler<ParkingCommand, Parking, ParkingEvent, ParkingRefusal> parking,
            ParkedFiling filing,
            InstantSource clock) {
        documents = runtime.documents(ParkedPost.VIEW);
        this.parking = parking;
        this.filing = filing;
        this.clock = clock;
    }

    /// Who mends at an institution.
    ///
    /// @param institution its code
    /// @param by pseudonym of the person or system
    public record Mender(String institution, String by) {}

    /// Which post: what waits of one visit at one place.
    public record Which(ParkingId place, VisitId visit) {

        private StreamId stream() {
            return StreamId.of("parking", place.value());
        }

        private String document() {
            return PostId.of(place, visit).value().toString();
        }
    }

    /// What waits of an institution and is not past its term, the longest waiting first.
    ///
    /// @param after where the page before ended; empty for the first
    public Uni<Page<ParkedPost>> page(String institution, Optional<Mark> after, int limit) {
        return documents.page(of(institution), "since", after, limit);
    }

    /// How much of that there is.
    public Uni<Long> count(String institution) {
        return documents.count(of(institution));
    }

    /// What is past its term has no key any more, or loses it soon.
    private Question of(String institution) {
        var year = LocalDate.ofInstant(clock.instant(), Writing.CITY).getYear();
        return Question.where("institution", institution).above("untilYear", year - 1L);
    }

    /// What one that waits says, the latest last.
    public Uni<List<Waiting>> open(String institution, Which which) {
        return waiting(institution, which).invoke(said -> {
            if (said.isEmpty()) {
                throw VisitProblems.of(Plain.UNKNOWN).exception();
            }
        });
    }

    /// The visit is that of the person whose card is shown. What the person's file would not take waits on.
    ///
    /// @param shown whose card it is; empty when nobody has heard of it
    public Uni<Void> attach(Mender mender, Which which, Optional<Holder> shown, CommandId cause) {
        var citizen = shown.filter(holder -> !holder.blocked())
                .map(Holder::citizen)
                .orElseThrow(() -> FileProblems.noSuchCard().exception());
        var command = new AttachVisit(
                which.place(), which.visit(), citizen, mender.institution(), mender.by(), clock.instant());
        return mustBeTaken(mender, which, citizen)
                .chain(() -> accepted(which, command, cause))
                .chain(() -> filing.fileAttached(which.place(), which.visit()))
                .invoke(ParkedPosts::throwIfRefused)
                .onFailure(ErasedStream.class)
                .transform(_ -> VisitProblems.erased().exception())
                .chain(() -> left(which));
    }

    /// The visit waits no longer.
    public Uni<Void> drop(Mender mender, Which which, DropReason reason, CommandId cause) {
        var command =
                new DropVisit(which.place(), which.visit(), reason, mender.institution(), mender.by(), clock.instant());
        return accepted(which, command, cause).chain(() -> left(which));
    }

    private Uni<Void> accepted(Which which, ParkingCommand command, CommandId cause) {
        return parking.handle(which.stream(), command, cause)
                .invoke(outcome -> {
                    switch (outcome) {
                        case Outcome.Done<ParkingRefusal> _ -> {}
                        case Outcome.Refused<ParkingRefusal> refused ->
                            throw VisitProblems.of(refused.reason()).exception();
                        case Outcome.Outdated<ParkingRefusal> _ ->
                            throw new IllegalStateException("no version was expected");
                    }
                })
                .replaceWithVoid();
    }

    /// Asks the file before the place: what the place has let go of can wait there no more.
    private Uni<Void> mustBeTaken(Mender mender, Which which, CitizenId citizen) {
        return waiting(mender.institution(), which)
                .chain(posts -> posts.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : mustBeSealedAlone(which)
                                .chain(() -> filing.refusalOf(which.visit(), posts, citizen))
                                .invoke(ParkedPosts::throwIfRefused)
                                .replaceWithVoid());
    }

    private Uni<Void> mustBeSealedAlone(Which which) {
        return filing.isSealedAlone(which.place(), which.visit())
                .invoke(isAlone -> {
                    if (!isAlone) {
                        throw VisitProblems.of(Plain.SEALED_TOGETHER).exception();
                    }
                })
                .replaceWithVoid();
    }

    private static void throwIfRefused(Optional<VisitRefusal> refusal) {
        refusal.ifPresent(reason -> {
            throw VisitProblems.of(reason).exception();
        });
    }

    /// What waits of a visit of the institution; none when it does not wait, or is another one's.
    private Uni<List<Waiting>> waiting(String institution, Which which) {
        return parking.stateOf(which.stream()).chain(place -> switch (place) {
            case Parking.Open open ->
                Uni.createFrom()
                        .item(open.waitingOf(which.visit()).stream()
                                .filter(post -> post.account().institution().equals(institution))
                                .toList());
            case Parking.Adopted adopted -> told(which, adopted).replaceWith(List.<Waiting>of());
        });
    }

    /// A place that was adopted before it was said what waited is still listed: now it is said.
    private Uni<Void> told(Which which, Parking.Adopted adopted) {
        if (adopted.isTold()) {
            return Uni.createFrom().voidItem();
        }
        var command = new AdoptParked(which.place(), adopted.citizen(), clock.instant());
        return parking.handle(
                        which.stream(),
                        command,
                        CommandId.named("tell-parked", which.place().value().toString()))
                .replaceWithVoid();
    }

    /// Whoever mended looks at the list next: it follows within milliseconds.
    private Uni<Void> left(Which which) {
        return documents.findWhen(which.document(), Optional::isEmpty).replaceWithVoid();
    }
}
