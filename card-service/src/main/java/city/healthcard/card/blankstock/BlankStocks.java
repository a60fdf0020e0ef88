package city.healthcard.card.blankstock;

import city.healthcard.card.blank.BlankCommand;
import city.healthcard.card.blank.BlankCommand.IssueBlanks;
import city.healthcard.card.blank.BlankCommand.UseBlanks;
import city.healthcard.card.blank.BlankStock;
import city.healthcard.card.blank.Keeper;
import city.healthcard.card.id.BatchId;
import city.healthcard.card.production.Batch;
import city.healthcard.card.production.BatchEvent.BatchProduced;
import city.healthcard.card.production.BatchRefusal;
import city.healthcard.card.refusal.RefusalProblems;
import city.healthcard.card.refusal.Settled;
import city.healthcard.card.stream.Hearts;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.service.Runtime;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What is done about blank cards, and by whom: the maker keeps its own books, the card office those of the centres
/// and, where the maker cannot, the maker's.
@Singleton
public class BlankStocks {

    private static final int FORBIDDEN = 403;

    private final Hearts hearts;
    private final Caller caller;
    private final Instance<Runtime> runtime;

    BlankStocks(Hearts hearts, Caller caller, Instance<Runtime> runtime) {
        this.hearts = hearts;
        this.caller = caller;
        this.runtime = runtime;
    }

    /// Whose books the caller may look at.
    public List<Keeper> keepers() {
        return caller.is(Roles.CARD_OFFICE) || caller.is(Roles.BUREAU)
                ? Keeper.ALL.reversed()
                : List.of(Keeper.CARD_MAKER);
    }

    /// How many a keeper has; leaves with a problem when that is not the caller's business.
    public Uni<BlankStock> of(Keeper keeper) {
        if (!keepers().contains(keeper)) {
            throw Problem.of(FORBIDDEN, "blank.other-keeper", "这是另一单位的空白卡。", "Somebody else keeps these blank cards.")
                    .exception();
        }
        return hearts.stateOf(keeper);
    }

    /// The latest lines of a keeper's book, the newest first. They follow the books by some milliseconds.
    public Uni<List<BlankSheet.Line>> lines(Keeper keeper) {
        return runtime.get()
                .documents(BlankSheet.VIEW)
                .find(keeper.code())
                .map(found -> found.map(BlankSheet::lines).orElse(List.of()));
    }

    /// Books something; tells how many there are then.
    public Uni<BlankStock> book(Keeper keeper, BlankCommand command, CommandId cause) {
        return of(keeper)
                .call(() -> command instanceof IssueBlanks issue
                        ? mustBeInMaking(issue.batch())
                        : Uni.createFrom().voidItem())
                .chain(() -> hearts.ask(keeper, command, cause))
                .map(Settled::done)
                .chain(() -> of(keeper));
    }

    private Uni<Void> mustBeInMaking(BatchId batch) {
        return hearts.stateOf(batch)
                .invoke(state -> {
                    switch (state) {
                        case Batch.Ordered _ -> {}
                        case Batch.Unplanned _ -> throw refused(BatchRefusal.NOT_PLANNED);
                        case Batch.Planned _ -> throw refused(BatchRefusal.NOT_ORDERED);
                        case Batch.Produced _ -> throw refused(BatchRefusal.ALREADY_PRODUCED);
                    }
                })
                .replaceWithVoid();
    }

    private static RuntimeException refused(BatchRefusal refusal) {
        return RefusalProblems.of(refusal).exception();
    }

    /// Every card that was made, spoiled or lost in making was a blank: first those that centres have
    /// given, then the maker's. Repeating changes nothing.
    public Uni<Void> use(BatchProduced it) {
        var cards = it.made().size() + it.spoiled().size() + it.missing().size();
        return use(it.batch(), cards, it.reportedOn(), new ArrayList<>(Keeper.ALL));
    }

    private Uni<Void> use(BatchId batch, int cards, LocalDate on, List<Keeper> keepers) {
        if (keepers.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var keeper = keepers.removeFirst();
        return hearts.stateOf(keeper).chain(stock -> {
            var share = keeper == Keeper.CARD_MAKER ? cards : Math.min(cards, stock.issuedFor(batch));
            var booked = share == 0 && keeper != Keeper.CARD_MAKER
                    ? Uni.createFrom().voidItem()
                    : hearts.ask(
                                    keeper,
                                    new UseBlanks(keeper, batch, share, on),
                                    CommandId.named("use blanks of " + keeper.code(), batch.toString()))
                            .replaceWithVoid();
            return booked.chain(() -> use(batch, cards - share, on, keepers));
        });
    }
}
