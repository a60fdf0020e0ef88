package city.healthcard.card.making;

import city.healthcard.card.application.ApplicationCommand;
import city.healthcard.card.application.ApplicationCommand.EnterProduction;
import city.healthcard.card.application.ApplicationCommand.LeaveProduction;
import city.healthcard.card.id.ApplicationId;
import city.healthcard.card.id.BatchId;
import city.healthcard.card.id.CardId;
import city.healthcard.card.id.CitizenId;
import city.healthcard.card.index.NumberIndex;
import city.healthcard.card.lifecycle.CardCommand;
import city.healthcard.card.lifecycle.CardCommand.EndCard;
import city.healthcard.card.lifecycle.CardCommand.RecordMade;
import city.healthcard.card.lifecycle.EndReason;
import city.healthcard.card.production.Batch;
import city.healthcard.card.production.BatchCommand.OrderBatch;
import city.healthcard.card.production.BatchCommand.PlanBatch;
import city.healthcard.card.production.BatchCommand.PullCard;
import city.healthcard.card.production.BatchCommand.ReportProduction;
import city.healthcard.card.production.BatchRefusal;
import city.healthcard.card.production.PlannedCard;
import city.healthcard.card.refusal.Settled;
import city.healthcard.card.stream.CityCalendar;
import city.healthcard.card.stream.Hearts;
import city.healthcard.card.stream.PoliciesInForce;
import city.healthcard.card.stream.Streams;
import city.healthcard.card.tracker.ApplicationDetails;
import city.healthcard.card.tracker.Progress;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.command.CommandHandler.Ask;
import city.healthcard.eventsourcing.command.Outcome.Done;
import city.healthcard.eventsourcing.command.Outcome.Refused;
import city.healthcard.eventsourcing.service.Runtime;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/// Plans batches of ready applications, orders them and settles what the maker reports. The plan is written first; what
/// follows for applications and cards is repeated until it is done, so that a batch that broke off is finished later.
@Singleton
public class Making {

    private static final int CHUNK = 100;

    private final Hearts hearts;
    private final Issuing issuing;
    private final PoliciesInForce policies;
    private final CityCalendar calendar;
    private final Instance<Runtime> runtime;

    Making(Hearts hearts, Issuing issuing, PoliciesInForce policies, CityCalendar calendar, Instance<Runtime> runtime) {
        this.hearts = hearts;
        this.issuing = issuing;
        this.policies = policies;
        this.calendar = calendar;
        this.runtime = runtime;
    }

    /// Plans all ready applications, at most as many as the policy allows.
    public Uni<Batch.Planned> plan(CommandId cause) {
        var batch = new BatchId(cause.idFor("batch"));
        return hearts.stateOf(batch)
                .chain(state -> state instanceof Batch.Unplanned
                        ? ready().chain(ready -> hearts.ask(batch, planOf(batch, ready), cause))
                                .map(Settled::done)
                                .replaceWithVoid()
                        : Uni.createFrom().voidItem())
                .chain(() -> enter(batch));
    }

    /// Hands the batch to the maker; the maker is told by a reaction.
    public Uni<Done<BatchRefusal>> order(BatchId batch, CommandId cause, OptionalLong expected) {
        return enter(batch)
                .chain(() -> hearts.ask(batch, new OrderBatch(calendar.today()), cause, expected))
                .map(Settled::done);
    }

    /// Takes the maker's report.
    public Uni<Done<BatchRefusal>> report(
            BatchId batch, Set<CardId> made, Set<CardId> spoiled, Set<CardId> missing, CommandId cause) {
        return hearts.ask(batch, new ReportProduction(made, spoiled, missing, calendar.today()), cause)
                .map(Settled::done)
                .call(() -> settle(batch));
    }

