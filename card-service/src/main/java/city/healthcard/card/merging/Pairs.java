package city.healthcard.card.merging;

import city.healthcard.card.citizen.Citizen;
import city.healthcard.card.citizen.Citizen.Known;
import city.healthcard.card.citizen.Citizen.Merged;
import city.healthcard.card.citizen.CitizenRefusal;
import city.healthcard.card.citizen.MergeRequest;
import city.healthcard.card.id.CitizenId;
import city.healthcard.card.people.Telling;
import city.healthcard.card.refusal.RefusalProblems;
import city.healthcard.card.stream.Hearts;
import city.healthcard.eventsourcing.event.ErasedStream;
import city.healthcard.eventsourcing.service.Runtime;
import city.healthcard.eventsourcing.view.Mark;
import city.healthcard.eventsourcing.view.Page;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Asks for pairs that are alike, and shows one side by side.
@Singleton
public class Pairs {

    /// How many of the queue are on a page.
    private static final int LISTED_MAX = 100;

    private final Hearts hearts;
    private final Telling telling;
    private final Runtime runtime;

    Pairs(Hearts hearts, Telling telling, Runtime runtime) {
        this.hearts = hearts;
        this.telling = telling;
        this.runtime = runtime;
    }

    /// A page of the pairs in a state that are still about two registrations, those noticed first
    /// at its head: one that was erased, or merged with a third, is looked at no more. A page may
    /// so be shorter than the next.
    ///
    /// @param after where the page before ended
    public Uni<Page<LikePair>> in(LikePair.State state, Optional<Mark> after) {
        return runtime.documents(LikePair.VIEW)
                .page("state", state.code(), "since", after, LISTED_MAX)
                .chain(page -> standing(page.documents()).map(pairs -> new Page<>(pairs, page.next())));
    }

    private Uni<List<LikePair>> standing(List<LikePair> pairs) {
        return Multi.createFrom()
                .iterable(pairs)
                .onItem()
                .transformToUniAndConcatenate(
                        pair -> isStanding(pair).map(isStanding -> isStanding ? List.of(pair) : List.<LikePair>of()))
                .onItem()
                .<LikePair>disjoint()
                .collect()
                .asList();
    }

    private Uni<Boolean> isStanding(LikePair pair) {
        return hearts.stateOf(new CitizenId(pair.one()))
                .chain(one ->
                        hearts.stateOf(new CitizenId(pair.other())).map(other -> isStanding(pair.state(), one, other)))
                .onFailure(ErasedStream.class)
                .recoverWithItem(false);
    }

    private static boolean isStanding(LikePair.State state, Citizen one, Citizen other) {
        return switch (state) {
            case ALIKE, MERGE_ASKED, DISTINCT -> one instanceof Known && other instanceof Known;
            case MERGED, UNMERGE_ASKED -> one instanceof Merged || other instanceof Merged;
        };
    }

    /// Both registrations; the look is recorded before it is given.
    ///
    /// @param reader who looks, as a pseudonym
    public Uni<PairView> show(UUID one, UUID other, String reader) {
        return runtime.documents(LikePair.VIEW).find(LikePair.idOf(one, other)).chain(found -> {
            var pair = found.orElseThrow(
                    () -> RefusalProblems.of(CitizenRefusal.UNKNOWN).exception());
            var first = new CitizenId(pair.one());
            var second = new CitizenId(pair.other());
            return telling.note(reader, "duplicates", List.of(first, second))
                    .chain(() -> hearts.stateOf(first))
                    .chain(state -> hearts.stateOf(second).map(another -> view(pair, state, another)));
        });
    }

    /// How the two stand by their own streams, so that whoever has just decided sees it; the queue may be a
    /// moment behind.
    private record Standing(
            LikePair.State state,
            @Nullable UUID absorbed,
            @Nullable MergeRequest asked) {}

    private static PairView view(LikePair pair, Citizen one, Citizen other) {
        var standing = about(one, known(other).id())
                .or(() -> about(other, known(one).id()))
                .orElseGet(() -> new Standing(
                        pair.state() == LikePair.State.ALIKE ? LikePair.State.ALIKE : LikePair.State.DISTINCT,
                        pair.absorbed(),
                        null));
        return new PairView(
                standing.state().code(),
                pair.alike(),
                standing.absorbed(),
                PairView.Asked.of(standing.asked()),
                PairView.Side.of(known(one)),
                PairView.Side.of(known(other)),
                pair.steps());
    }

    private static Optional<Standing> about(Citizen state, CitizenId other) {
        return switch (state) {
            case Merged merged
            when merged.into().equals(other) ->
                Optional.of(new Standing(
                        merged.asked() == null ? LikePair.State.MERGED : LikePair.State.UNMERGE_ASKED,
                        merged.before().id().value(),
                        merged.asked()));
            case Known known
            when known.ties().asked() instanceof MergeRequest asked
                    && asked.other().equals(other) ->
                Optional.of(new Standing(LikePair.State.MERGE_ASKED, known.id().value(), asked));
            case Known known
            when known.ties().distinct().contains(other) ->
                Optional.of(new Standing(LikePair.State.DISTINCT, null, null));
            case Known _, Merged _, Citizen.Unknown _, Citizen.Erased _ -> Optional.empty();
        };
    }

    private static Known known(Citizen state) {
        return switch (state) {
            case Known known -> known;
            case Merged merged -> merged.before();
            case Citizen.Unknown _ ->
                throw RefusalProblems.of(CitizenRefusal.UNKNOWN).exception();
            case Citizen.Erased _ ->
                throw RefusalProblems.of(CitizenRefusal.ERASED).exception();
        };
    }
}
