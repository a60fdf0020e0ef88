package city.healthcard.card.merging;

import city.healthcard.card.citizen.Citizen;
import city.healthcard.card.citizen.Citizen.Holding;
import city.healthcard.card.citizen.Citizen.Holding.Applying;
import city.healthcard.card.citizen.Citizen.Holding.Carrying;
import city.healthcard.card.citizen.Citizen.Known;
import city.healthcard.card.citizen.Citizen.Merged;
import city.healthcard.card.citizen.CitizenCommand;
import city.healthcard.card.citizen.CitizenCommand.AbsorbCitizen;
import city.healthcard.card.citizen.CitizenCommand.ApproveMerge;
import city.healthcard.card.citizen.CitizenCommand.ApproveUnmerge;
import city.healthcard.card.citizen.CitizenCommand.GiveUpCard;
import city.healthcard.card.citizen.CitizenCommand.RequestMerge;
import city.healthcard.card.citizen.CitizenCommand.RequestUnmerge;
import city.healthcard.card.citizen.CitizenCommand.SeparateCitizen;
import city.healthcard.card.citizen.CitizenRefusal;
import city.healthcard.card.citizen.MergeRequest;
import city.healthcard.card.id.CardId;
import city.healthcard.card.id.CitizenId;
import city.healthcard.card.lifecycle.BlockReason;
import city.healthcard.card.lifecycle.Card;
import city.healthcard.card.lifecycle.CardCommand.BlockCard;
import city.healthcard.card.lifecycle.CardCommand.UnblockAfterUnmerge;
import city.healthcard.card.lifecycle.EndReason;
import city.healthcard.card.people.Endings;
import city.healthcard.card.refusal.RefusalProblems;
import city.healthcard.card.refusal.Settled;
import city.healthcard.card.slot.Slots;
import city.healthcard.card.stream.CityCalendar;
import city.healthcard.card.stream.Hearts;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.command.Outcome.Done;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Lets two registrations become one person, and two again. The events of both are appended together, so that of two
/// who decide about one registration at once, one is told what the other did. What follows for cards and applications
/// is repeated until it is done.
@Singleton
public class Merging {

    private final Hearts hearts;
    private final Endings endings;
    private final Slots slots;
    private final CityCalendar calendar;

    Merging(Hearts hearts, Endings endings, Slots slots, CityCalendar calendar) {
        this.hearts = hearts;
        this.endings = endings;
        this.slots = slots;
        this.calendar = calendar;
    }

    /// Asks that a registration become another name of the other.
    public Uni<Done<CitizenRefusal>> request(CitizenId absorbed, MergeRequest request, CommandId cause) {
        return hearts.stateOf(request.other())
                .invoke(Merging::refuseUnlessLiving)
                .chain(() -> hearts.ask(absorbed, new RequestMerge(request), cause))
                .map(Settled::done);
    }

    /// Lets them be one.
    public Uni<Done<CitizenRefusal>> approve(
            CitizenId absorbed, CitizenId survivor, UUID merge, String by, CommandId cause) {
        refuseOneAndTheSame(absorbed, survivor);
        return hearts.askTogether(
                        List.of(absorbed, survivor), states -> joining(absorbed, survivor, merge, by, states), cause)
                .map(Settled::done)
                .call(() -> settle(absorbed));
    }

    private SequencedMap<CitizenId, CitizenCommand> joining(
            CitizenId absorbed, CitizenId survivor, UUID merge, String by, Map<CitizenId, Citizen> states) {
        var state = Objects.requireNonNull(states.get(absorbed));
        if (state instanceof Known known) {
            refuseUnlessAskedWith(survivor, known.ties().asked());
        }
        var today = calendar.today();
        var asks = new LinkedHashMap<CitizenId, CitizenCommand>();
        asks.put(absorbed, new ApproveMerge(merge, by, today));
        asks.put(survivor, new AbsorbCitizen(absorbed, merge, cardOf(state), today));
        return asks;
    }

    /// Asks that a merge be taken back.
    public Uni<Done<CitizenRefusal>> requestUnmerge(CitizenId absorbed, MergeRequest request, CommandId cause) {
        return hearts.ask(absorbed, new RequestUnmerge(request), cause).map(Settled::done);
    }

    /// Lets them be two again.
    public Uni<Done<CitizenRefusal>> approveUnmerge(
            CitizenId absorbed, CitizenId survivor, UUID request, String by, CommandId cause) {
        refuseOneAndTheSame(absorbed, survivor);
        return hearts.askTogether(
                        List.of(absorbed, survivor), states -> parting(absorbed, survivor, request, by, states), cause)
                .map(Settled::done)
                .call(() -> settle(absorbed));
    }

