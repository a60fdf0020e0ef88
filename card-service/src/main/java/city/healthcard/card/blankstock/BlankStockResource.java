package city.healthcard.card.blankstock;

import city.healthcard.card.blank.BlankCommand.CountBlanks;
import city.healthcard.card.blank.Keeper;
import city.healthcard.card.stream.CityCalendar;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.service.AnsweredOnce;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.precondition.IdempotencyKey;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Blank cards.
@Path("/api/blank-stocks")
@RolesAllowed({Roles.CARD_OFFICE, Roles.CARD_MAKER})
@Tag(name = "blanks", description = "空白卡 · Blank cards")
public class BlankStockResource {

    private final BlankStocks stocks;
    private final Caller caller;
    private final CityCalendar calendar;

    BlankStockResource(BlankStocks stocks, Caller caller, CityCalendar calendar) {
        this.stocks = stocks;
        this.caller = caller;
        this.calendar = calendar;
    }

    /// A keeper's book.
    ///
    /// @param lines the latest, the newest first
    public record Book(BlankStanding standing, List<BlankSheet.Line> lines) {}

    @GET
    @RolesAllowed({Roles.CARD_OFFICE, Roles.CARD_MAKER, Roles.BUREAU})
    @Operation(summary = "空白卡库存 · Who has how many", description = "The maker sees its own.")
    public Uni<List<BlankStanding>> list() {
        return Multi.createFrom()
                .iterable(stocks.keepers())
                .onItem()
                .transformToUniAndConcatenate(keeper -> stocks.of(keeper).map(stock -> BlankStanding.of(keeper, stock)))
                .collect()
                .asList();
    }

    @GET
    @Path("{keeper}")
    @RolesAllowed({Roles.CARD_OFFICE, Roles.CARD_MAKER, Roles.BUREAU})
    @Operation(summary = "空白卡账 · A keeper's book")
    @APIResponse(responseCode = "403", description = "blank.other-keeper")
    public Uni<Book> show(@RestPath String keeper) {
        var whose = keeperOf(keeper);
        return stocks.of(whose)
                .chain(stock -> stocks.lines(whose).map(lines -> new Book(BlankStanding.of(whose, stock), lines)));
    }

    @POST
    @Path("{keeper}/movements")
    @Operation(
            summary = "入库、领用、退回、报废 · Book a movement",
            description = "received: with the number of the delivery note, which is booked once; issued and returned:"
                    + " with the batch, which is being made; spoiled: with the reason. The shelf is never below zero.")
    @APIResponse(
            responseCode = "409",
            description = "blank.not-enough, blank.other-delivery, blank.not-issued, blank.batch-made")
    @APIResponse(responseCode = "422", description = "blank.impossible-quantity")
    @AnsweredOnce
    public Uni<BlankStanding> move(
            @RestPath String keeper,
            @NotNull @Valid BlankMovement movement,
            @RestHeader(IdempotencyKey.HEADER) @Nullable String key) {
        var whose = keeperOf(keeper);
        return stocks.book(
                        whose,
                        movement.command(whose, caller.subject(), calendar.today()),
                        new CommandId(IdempotencyKey.of(key)))
                .map(stock -> BlankStanding.of(whose, stock));
    }

    @POST
    @Path("{keeper}/counts")
    @Operation(
            summary = "盘点 · Book a count of the shelf",
            description = "A count that is not what the books say is booked with its reason, and the books follow it.")
    @APIResponse(responseCode = "422", description = "blank.reason-needed, blank.impossible-quantity")
    @AnsweredOnce
    public Uni<BlankStanding> count(
            @RestPath String keeper,
            @NotNull @Valid BlankCount count,
            @RestHeader(IdempotencyKey.HEADER) @Nullable String key) {
        var whose = keeperOf(keeper);
        return stocks.book(
                        whose,
                        new CountBlanks(
                                whose,
                                count.counted(),
                                Optional.ofNullable(count.reason()),
                                caller.subject(),
                                calendar.today()),
                        new CommandId(IdempotencyKey.of(key)))
                .map(stock -> BlankStanding.of(whose, stock));
    }

    private static Keeper keeperOf(String code) {
        return Keeper.of(code).orElseThrow(NotFoundException::new);
    }
}
