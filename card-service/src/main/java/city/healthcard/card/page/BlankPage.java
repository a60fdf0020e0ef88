package city.healthcard.card.page;

import city.healthcard.card.blank.BlankCommand;
import city.healthcard.card.blank.BlankCommand.CountBlanks;
import city.healthcard.card.blank.BlankCommand.IssueBlanks;
import city.healthcard.card.blank.BlankCommand.ReceiveBlanks;
import city.healthcard.card.blank.BlankCommand.ReturnBlanks;
import city.healthcard.card.blank.BlankCommand.SpoilBlanks;
import city.healthcard.card.blank.DiscrepancyReason;
import city.healthcard.card.blank.Keeper;
import city.healthcard.card.blank.SpoilReason;
import city.healthcard.card.blankstock.BlankSheet;
import city.healthcard.card.blankstock.BlankStanding;
import city.healthcard.card.blankstock.BlankStocks;
import city.healthcard.card.id.BatchId;
import city.healthcard.card.stream.CityCalendar;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.page.Form;
import city.healthcard.webkit.page.Intention;
import city.healthcard.webkit.problem.ProblemException;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The books of blank cards, beside the batches that are made of them.
@Path("blanks")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.CARD_OFFICE, Roles.CARD_MAKER, Roles.BUREAU})
public class BlankPage {

    private static final String PAGE = "/card/blanks?keeper=";
    private static final String QUANTITY = "\\d{1,7}";
    private static final int NOTE_MAX = 40;
    private static final int UNPROCESSABLE = 422;

    private final BlankStocks stocks;
    private final Caller caller;
    private final CityCalendar calendar;

    BlankPage(BlankStocks stocks, Caller caller, CityCalendar calendar) {
        this.stocks = stocks;
        this.caller = caller;
        this.calendar = calendar;
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        private Templates() {}

        /// A keeper's book.
        static native TemplateInstance blanks(
                List<StateTab> keepers,
                BlankStanding stock,
                List<BlankSheet.Line> lines,
                boolean keepsBooks,
                List<Reason> spoilReasons,
                List<Reason> countReasons,
                String act,
                Form form,
                UUID key);
    }

    /// A reason that may be chosen.
    ///
    /// @param word its name among the words of the page
    public record Reason(String code, String word) {

        static List<Reason> of(Enum<?>[] reasons) {
            return Arrays.stream(reasons)
                    .map(it -> new Reason(it.name(), "reason_" + it.name().toLowerCase(Locale.ROOT)))
                    .toList();
        }
    }

    /// A keeper's book; at first the maker's.
    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> show(@RestQuery @Nullable String keeper) {
        return page(keeper == null ? Keeper.CARD_MAKER : keeperOf(keeper), Form.empty());
    }

    /// Books what its form says: `receipt`, `issue`, `return`, `spoilage` or `count`.
    @POST
    @Path("{keeper}/{act}")
    @RolesAllowed({Roles.CARD_OFFICE, Roles.CARD_MAKER})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> book(@RestPath String keeper, @RestPath String act, MultivaluedMap<String, String> sent) {
        var whose = keeperOf(keeper);
        var form = Form.of(sent);
        var today = calendar.today();
        return switch (act) {
            case "receipt" ->
                book(
                        whose,
                        form,
                        "delivery",
                        "received",
                        quantity -> new ReceiveBlanks(
                                whose, form.value("delivery").strip(), quantity, caller.subject(), today));
            case "issue" ->
                book(
                        whose,
                        form,
                        "batch",
                        "issued",
                        quantity -> new IssueBlanks(whose, batchOf(form, "batch"), quantity, caller.subject(), today));
            case "return" ->
                book(
                        whose,
                        form,
                        "return-batch",
                        "returned",
                        quantity -> new ReturnBlanks(
                                whose, batchOf(form, "return-batch"), quantity, caller.subject(), today));
            case "spoilage" ->
                book(
                        whose,
                        form,
                        "",
                        "spoiled",
                        quantity -> new SpoilBlanks(whose, quantity, spoilReason(form), caller.subject(), today));
            case "count" -> book(whose, form, "", "counted", counted -> count(whose, form, counted, today));
            default -> throw new NotFoundException();
        };
    }

    /// What a form makes of its quantity.
    private interface Booking {
        BlankCommand of(int quantity);
    }

    private Uni<Response> book(Keeper keeper, Form form, String other, String quantity, Booking booking) {
        var read = expecting(form, other, quantity);
        return read.isFaulty()
                ? again(keeper, read, UNPROCESSABLE)
                : stocks.book(
                                keeper,
                                booking.of(Integer.parseInt(form.value(quantity).strip())),
                                new CommandId(Intention.of(quantity, form)))
                        .map(_ -> Response.seeOther(URI.create(PAGE + keeper.code()))
                                .build())
                        .onFailure(ProblemException.class)
                        .recoverWithUni(refused -> again(
                                keeper,
                                form.refused(refused.problem()),
                                refused.problem().status()));
    }

    private static Form expecting(Form form, String other, String quantity) {
        var read = form;
        if (other.equals("delivery") && (note(form).isEmpty() || note(form).length() > NOTE_MAX)) {
            read = read.expecting(other, "请填写送货单号，不超过 40 个字符", "Give the number of the note, at most 40 characters");
        }
        if (other.endsWith("batch") && form.id(other).isEmpty()) {
            read = read.expecting(other, "请粘贴批次编号", "Paste the id of the batch");
        }
        return form.value(quantity).strip().matches(QUANTITY)
                ? read
                : read.expecting(quantity, "请填写数量，只用数字", "Give the number, in digits");
    }

    private static String note(Form form) {
        return form.value("delivery").strip();
    }

    private CountBlanks count(Keeper keeper, Form form, int counted, LocalDate today) {
        var reason = Arrays.stream(DiscrepancyReason.values())
                .filter(it -> it.name().equals(form.value("count-reason")))
                .findFirst();
        return new CountBlanks(keeper, counted, reason, caller.subject(), today);
    }

    private static SpoilReason spoilReason(Form form) {
        return Arrays.stream(SpoilReason.values())
                .filter(it -> it.name().equals(form.value("spoil-reason")))
                .findFirst()
                .orElse(SpoilReason.DAMAGED);
    }

    private static BatchId batchOf(Form form, String field) {
        return new BatchId(form.id(field).orElseThrow());
    }

    private Uni<Response> again(Keeper keeper, Form form, int status) {
        return page(keeper, form)
                .map(page -> Response.status(status).entity(page).build());
    }

    private Uni<TemplateInstance> page(Keeper keeper, Form form) {
        return stocks.of(keeper)
                .chain(stock -> stocks.lines(keeper)
                        .map(lines -> Templates.blanks(
                                stocks.keepers().stream()
                                        .map(it -> new StateTab(it.code(), wordOf(it), it == keeper))
                                        .toList(),
                                BlankStanding.of(keeper, stock),
                                lines,
                                caller.is(Roles.CARD_OFFICE) || caller.is(Roles.CARD_MAKER),
                                Reason.of(SpoilReason.values()),
                                Reason.of(DiscrepancyReason.values()),
                                "/card/blanks/" + keeper.code(),
                                form,
                                UUID.randomUUID())));
    }

    private static String wordOf(Keeper keeper) {
        return "keeper_" + keeper.code().replace('-', '_');
    }

    private static Keeper keeperOf(String code) {
        return Keeper.of(code).orElseThrow(NotFoundException::new);
    }
}