    /// Lets cards and applications know what the maker reported. Repeating changes nothing.
    public Uni<Void> settle(BatchId batch) {
        return hearts.stateOf(batch)
                .chain(state -> state instanceof Batch.Produced produced
                        ? settle(batch, produced)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> settle(BatchId batch, Batch.Produced produced) {
        var today = calendar.today();
        var cards = new ArrayList<Ask<CardCommand>>();
        var applications = new ArrayList<Ask<ApplicationCommand>>();
        var withdrawn = Set.copyOf(produced.withdrawn());
        for (var planned : produced.plan().wanted()) {
            var card = planned.card();
            if (produced.made().contains(card)) {
                cards.add(new Ask<>(Streams.of(card), new RecordMade(batch), CommandId.named("made", card.toString())));
            } else if (!withdrawn.contains(card)) {
                var reason = produced.spoiled().contains(card) ? EndReason.SPOILED : EndReason.MISSING;
                cards.add(new Ask<>(
                        Streams.of(card), new EndCard(reason, today), CommandId.named("not made", card.toString())));
                applications.add(new Ask<>(
                        Streams.of(planned.application()),
                        new LeaveProduction(batch, card),
                        CommandId.named("leave", card.toString())));
            }
        }
        return inChunks(cards, chunk -> hearts.cards().handleAll(chunk))
                .chain(() ->
                        inChunks(applications, chunk -> hearts.applications().handleAll(chunk)));
    }

    private Uni<List<ApplicationDetails>> ready() {
        var limit = policies.on(calendar.today()).batchCardsMax();
        return runtime.get()
                .documents(ApplicationDetails.VIEW)
                .where("state", Progress.READY.code(), "submitted", limit);
    }

    private PlanBatch planOf(BatchId batch, List<ApplicationDetails> ready) {
        var cards = ready.stream()
                .map(details -> {
                    var application = new ApplicationId(details.id());
                    return new PlannedCard(
                            NumberIndex.cardOf(application, batch),
                            application,
                            new CitizenId(details.citizen()),
                            details.destination());
                })
                .toList();
        return new PlanBatch(batch, cards, calendar.today());
    }

    /// Lets every application of the plan enter production and issues its card; what moved on meanwhile is
    /// pulled.
    private Uni<Batch.Planned> enter(BatchId batch) {
        return hearts.stateOf(batch).chain(state -> switch (state) {
            case Batch.Planned planned ->
                Multi.createFrom()
                        .iterable(chunks(planned.wanted()))
                        .onItem()
                        .transformToUniAndConcatenate(chunk -> enter(batch, chunk))
                        .collect()
                        .asList()
                        .chain(() -> hearts.stateOf(batch))
                        .map(after -> after instanceof Batch.Planned now ? now : planned);
            case Batch.Ordered ordered -> Uni.createFrom().item(ordered.plan());
            case Batch.Produced produced -> Uni.createFrom().item(produced.plan());
            case Batch.Unplanned _ -> Uni.createFrom().item(new Batch.Planned(batch, List.of(), Set.of()));
        });
    }

    private Uni<Void> enter(BatchId batch, List<PlannedCard> chunk) {
        var asks = chunk.stream()
                .map(planned -> new Ask<ApplicationCommand>(
                        Streams.of(planned.application()),
                        new EnterProduction(batch, planned.card()),
                        CommandId.named("enter", planned.card().toString())))
                .toList();
        return hearts.applications().handleAll(asks).chain(outcomes -> {
            var entered = new ArrayList<PlannedCard>();
            var pulled = new ArrayList<PlannedCard>();
            for (var i = 0; i < chunk.size(); i++) {
                (outcomes.get(i) instanceof Refused<?> ? pulled : entered).add(chunk.get(i));
            }
            return issuing.issue(entered).chain(() -> pull(batch, pulled));
        });
    }

    private Uni<Void> pull(BatchId batch, List<PlannedCard> cards) {
        return Multi.createFrom()
                .iterable(cards)
                .onItem()
                .transformToUniAndConcatenate(planned -> hearts.ask(
                        batch,
                        new PullCard(planned.card()),
                        CommandId.named("pull", planned.card().toString())))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private static <T> Uni<Void> inChunks(List<T> all, Function<List<T>, Uni<?>> each) {
        return Multi.createFrom()
                .iterable(chunks(all))
                .onItem()
                .transformToUniAndConcatenate(chunk -> each.apply(chunk).replaceWithVoid())
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private static <T> List<List<T>> chunks(List<T> all) {
        var chunks = new ArrayList<List<T>>();
        for (var from = 0; from < all.size(); from += CHUNK) {
            chunks.add(List.copyOf(all.subList(from, Math.min(all.size(), from + CHUNK))));
        }
        return chunks;
    }
}