    private SequencedMap<CitizenId, CitizenCommand> parting(
            CitizenId absorbed, CitizenId survivor, UUID request, String by, Map<CitizenId, Citizen> states) {
        var state = Objects.requireNonNull(states.get(absorbed));
        if (state instanceof Merged merged) {
            refuseUnlessAskedWith(survivor, merged.asked());
        }
        var today = calendar.today();
        var merge = state instanceof Merged merged ? merged.merge() : request;
        var asks = new LinkedHashMap<CitizenId, CitizenCommand>();
        asks.put(absorbed, new ApproveUnmerge(request, by, today));
        asks.put(survivor, new SeparateCitizen(absorbed, merge, cardOf(state), today));
        return asks;
    }

    /// Brings cards and applications in line with whether a registration is merged. Repeating changes nothing.
    public Uni<Void> settle(CitizenId citizen) {
        return hearts.stateOf(citizen).chain(state -> switch (state) {
            case Merged merged -> blockBeside(merged).chain(() -> settle(merged));
            case Known known ->
                eachBeside(citizen, this::unblock)
                        .chain(() -> known.holding() instanceof Carrying carrying
                                ? giveBack(citizen, carrying.card())
                                : Uni.createFrom().voidItem());
            case Citizen.Unknown _, Citizen.Erased _ -> Uni.createFrom().voidItem();
        });
    }

    private Uni<Void> settle(Merged merged) {
        var citizen = merged.before().id();
        return switch (merged.before().holding()) {
            case Holding.Nothing _ -> Uni.createFrom().voidItem();
            case Applying applying -> endings.endApplication(citizen, applying.application(), EndReason.MERGED);
            case Carrying carrying ->
                hearts.personOf(citizen)
                        .chain(person -> person instanceof Known living
                                        && living.holding().equals(carrying)
                                ? Uni.createFrom().voidItem()
                                : block(carrying.card(), merged.merge()));
        };
    }

    /// Cards that serve beside the own one serve under the name that stays; a temporary one is given there
    /// anew.
    private Uni<Void> blockBeside(Merged merged) {
        return eachBeside(merged.before().id(), card -> block(card, merged.merge()));
    }

    private Uni<Void> eachBeside(CitizenId citizen, Function<CardId, Uni<Void>> act) {
        return slots.allHeldBy(citizen)
                .chain(cards -> Multi.createFrom()
                        .iterable(cards)
                        .onItem()
                        .transformToUniAndConcatenate(act::apply)
                        .collect()
                        .last())
                .replaceWithVoid();
    }

    /// One person uses one card.
    private Uni<Void> block(CardId card, UUID merge) {
        return hearts.ask(card, new BlockCard(BlockReason.MERGED), CommandId.named("block " + card, merge.toString()))
                .replaceWithVoid();
    }

    /// A card that ended under the other name is not carried any more.
    private Uni<Void> giveBack(CitizenId citizen, CardId card) {
        return hearts.stateOf(card)
                .chain(state -> state instanceof Card.Ended
                        ? hearts.ask(citizen, new GiveUpCard(card), CommandId.named("give up", card.toString()))
                                .replaceWithVoid()
                        : unblock(card));
    }

    private Uni<Void> unblock(CardId card) {
        return hearts.ask(card, new UnblockAfterUnmerge(), new CommandId(UUID.randomUUID()))
                .replaceWithVoid();
    }

    private static void refuseOneAndTheSame(CitizenId one, CitizenId other) {
        if (one.equals(other)) {
            throw RefusalProblems.of(CitizenRefusal.MERGE_WITH_ITSELF).exception();
        }
    }

    /// The address names both; the request has named them before.
    private static void refuseUnlessAskedWith(CitizenId survivor, @Nullable MergeRequest asked) {
        if (asked == null || !asked.other().equals(survivor)) {
            throw RefusalProblems.of(CitizenRefusal.MERGE_NOT_OPEN).exception();
        }
    }

    private static void refuseUnlessLiving(Citizen state) {
        switch (state) {
            case Known _ -> {}
            case Merged _ -> throw RefusalProblems.of(CitizenRefusal.MERGED).exception();
            case Citizen.Unknown _ ->
                throw RefusalProblems.of(CitizenRefusal.UNKNOWN).exception();
            case Citizen.Erased _ ->
                throw RefusalProblems.of(CitizenRefusal.ERASED).exception();
        }
    }

    private static @Nullable CardId cardOf(Citizen state) {
        var holding = switch (state) {
            case Known known -> known.holding();
            case Merged merged -> merged.before().holding();
            case Citizen.Unknown _, Citizen.Erased _ -> new Holding.Nothing(null);
        };
        return holding instanceof Carrying carrying ? carrying.card() : null;
    }
}
