package city.healthcard.card.page;

import city.healthcard.card.electronic.QrPicture;
import city.healthcard.card.electronic.StaticCodes;
import city.healthcard.card.id.CardId;
import city.healthcard.card.intake.ApplicationRequest.ApplicantRequest;
import city.healthcard.card.intake.DeskOfCaller;
import city.healthcard.card.intake.DocumentRequest;
import city.healthcard.card.intake.FormReader;
import city.healthcard.card.lifecycle.CardFace;
import city.healthcard.card.lifecycle.ExtensionReason;
import city.healthcard.card.people.CardValidity;
import city.healthcard.card.stream.CityCalendar;
import city.healthcard.card.stream.Hearts;
import city.healthcard.card.stream.PoliciesInForce;
import city.healthcard.card.stream.TablesInForce;
import city.healthcard.card.temporary.TemporaryCards;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.page.Form;
import city.healthcard.webkit.problem.ProblemException;
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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// A desk at which somebody without a card is seen for the first time.
@Path("temporary-card")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.DESK_CLERK)
public class TemporaryCardPage {

    private static final int UNPROCESSABLE = 422;
    private static final Set<String> KEPT = Set.of("name", "sex", "birthDate", "type", "number", "phone");

    private final TemporaryCards cards;
    private final StaticCodes codes;
    private final DeskOfCaller desks;
    private final Hearts hearts;
    private final PoliciesInForce policies;
    private final TablesInForce tables;
    private final CityCalendar calendar;
    private final Caller caller;

    TemporaryCardPage(
            TemporaryCards cards,
            StaticCodes codes,
            DeskOfCaller desks,
            Hearts hearts,
            PoliciesInForce policies,
            TablesInForce tables,
            CityCalendar calendar,
            Caller caller) {
        this.cards = cards;
        this.codes = codes;
        this.desks = desks;
        this.hearts = hearts;
        this.policies = policies;
        this.tables = tables;
        this.calendar = calendar;
        this.caller = caller;
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        private Templates() {}

        /// Asks who it is.
        static native TemplateInstance temporaryCard(Form form, List<DocumentChoice> documents, int days, UUID key);

        /// The slip to be handed over.
        ///
        /// @param isNew whether the card was given just now
        static native TemplateInstance temporarySlip(
                CardValidity validity, boolean isNew, QrPicture picture, List<ExtensionReason> reasons, UUID key);
    }

    /// The desk.
    @GET
    @Operation(hidden = true)
    public TemplateInstance desk() {
        return ask(Form.empty(), UUID.randomUUID());
    }

    /// Somebody needs a card now.
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> give(MultivaluedMap<String, String> sent, @RestForm UUID key) {
        sent.keySet().retainAll(KEPT);
        var form = Form.of(sent);
        var birth = day(form.value("birthDate"));
        if (birth == null) {
            return again(
                    UNPROCESSABLE,
                    form.expecting("birthDate", "请输入出生日期，如 1990-05-01", "Enter the day of birth, such as 1990-05-01"),
                    key);
        }
        return Uni.createFrom()
                .deferred(() -> {
                    var person = FormReader.readPerson(applicant(form, birth), tables.reader());
                    return desks.of(caller, null).chain(desk -> cards.give(person, desk, new CommandId(key)));
                })
                .chain(given -> slip(given.face(), given.isNew()))
                .onFailure(ProblemException.class)
                .recoverWithUni(refused -> {
                    var problem = refused.problem();
                    return again(problem.status(), form.refused(problem), key);
                });
    }

    /// It is needed for longer. A refusal shows no slip: nobody is told another card's number.
    @POST
    @Path("{card}/extension")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> extend(@RestPath UUID card, @RestForm @Nullable String reason, @RestForm UUID key) {
        return cards.extend(new CardId(card), reasonOf(reason), caller.subject(), new CommandId(key))
                .chain(face -> slip(face, false))
                .onFailure(ProblemException.class)
                .recoverWithUni(refused -> {
                    var problem = refused.problem();
                    return again(problem.status(), Form.empty().refused(problem), UUID.randomUUID());
                });
    }

    private Uni<Response> slip(CardFace face, boolean isNew) {
        return hearts.stateOf(face.card())
                .chain(state -> codes.of(face.card())
                        .map(text -> Response.ok(Templates.temporarySlip(
                                        CardValidity.of(state, calendar.today()).orElseThrow(),
                                        isNew,
                                        QrPicture.of(text),
                                        List.of(ExtensionReason.values()),
                                        UUID.randomUUID()))
                                .build()));
    }

    private TemplateInstance ask(Form form, UUID key) {
        var policy = policies.on(calendar.today());
        var chosen = form.value("type").isEmpty() ? "01" : form.value("type");
        var documents = DocumentChoice.of(tables.reader().table(), policy.acceptedDocuments(), chosen);
        return Templates.temporaryCard(form, documents, policy.temporary().days(), key);
    }

    private Uni<Response> again(int status, Form form, UUID key) {
        return Uni.createFrom()
                .item(Response.status(status).entity(ask(form, key)).build());
    }

    private static ApplicantRequest applicant(Form form, LocalDate birth) {
        return new ApplicantRequest(
                form.value("name"),
                form.value("sex"),
                birth,
                new DocumentRequest(form.value("type"), form.value("number"), null, null, null),
                form.value("phone"),
                null,
                null);
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    private static ExtensionReason reasonOf(@Nullable String word) {
        var wanted = Objects.requireNonNullElse(word, "").toUpperCase(Locale.ROOT);
        return List.of(ExtensionReason.values()).stream()
                .filter(reason -> reason.name().equals(wanted))
                .findFirst()
                .orElse(ExtensionReason.APPLICATION_UNDER_WAY);
    }
}
