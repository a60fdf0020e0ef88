package city.healthcard.card.page;

import city.healthcard.card.carduse.Purpose;
import city.healthcard.card.carduse.UseRefusal;
import city.healthcard.card.citizen.Citizen;
import city.healthcard.card.electronic.DynamicCodes;
import city.healthcard.card.electronic.OfflinePasses;
import city.healthcard.card.electronic.QrPicture;
import city.healthcard.card.electronic.StaticCodes;
import city.healthcard.card.id.CardId;
import city.healthcard.card.lifecycle.BlockReason;
import city.healthcard.card.lifecycle.CardCommand.BlockCard;
import city.healthcard.card.people.CardValidity;
import city.healthcard.card.refusal.RefusalProblems;
import city.healthcard.card.refusal.Settled;
import city.healthcard.card.stream.CityCalendar;
import city.healthcard.card.stream.Hearts;
import city.healthcard.card.stream.PoliciesInForce;
import city.healthcard.card.term.Renewal;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.page.Intention;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The card on a citizen's telephone.
@Path("my-card")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.CITIZEN)
public class MyCardPage {

    /// The page asks for the next code a little before the old one is over.
    private static final int AHEAD_SECONDS = 3;

    private final Hearts hearts;
    private final DynamicCodes dynamicCodes;
    private final StaticCodes staticCodes;
    private final OfflinePasses passes;
    private final Renewal renewal;
    private final PoliciesInForce policies;
    private final CityCalendar calendar;
    private final Caller caller;

    MyCardPage(
            Hearts hearts,
            DynamicCodes dynamicCodes,
            StaticCodes staticCodes,
            OfflinePasses passes,
            Renewal renewal,
            PoliciesInForce policies,
            CityCalendar calendar,
            Caller caller) {
        this.hearts = hearts;
        this.dynamicCodes = dynamicCodes;
        this.staticCodes = staticCodes;
        this.passes = passes;
        this.renewal = renewal;
        this.policies = policies;
        this.calendar = calendar;
        this.caller = caller;
    }

    /// A purpose among the others.
    ///
    /// @param word its name in the address
    public record Choice(String word, boolean isHere) {

        /// Its name among [DeskWords].
        public String name() {
            return "purpose_" + word;
        }
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        private Templates() {}

        /// The card and what can be done with it.
        static native TemplateInstance myCard(CardValidity validity, String holder, boolean renewable, UUID key);

        /// A dynamic code that fills the telephone.
        static native TemplateInstance showCode(
                DynamicCodes.Shown code, QrPicture picture, long refresh, List<Choice> purposes);

        /// The code that stays the same.
        static native TemplateInstance staticCode(QrPicture picture);

        /// The code for places without a network.
        static native TemplateInstance offlineCode(OfflinePasses.Shown token, QrPicture picture);

        /// The card is blocked.
        static native TemplateInstance lost();
    }

    /// The card.
    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> card() {
        return hearts.stateOf(id()).chain(card -> {
            var validity = CardValidity.of(card, calendar.today()).orElseThrow(MyCardPage::unknown);
            return hearts.personOf(validity.face().citizen()).map(citizen -> switch (citizen) {
                case Citizen.Known known ->
                    Templates.myCard(
                            validity,
                            known.person().name().value(),
                            policies.on(calendar.today()).isRenewable(validity.until(), calendar.today()),
                            UUID.randomUUID());
                case Citizen.Unknown _, Citizen.Merged _, Citizen.Erased _ -> throw unknown();
            });
        });
    }

    /// A dynamic code. The page shows the same one until half its life is over.
    @GET
    @Path("code")
    @Operation(hidden = true)
    public Uni<TemplateInstance> code(@RestQuery @Nullable String purpose) {
        var wanted = Purpose.ofWord(Objects.requireNonNullElse(purpose, "")).orElse(Purpose.REGISTRATION);
        return dynamicCodes
                .draw(id(), wanted)
                .map(code -> Templates.showCode(
                        code,
                        QrPicture.of(code.text()),
                        Math.max(1, code.secondsLeft() - AHEAD_SECONDS),
                        choices(wanted)));
    }

    /// The static code.
    @GET
    @Path("static-code")
    @Operation(hidden = true)
    public Uni<TemplateInstance> staticCode() {
        return staticCodes.of(id()).map(text -> Templates.staticCode(QrPicture.of(text)));
    }

    /// The offline token.
    @GET
    @Path("offline-code")
    @Operation(hidden = true)
    public Uni<TemplateInstance> offlineCode() {
        return passes.issue(id()).map(token -> Templates.offlineCode(token, QrPicture.of(token.text())));
    }

    /// Another term.
    @POST
    @Path("renewal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> renew(@RestForm UUID key) {
        return renewal.renew(id(), new CommandId(Intention.of("renewal", key)), OptionalLong.empty())
                .map(_ -> Response.seeOther(URI.create("/card/my-card")).build());
    }

    /// The second tap: the card is lost. The answer is the page itself, since the session ends with the card.
    @POST
    @Path("loss")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<TemplateInstance> lose(@RestForm UUID key) {
        return hearts.ask(id(), new BlockCard(BlockReason.LOST), new CommandId(Intention.of("loss", key)))
                .map(Settled::done)
                .map(_ -> Templates.lost());
    }

    private CardId id() {
        return caller.card().map(CardId::new).orElseThrow(MyCardPage::unknown);
    }

    private static List<Choice> choices(Purpose here) {
        return List.of(Purpose.values()).stream()
                .map(purpose -> new Choice(purpose.word(), purpose == here))
                .toList();
    }

    private static RuntimeException unknown() {
        return RefusalProblems.of(UseRefusal.UNKNOWN_CODE).exception();
    }
}
