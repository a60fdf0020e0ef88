package city.healthcard.card.merging;

import city.healthcard.card.citizen.CitizenEvent;
import city.healthcard.card.citizen.CitizenEvent.CitizenFoundDistinct;
import city.healthcard.card.citizen.CitizenEvent.CitizenMergeRefused;
import city.healthcard.card.citizen.CitizenEvent.CitizenMergeRequested;
import city.healthcard.card.citizen.CitizenEvent.CitizenMerged;
import city.healthcard.card.citizen.CitizenEvent.CitizenUnmergeRefused;
import city.healthcard.card.citizen.CitizenEvent.CitizenUnmergeRequested;
import city.healthcard.card.citizen.CitizenEvent.CitizenUnmerged;
import city.healthcard.card.id.CitizenId;
import city.healthcard.card.likeness.LikenessEvent.LikenessNoted;
import city.healthcard.eventsourcing.fact.Fact;
import city.healthcard.eventsourcing.view.DocumentForm;
import city.healthcard.eventsourcing.view.Projection;
import city.healthcard.eventsourcing.view.View;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Two registrations that may be one person's. Holds nothing personal.
///
/// @param one the smaller id of the two
/// @param alike in what, such as `name-birth-phone`
/// @param request the merge or unmerge that waits for a decision
/// @param absorbed whose id is, was or shall be the other name; absent before anybody asked
/// @param steps what happened, oldest first
/// @param since when it was first noticed or asked about
public record LikePair(
        UUID one,
        UUID other,
        State state,
        List<String> alike,
        @Nullable UUID request,
        @Nullable UUID absorbed,
        List<Step> steps,
        Instant since) {

    /// The view: searchable by `state`, in the order of `since`, which is kept in milliseconds.
    public static final View<LikePair> VIEW = View.of(
            "like-pairs",
            2,
            new Pairing(),
            DocumentForm.json(LikePair.class)
                    .searchableBy("state", pair -> pair.state().code())
                    .searchableBy("since", pair -> pair.since().toEpochMilli()));

    /// How far two registrations have come.
    public enum State {
        /// They are alike; nobody has looked.
        ALIKE("alike"),
        /// Somebody asks that they become one.
        MERGE_ASKED("merge-asked"),
        /// They are one.
        MERGED("merged"),
        /// Somebody asks that they become two again.
        UNMERGE_ASKED("unmerge-asked"),
        /// They are two.
        DISTINCT("distinct");

        private final String code;

        State(String code) {
            this.code = code;
        }

        /// Its name in answers, addresses and documents.
        public String code() {
            return code;
        }

        /// The state of a code that [#code] has given.
        public static State ofCode(String code) {
            return List.of(values()).stream()
                    .filter(state -> state.code.equals(code))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /// One step.
    ///
    /// @param by who, as a pseudonym
    public record Step(String what, String by, LocalDate on) {

        /// Its name among the words of the pages.
        public String word() {
            return "step_pair_" + what.replace('-', '_');
        }
    }

    public LikePair {
        alike = List.copyOf(alike);
        steps = List.copyOf(steps);
    }

    /// The document's name: both ids, the smaller first, so that nobody meets it under two names.
    static String idOf(UUID one, UUID other) {
        return one.toString().compareTo(other.toString()) < 0 ? one + "." + other : other + "." + one;
    }

    private static LikePair fresh(UUID one, UUID other, Instant since) {
        var isInOrder = one.toString().compareTo(other.toString()) < 0;
        return new LikePair(
                isInOrder ? one : other, isInOrder ? other : one, State.ALIKE, List.of(), null, null, List.of(), since);
    }

    private LikePair alike(String kind) {
        var more = new TreeSet<>(alike);
        more.add(kind);
        return new LikePair(one, other, state, List.copyOf(more), request, absorbed, steps, since);
    }

    private LikePair moved(State next, @Nullable UUID open, CitizenId absorbing, String by, LocalDate on) {
        var more = new ArrayList<>(steps);
        more.add(new Step(next.code(), by, on));
        return new LikePair(one, other, next, alike, open, absorbing.value(), more, since);
    }

    /// Says which pairs an event is about, and what becomes of them.
    private static final class Pairing implements Projection<LikePair> {

        @Override
        public Set<String> idsOf(Fact fact) {
            return switch (fact.what()) {
                case LikenessNoted noted ->
                    noted.others().stream()
                            .map(other -> idOf(noted.citizen().value(), other.value()))
                            .collect(Collectors.toSet());
                case CitizenMergeRequested it -> ids(it.citizen(), it.request().other());
                case CitizenMergeRefused it -> ids(it.citizen(), it.survivor());
                case CitizenMerged it -> ids(it.citizen(), it.into());
                case CitizenUnmergeRequested it ->
                    ids(it.citizen(), it.request().other());
                case CitizenUnmergeRefused it -> ids(it.citizen(), it.survivor());
                case CitizenUnmerged it -> ids(it.citizen(), it.from());
                case CitizenFoundDistinct it -> ids(it.citizen(), it.other());
                default -> Set.of();
            };
        }

        @Override
        public Optional<LikePair> project(String id, Optional<LikePair> before, Fact fact) {
            return switch (fact.what()) {
                case LikenessNoted noted ->
                    noted.others().stream()
                            .filter(other -> id.equals(idOf(noted.citizen().value(), other.value())))
                            .findFirst()
                            .map(other -> before.orElseGet(
                                            () -> fresh(noted.citizen().value(), other.value(), fact.at()))
                                    .alike(noted.kind()
                                            .name()
                                            .toLowerCase(Locale.ROOT)
                                            .replace('_', '-')))
                            .or(() -> before);
                case CitizenEvent event -> project(before, event, fact.at());
                default -> before;
            };
        }

        private static Optional<LikePair> project(Optional<LikePair> before, CitizenEvent event, Instant at) {
            return switch (event) {
                case CitizenMergeRequested it -> {
                    var asked = it.request();
                    yield Optional.of(of(before, it.citizen(), asked.other(), at)
                            .moved(State.MERGE_ASKED, asked.id(), it.citizen(), asked.by(), asked.on()));
                }
                case CitizenMergeRefused it ->
                    Optional.of(of(before, it.citizen(), it.survivor(), at)
                            .moved(State.DISTINCT, null, it.citizen(), it.by(), it.on()));
                case CitizenMerged it ->
                    Optional.of(of(before, it.citizen(), it.into(), at)
                            .moved(State.MERGED, null, it.citizen(), it.by(), it.on()));
                case CitizenUnmergeRequested it -> {
                    var asked = it.request();
                    yield Optional.of(of(before, it.citizen(), asked.other(), at)
                            .moved(State.UNMERGE_ASKED, asked.id(), it.citizen(), asked.by(), asked.on()));
                }
                case CitizenUnmergeRefused it ->
                    Optional.of(of(before, it.citizen(), it.survivor(), at)
                            .moved(State.MERGED, null, it.citizen(), it.by(), it.on()));
                case CitizenUnmerged it ->
                    Optional.of(of(before, it.citizen(), it.from(), at)
                            .moved(State.DISTINCT, null, it.citizen(), it.by(), it.on()));
                case CitizenFoundDistinct it ->
                    Optional.of(of(before, it.citizen(), it.other(), at)
                            .moved(State.DISTINCT, null, it.citizen(), it.by(), it.on()));
                case CitizenEvent.CitizenRegistered _,
                        CitizenEvent.CitizenCorrected _,
                        CitizenEvent.CitizenApplied _,
                        CitizenEvent.CitizenApplicationClosed _,
                        CitizenEvent.CitizenCardTaken _,
                        CitizenEvent.CitizenCardGivenUp _,
                        CitizenEvent.CitizenDocumentLinked _,
                        CitizenEvent.CitizenDocumentUnlinked _,
                        CitizenEvent.CitizenDocumentRenewed _,
                        CitizenEvent.CitizenOriginalSeen _,
                        CitizenEvent.CitizenBornTo _,
                        CitizenEvent.CitizenGuardianshipSet _,
                        CitizenEvent.CitizenCorrectionRequested _,
                        CitizenEvent.CitizenCorrectionApproved _,
                        CitizenEvent.CitizenCorrectionRefused _,
                        CitizenEvent.CitizenAbsorbed _,
                        CitizenEvent.CitizenSeparated _,
                        CitizenEvent.CitizenErasureRequested _,
                        CitizenEvent.CitizenErasureRefused _,
                        CitizenEvent.CitizenHoldPlaced _,
                        CitizenEvent.CitizenHoldLifted _,
                        CitizenEvent.CitizenEmigrated _,
                        CitizenEvent.CitizenDied _,
                        CitizenEvent.CitizenErased _ -> before;
            };
        }

        private static LikePair of(Optional<LikePair> before, CitizenId one, CitizenId other, Instant at) {
            return before.orElseGet(() -> fresh(one.value(), other.value(), at));
        }

        private static Set<String> ids(CitizenId one, CitizenId other) {
            return Set.of(idOf(one.value(), other.value()));
        }
    }
}
