package city.healthcard.records.copies;

import city.healthcard.records.door.FileDoors;
import city.healthcard.records.reading.Scope;
import city.healthcard.records.timetravel.Period;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.page.Form;
import city.healthcard.webkit.page.Reading;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// Where a citizen takes a copy of the own file away.
@Path("/export")
@RolesAllowed(Roles.CITIZEN)
public class CopyPage {

    private static final Set<String> KEPT = Set.of("format", "from", "until");
    private static final int UNPROCESSABLE = 422;

    private final Copies copies;
    private final FileDoors doors;
    private final Reading reading;
    private final Caller caller;

    CopyPage(Copies copies, FileDoors doors, Reading reading, Caller caller) {
        this.copies = copies;
        this.doors = doors;
        this.reading = reading;
        this.caller = caller;
    }

    @CheckedTemplate(basePath = "copies")
    static class Templates {
        private Templates() {}

        /// What is to be copied.
        static native TemplateInstance export(Form form);
    }

    /// The form.
    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance show() {
        return Templates.export(Form.empty());
    }

    /// The copy, as a file to keep.
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces({MediaType.TEXT_HTML, "application/pdf", "application/fhir+json"})
    @Operation(hidden = true)
    public Uni<Response> make(MultivaluedMap<String, String> sent) {
        sent.keySet().retainAll(KEPT);
        var form = checked(Form.of(sent));
        if (form.isFaulty()) {
            return Uni.createFrom().item(again(form, UNPROCESSABLE));
        }
        var period = new Period(
                dayOf(form.value("from")).orElse(null),
                dayOf(form.value("until")).orElse(null));
        var format = CopyFormat.ofWord(form.value("format")).orElseThrow();
        var wanted = new Copies.Wanted(format, period, reading.locale());
        return doors.own(caller, Scope.EXPORT)
                .chain(open -> copies.make(open, wanted))
                .map(CopyPage::file)
                .onFailure(ProblemException.class)
                .recoverWithItem(refused -> {
                    var problem = refused.problem();
                    return again(form.refused(problem), problem.status());
                });
    }

    /// A copy as a file to be kept under a name that says nothing about whose it is.
    public static Response file(Copy copy) {
        return Response.ok(copy.content())
                .type(copy.format().type())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"health-file-" + copy.code() + '.'
                                + copy.format().ending() + '"')
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("Export-Code", copy.code())
                .header("Export-SHA-256", copy.sha256())
                .build();
    }

    private static Response again(Form form, int status) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE)
                .entity(Templates.export(form))
                .build();
    }

    private static Form checked(Form form) {
        var checked = form;
        if (CopyFormat.ofWord(form.value("format")).isEmpty()) {
            checked = checked.expecting("format", "请选择格式", "Choose a format");
        }
        for (var name : List.of("from", "until")) {
            if (!form.value(name).isBlank() && dayOf(form.value(name)).isEmpty()) {
                checked = checked.expecting(name, "请输入日期，如 2026-05-01", "Enter a day, such as 2026-05-01");
            }
        }
        return checked;
    }

    private static Optional<LocalDate> dayOf(String said) {
        try {
            return said.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(said.strip()));
        } catch (DateTimeParseException other) {
            return Optional.empty();
        }
    }
}
