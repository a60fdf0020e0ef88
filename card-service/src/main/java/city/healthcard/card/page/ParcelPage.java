package city.healthcard.card.page;

import city.healthcard.card.branchdesk.ConsignmentContents;
import city.healthcard.card.branchdesk.ConsignmentContents.CardLine;
import city.healthcard.card.distribution.ConsignmentCommand.DestroyCard;
import city.healthcard.card.distribution.ConsignmentCommand.LoseCard;
import city.healthcard.card.distribution.ConsignmentCommand.MailCard;
import city.healthcard.card.distribution.ConsignmentCommand.ReturnMail;
import city.healthcard.card.distribution.ConsignmentCommand.SpareCard;
import city.healthcard.card.distribution.DestructionGround;
import city.healthcard.card.distribution.MailReturnReason;
import city.healthcard.card.handover.Counter.Teller;
import city.healthcard.card.handover.Custody;
import city.healthcard.card.handover.Forwarding;
import city.healthcard.card.id.CardId;
import city.healthcard.card.id.ConsignmentId;
import city.healthcard.card.stream.CityCalendar;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.service.Runtime;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.page.Form;
import city.healthcard.webkit.page.Intention;
import city.healthcard.webkit.problem.Problem;
import city.healthcard.webkit.problem.ProblemException;
import city.healthcard.webkit.problem.RequestProblems;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// One parcel at a branch: counted with a scanner that types and presses Enter, signed for, and then
/// each of its cards.
@Path("branch/parcels/{parcel}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.BANK_TELLER)
public class ParcelPage {

    private static final Pattern BRANCH = Pattern.compile("\\d{6}-\\d{2}|mail");

    private final Custody custody;
    private final Forwarding forwarding;
    private final CityCalendar calendar;
    private final Runtime runtime;
    private final Caller caller;

    ParcelPage(Custody custody, Forwarding forwarding, CityCalendar calendar, Runtime runtime, Caller caller) {
        this.custody = custody;
        this.forwarding = forwarding;
        this.calendar = calendar;
        this.runtime = runtime;
        this.caller = caller;
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        private Templates() {}

        /// A parcel that is being counted.
        static native TemplateInstance counting(ConsignmentContents parcel, Tally tally, UUID key);

        /// A parcel that was received, with a card beside it when one lies open.
        static native TemplateInstance parcel(ConsignmentContents parcel, Optional<OpenCard> open, Form form, UUID key);
    }

    /// A card that lies open.
    ///
    /// @param isMine whether whoever reads set it aside, and so does not destroy it
    public record OpenCard(UUID card, CardLine line, boolean isMine) {

        /// What a person calls it: the beginning of its serial number.
        public String reference() {
            return card.toString().substring(0, 8);
        }
    }

    /// The parcel.
    ///
    /// @param card the serial number of the card that lies open, as a scanner types it
    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> show(@RestPath UUID parcel, @RestQuery @Nullable String card) {
        return contents(parcel).map(found -> {
            if (found.receivedOn() == null) {
                return Templates.counting(found, Tally.of(found, ""), UUID.randomUUID());
            }
            var open = openOf(found, card);
            var form = card == null || card.isBlank() || open.isPresent()
                    ? Form.empty()
                    : new Form(Map.of("card", card), List.of())
                            .expecting("card", "这张卡不在此包裹中，请核对", "This card is not in the parcel; look again");
            return Templates.parcel(found, open, form, UUID.randomUUID());
        });
    }

    /// One more card is scanned. What was scanned so far comes with it: nothing is stored before it is
    /// signed.
    @POST
    @Path("count")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<TemplateInstance> count(
            @RestPath UUID parcel,
            @RestForm @Nullable String seen,
            @RestForm @Nullable String scan,
            @RestForm @Nullable UUID key) {
        return contents(parcel)
                .map(found -> Templates.counting(
                        found,
                        Tally.of(found, Objects.requireNonNullElse(seen, ""))
                                .scan(found, Objects.requireNonNullElse(scan, "")),
                        Objects.requireNonNullElseGet(key, UUID::randomUUID)));
    }

    /// The teller signs for what was scanned; the rest is missing.
    @POST
    @Path("receipt")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> receive(@RestPath UUID parcel, @RestForm @Nullable String seen, @RestForm @Nullable UUID key) {
        return contents(parcel)
                .chain(found -> {
                    var tally = Tally.of(found, Objects.requireNonNullElse(seen, ""));
                    return forwarding.receive(
                            new ConsignmentId(parcel),
                            tally.missing(found),
                            tally.surplus(found),
                            caller.subject(),
                            new CommandId(Intention.of("receipt " + parcel, key)));
                })
                .replaceWith(() -> Response.seeOther(URI.create("/card/branch")).build());
    }

    /// Something happens to one card.
    ///
    /// @param deed `mailing`, `mail-return`, `loss`, `redirection`, `setting-aside`, `sparing` or
    /// `destruction`
    @POST
    @Path("cards/{card}/{deed}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> act(
            @RestPath UUID parcel,
            @RestPath UUID card,
            @RestPath String deed,
            MultivaluedMap<String, String> sent,
            @RestForm @Nullable UUID key) {
        var form = Form.of(sent);
        return contents(parcel)
                .call(before -> done(
                                new ConsignmentId(parcel),
                                new CardId(card),
                                deed,
                                form.value(deed).strip(),
                                new CommandId(Intention.of(deed + ' ' + card, key)))
                        .call(() -> shown(before, card)))
                .replaceWith(() -> Response.seeOther(URI.create("/card/branch/parcels/" + parcel + "?card=" + card))
                        .build())
                .onFailure(ProblemException.class)
                .recoverWithUni(refused -> contents(parcel)
                        .map(found -> Response.status(refused.problem().status())
                                .entity(Templates.parcel(
                                        found,
                                        openOf(found, card.toString()),
                                        refused(form, deed, refused.problem()),
                                        UUID.randomUUID()))
                                .build()));
    }

    /// Waits until the page will show what was done.
    private Uni<?> shown(ConsignmentContents before, UUID card) {
        return runtime.documents(ConsignmentContents.VIEW)
                .findWhen(
                        before.id().toString(),
                        now -> now.map(it -> !Objects.equals(
                                        it.cards().get(card), before.cards().get(card)))
                                .orElse(true));
    }

    /// Whatever field a rule means, on this page it is that of the deed.
    private static Form refused(Form form, String deed, Problem problem) {
        return problem.faults().stream()
                .findFirst()
                .map(fault -> form.expecting(
                        deed, fault.expected().zh(), fault.expected().en()))
                .orElseGet(() -> form.refused(problem));
    }

    private Uni<Void> done(ConsignmentId parcel, CardId card, String deed, String word, CommandId cause) {
        var teller = new Teller(caller.subject(), Optional.of(branch()));
        var by = caller.subject();
        var today = calendar.today();
        Uni<?> done = switch (deed) {
            case "mailing" -> custody.ask(parcel, teller, new MailCard(card, word, by, today), cause);
            case "mail-return" ->
                custody.ask(
                        parcel, teller, new ReturnMail(card, oneOf(MailReturnReason.class, word), by, today), cause);
            case "loss" -> custody.ask(parcel, teller, new LoseCard(card, by, today), cause);
            case "redirection" -> custody.redirect(parcel, card, branchOf(word), teller, cause);
            case "setting-aside" -> custody.setAside(parcel, card, oneOf(DestructionGround.class, word), teller, cause);
            case "sparing" -> custody.ask(parcel, teller, new SpareCard(card, by, today), cause);
            case "destruction" -> custody.ask(parcel, teller, new DestroyCard(card, by, today), cause);
            default -> throw new NotFoundException();
        };
        return done.replaceWithVoid();
    }

    private static String branchOf(String word) {
        if (!BRANCH.matcher(word).matches()) {
            throw RequestProblems.invalid()
                    .at("/redirection", "请输入网点编号，如 350206-02", "Enter the branch, such as 350206-02")
                    .exception();
        }
        return word;
    }

    private static <E extends Enum<E>> E oneOf(Class<E> type, String word) {
        for (var each : type.getEnumConstants()) {
            if (each.name().equals(word.toUpperCase(Locale.ROOT).replace('-', '_'))) {
                return each;
            }
        }
        throw new NotFoundException();
    }

    private Optional<OpenCard> openOf(ConsignmentContents parcel, @Nullable String scanned) {
        var card = scanned == null ? null : Tally.serialOf(scanned);
        var line = card == null ? null : parcel.cards().get(card);
        return card == null || line == null
                ? Optional.empty()
                : Optional.of(new OpenCard(card, line, caller.subject().equals(line.by())));
    }

    private Uni<ConsignmentContents> contents(UUID parcel) {
        return runtime.documents(ConsignmentContents.VIEW)
                .find(parcel.toString())
                .map(found -> found.filter(each -> each.destination().equals(branch()))
                        .orElseThrow(NotFoundException::new));
    }

    private String branch() {
        return caller.branch().orElse("");
    }
}
