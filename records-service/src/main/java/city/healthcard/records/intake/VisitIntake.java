package city.healthcard.records.intake;

import static java.util.Objects.requireNonNull;

import city.healthcard.eventsourcing.command.CommandHandler;
import city.healthcard.eventsourcing.command.CommandHandler.Ask;
import city.healthcard.eventsourcing.command.Outcome;
import city.healthcard.eventsourcing.event.ErasedStream;
import city.healthcard.eventsourcing.store.StreamId;
import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.holder.CardHolders;
import city.healthcard.records.holder.CardIndexes;
import city.healthcard.records.intake.Taken.Kept;
import city.healthcard.records.intake.Taken.Refused;
import city.healthcard.records.parking.Parking;
import city.healthcard.records.parking.ParkingCommand;
import city.healthcard.records.parking.ParkingCommand.ParkVisit;
import city.healthcard.records.parking.ParkingEvent;
import city.healthcard.records.parking.ParkingRefusal;
import city.healthcard.records.parking.ParkingRefusal.CardKnown;
import city.healthcard.records.policy.Policies;
import city.healthcard.records.receipt.Receipts;
import city.healthcard.records.receipt.Receipts.Written;
import city.healthcard.records.receipt.VisitReceipt.State;
import city.healthcard.records.refusedpost.PostNotes;
import city.healthcard.records.refusedpost.Poster;
import city.healthcard.records.visit.Visit;
import city.healthcard.records.visit.VisitCommand;
import city.healthcard.records.visit.VisitCommand.RecordVisit;
import city.healthcard.records.visit.VisitEvent;
import city.healthcard.records.visit.VisitRefusal;
import city.healthcard.webkit.problem.ProblemException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Takes in posted visits, one or many: those of known cards in one transaction, those of unknown cards to
/// their parking places. Many answers come in the order of the posts; a refused post does not touch the others.
@Singleton
public final class VisitIntake {

    /// Reads visits as JSON.
    public static final PostReader SHEETS = SheetReader.POSTS;

    private final Judge judge;
    private final CardHolders holders;
    private final CardIndexes indexes;
    private final Policies policies;
    private final Receipts receipts;
    private final PostNotes notes;
    private final CommandHandler<VisitCommand, Visit, VisitEvent, VisitRefusal> visits;
    private final CommandHandler<ParkingCommand, Parking, ParkingEvent, ParkingRefusal> parking;

    VisitIntake(
            Judge judge,
            CardHolders holders,
            CardIndexes indexes,
            Policies policies,
            Receipts receipts,
            PostNotes notes,
            CommandHandler<VisitCommand, Visit, VisitEvent, VisitRefusal> visits,
            CommandHandler<ParkingCommand, Parking, ParkingEvent, ParkingRefusal> parking) {
        this.judge = judge;
        this.holders = holders;
        this.indexes = indexes;
        this.policies = policies;
        this.receipts = receipts;
        this.notes = notes;
        this.visits = visits;
        this.parking = parking;
    }

    /// Takes in one visit.
    public Uni<Taken> take(byte[] json, Poster poster) {
        return takeAll(List.of(json), poster).map(List::getFirst);
    }

    /// Takes in many visits.
    public Uni<List<Taken>> takeAll(List<byte[]> posts, Poster poster) {
        return takeAll(posts, SHEETS, poster);
    }

    /// Takes in many visits that came in another form.
    public Uni<List<Taken>> takeAll(List<byte[]> posts, PostReader reader, Poster poster) {
        var batch = new Batch(posts.size());
        for (var place = 0; place < posts.size(); place++) {
            try {
                batch.judged(place, judge.judge(posts.get(place), reader, poster::speaksFor));
            } catch (ProblemException refused) {
                batch.answers[place] = new Refused(refused.problem());
            }
        }
        return batch.record().chain(batch::park).map(_ -> noted(posts, reader, List.of(batch.answers), poster));
    }

    /// For the institution's own eyes; nobody waits for it.
    private List<Taken> noted(List<byte[]> posts, PostReader reader, List<Taken> answers, Poster poster) {
        for (var place = 0; place < answers.size(); place++) {
            switch (answers.get(place)) {
                case Kept kept -> {
                    var receipt = kept.receipt();
                    notes.kept(receipt.institution(), receipt.number(), receipt.revision(), kept.again());
                }
                case Refused refused -> {
                    var posted = posts.get(place);
                    notes.refused(poster, reader.sketch(posted), posted, refused.problem());
                }
            }
        }
        return answers;
    }

    /// Records one visit in the file of a citizen whose card has become known.
    Uni<Taken> record(PostedVisit posted, CitizenId citizen) {
        return visits.handle(streamOf(posted), recording(posted, citizen), posted.cause())
                .chain(outcome -> answer(posted, outcome))
                .onFailure(ErasedStream.class)
                .recoverWithItem(() -> new Refused(VisitProblems.erased()));
    }

    static StreamId streamOf(PostedVisit posted) {
        return StreamId.of("visit", posted.visit().value());
    }

    static VisitCommand recording(PostedVisit posted, CitizenId citizen) {
        return new RecordVisit(posted.visit(), citizen, posted.account(), posted.at());
    }

