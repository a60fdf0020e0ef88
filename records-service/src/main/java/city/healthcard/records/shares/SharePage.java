package city.healthcard.records.shares;

import city.healthcard.eventsourcing.CommandId;
import city.healthcard.records.copies.QrPicture;
import city.healthcard.records.door.FileDoors;
import city.healthcard.records.door.Readers;
import city.healthcard.records.reading.Scope;
import city.healthcard.records.share.ShareId;
import city.healthcard.records.share.ShareScope;
import city.healthcard.records.share.ShareTerms;
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
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Where a citizen makes links, sees who opened them, and takes them back.
@Path("/shares")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.CITIZEN)
public class SharePage {

    private static final Set<String> KEPT = Set.of("label", "scope", "from", "until", "minutes", "pin");
    private static final Set<String> MINUTES = Set.of("15", "60", "240", "1440");
    private static final Pattern PIN = Pattern.compile("[0-9]{4,8}");
    private static final int LABEL_MAX = 40;
    private static final int UNPROCESSABLE = 422;

    private final Shares shares;
    private final FileDoors doors;
    private final Readers readers;
    private final InstantSource clock;
    private final Caller caller;
    private final String viewer;

    SharePage(
            Shares shares,
            FileDoors doors,
            Readers readers,
            InstantSource clock,
            Caller caller,
            @ConfigProperty(name = "hc.public-url") String publicUrl) {
        this.shares = shares;
        this.doors = doors;
        this.readers = readers;
        this.clock = clock;
        this.caller = caller;
        viewer = publicUrl + "/records/shared#";
    }

    @CheckedTemplate(basePath = "shares")
    static class Templates {
        private Templates() {}

        /// The links, and the form for another.
        ///
        /// @param fresh the link that was made a moment ago; absent otherwise
        static native TemplateInstance shares(
                List<Shown> links, Optional<Fresh> fresh, Form form, boolean revoked, UUID key);
    }

    /// A link with how it stands.
    public record Shown(ShareNote note, boolean isOpen) {

        /// The name of the scope among [ShareWords].
        public String scopeWord() {
            return "scope_" + note.scope();
        }
    }

    /// A link that is shown this once.
    ///
    /// @param link `shlink:/…`
    /// @param page the same behind the address of our page
    /// @param qr the page as a picture
    public record Fresh(String link, String page, String qr, Instant expires) {}

    /// The links.
    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> show() {
        return page(Form.empty(), Optional.empty(), false, UnaryOperator.identity());
    }

    /// Another link.
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> make(MultivaluedMap<String, String> sent) {
        sent.keySet().retainAll(KEPT);
        var form = checked(Form.of(sent));
        if (form.isFaulty()) {
            return again(form, UNPROCESSABLE);
        }
        var terms = terms(form);
        var names = readers.names(caller);
        return doors.own(caller, Scope.EXPORT)
                .chain(open -> shares.make(open, names, terms, form.value("pin")))
                .chain(made -> page(Form.empty(), Optional.of(fresh(made)), false, list -> list))
                .map(page -> Response.ok(page).build())
                .onFailure(ProblemException.class)
                .recoverWithUni(refused -> again(
                        form.without("pin").refused(refused.problem()),
                        refused.problem().status()));
    }

    /// Takes a link back.
    @POST
    @Path("{share}/revocation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<TemplateInstance> revoke(@RestPath UUID share, @RestForm @Nullable UUID key) {
        var cause = key == null
                ? new CommandId(UUID.randomUUID())
                : CommandId.named("revoke-share/" + share, key.toString());
        return shares.revoke(new ShareId(share), readers.names(caller), cause)
                .chain(() -> page(
                        Form.empty(),
                        Optional.empty(),
                        true,
                        list -> list.stream()
                                .map(note -> note.id().equals(share) ? note.revoked(clock.instant()) : note)
                                .toList()));
    }

    private Uni<Response> again(Form form, int status) {
        return page(form, Optional.empty(), false, UnaryOperator.identity())
                .map(page -> Response.status(status).entity(page).build());
    }

    private Uni<TemplateInstance> page(
            Form form, Optional<Fresh> fresh, boolean revoked, UnaryOperator<List<ShareNote>> withNews) {
        var now = clock.instant();
        return shares.of(readers.names(caller))
                .map(withNews)
                .map(list -> Templates.shares(
                        list.stream()
                                .map(note -> new Shown(note, note.isOpen(now)))
                                .toList(),
                        fresh,
                        form,
                        revoked,
                        UUID.randomUUID()));
    }

    private Fresh fresh(Shares.Made made) {
        var page = viewer + made.link();
        return new Fresh(made.link(), page, QrPicture.of(page), made.expires());
    }

    private ShareTerms terms(Form form) {
        var scope = ShareScope.ofWord(form.value("scope")).orElseThrow();
        var isPeriod = scope == ShareScope.PERIOD;
        return new ShareTerms(
                form.value("label").strip(),
                scope,
                isPeriod ? dayOf(form.value("from")).orElse(null) : null,
                isPeriod ? dayOf(form.value("until")).orElse(null) : null,
                clock.instant()
                        .truncatedTo(ChronoUnit.SECONDS)
                        .plus(Duration.ofMinutes(Long.parseLong(form.value("minutes")))));
    }

    private static Form checked(Form form) {
        var checked = form;
        var label = form.value("label").strip();
        if (label.codePointCount(0, label.length()) > LABEL_MAX) {
            checked = checked.expecting("label", "最多 40 字", "At most 40 characters");
        }
        if (ShareScope.ofWord(form.value("scope")).isEmpty()) {
            checked = checked.expecting("scope", "请选择分享的内容", "Choose what to share");
        }
        for (var name : List.of("from", "until")) {
            if (!form.value(name).isBlank() && dayOf(form.value(name)).isEmpty()) {
                checked = checked.expecting(name, "请输入日期，如 2026-05-01", "Enter a day, such as 2026-05-01");
            }
        }
        if (!MINUTES.contains(form.value("minutes"))) {
            checked = checked.expecting("minutes", "请选择有效时间", "Choose how long");
        }
        return PIN.matcher(form.value("pin")).matches()
                ? checked
                : checked.expecting("pin", "请设定 4 至 8 位数字", "Choose 4 to 8 digits");
    }

    private static Optional<LocalDate> dayOf(String said) {
        try {
            return said.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(said.strip()));
        } catch (DateTimeParseException other) {
            return Optional.empty();
        }
    }
}