    private Uni<Taken> answer(PostedVisit posted, Outcome<VisitRefusal> outcome) {
        return switch (outcome) {
            case Outcome.Done<VisitRefusal> done
            when done.repeated() ->
                receipts.first(done.stream(), posted.account().revision()).map(receipt -> new Kept(receipt, true));
            case Outcome.Done<VisitRefusal> done ->
                receipts.give(written(posted, done)).map(receipt -> new Kept(receipt, false));
            case Outcome.Refused<VisitRefusal> refused ->
                Uni.createFrom().item(new Refused(VisitProblems.of(refused.reason())));
            case Outcome.Outdated<VisitRefusal> _ -> throw new IllegalStateException("no version was expected");
        };
    }

    private static Written written(PostedVisit posted, Outcome.Done<VisitRefusal> done) {
        return new Written(
                done.stream(),
                done.version(),
                requireNonNull(done.hash()),
                posted.visit(),
                posted.account(),
                State.RECORDED,
                requireNonNull(done.recordedAt()));
    }

    private Uni<Taken> park(PostedVisit posted) {
        var place = indexes.parkingOf(posted.card());
        var bounds = policies.waiting();
        var command = new ParkVisit(
                place,
                posted.visit(),
                posted.account(),
                bounds.visitsPerCardMax(),
                bounds.everPerCardMax(),
                posted.at());
        return parking.handle(StreamId.of("parking", place.value()), command, posted.cause())
                .chain(outcome -> switch (outcome) {
                    case Outcome.Done<ParkingRefusal> done ->
                        receipts.firstParked(
                                        done.stream(),
                                        posted.visit(),
                                        posted.account().revision())
                                .map(receipt -> new Kept(receipt, done.repeated()));
                    case Outcome.Refused<ParkingRefusal>(CardKnown known) -> record(posted, known.citizen());
                    case Outcome.Refused<ParkingRefusal> refused ->
                        Uni.createFrom().item(new Refused(VisitProblems.of(refused.reason())));
                    case Outcome.Outdated<ParkingRefusal> _ ->
                        throw new IllegalStateException("no version was expected");
                })
                .onFailure(ErasedStream.class)
                .recoverWithItem(() -> new Refused(VisitProblems.erased()));
    }

    /// Posts on their way, and the answers as they become known.
    private final class Batch {

        private record Member(int place, PostedVisit posted, CitizenId citizen) {}

        private record Stranger(int place, PostedVisit posted) {}

        private final Taken[] answers;
        private final List<Member> known;
        private final List<Stranger> unknown = new ArrayList<>(0);

        Batch(int size) {
            answers = new Taken[size];
            known = new ArrayList<>(size);
        }

        void judged(int place, PostedVisit posted) {
            holders.holderOf(posted.card())
                    .ifPresentOrElse(
                            holder -> known.add(new Member(place, posted, holder.citizen())),
                            () -> unknown.add(new Stranger(place, posted)));
        }

        Uni<Void> record() {
            if (known.isEmpty()) {
                return Uni.createFrom().voidItem();
            }
            var asks = known.stream()
                    .map(one -> new Ask<>(streamOf(one.posted), recording(one.posted, one.citizen), one.posted.cause()))
                    .toList();
            return visits.handleAll(asks)
                    .chain(this::answer)
                    .onFailure(ErasedStream.class)
                    .recoverWithUni(this::recordSingly);
        }

        Uni<Void> park() {
            return oneByOne(
                    unknown, one -> VisitIntake.this.park(one.posted).invoke(taken -> answers[one.place] = taken));
        }

        /// What is new shares one signature; what had been here before is looked up, one by one.
        private Uni<Void> answer(List<Outcome<VisitRefusal>> outcomes) {
            var fresh = new ArrayList<Integer>(outcomes.size());
            var others = new ArrayList<Integer>(0);
            for (var i = 0; i < outcomes.size(); i++) {
                (isNew(outcomes.get(i)) ? fresh : others).add(i);
            }
            return answerNew(fresh, outcomes)
                    .chain(() -> oneByOne(
                            others,
                            i -> VisitIntake.this
                                    .answer(known.get(i).posted, outcomes.get(i))
                                    .invoke(taken -> answers[known.get(i).place] = taken)));
        }

        private Uni<Void> answerNew(List<Integer> fresh, List<Outcome<VisitRefusal>> outcomes) {
            if (fresh.size() == 1) {
                var i = fresh.getFirst();
                return VisitIntake.this
                        .answer(known.get(i).posted, outcomes.get(i))
                        .invoke(taken -> answers[known.get(i).place] = taken)
                        .replaceWithVoid();
            }
            var given = receipts.giveAll(fresh.stream()
                    .map(i -> written(known.get(i).posted, (Outcome.Done<VisitRefusal>) outcomes.get(i)))
                    .toList());
            for (var i = 0; i < given.size(); i++) {
                answers[known.get(fresh.get(i)).place] = new Kept(given.get(i), false);
            }
            return Uni.createFrom().voidItem();
        }

        private static boolean isNew(Outcome<VisitRefusal> outcome) {
            return outcome instanceof Outcome.Done<VisitRefusal> done && !done.repeated();
        }

        /// One of them is about a record whose key was destroyed: only that one is refused.
        private Uni<Void> recordSingly() {
            return oneByOne(
                    known,
                    one -> VisitIntake.this
                            .record(one.posted, one.citizen)
                            .invoke(taken -> answers[one.place] = taken));
        }

        private static <T> Uni<Void> oneByOne(List<T> all, Function<T, Uni<? extends Taken>> work) {
            if (all.isEmpty()) {
                return Uni.createFrom().voidItem();
            }
            return Multi.createFrom()
                    .iterable(all)
                    .onItem()
                    .transformToUniAndConcatenate(work)
                    .collect()
                    .last()
                    .replaceWithVoid();
        }
    }
}
