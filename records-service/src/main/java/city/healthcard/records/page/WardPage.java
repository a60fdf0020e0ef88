package city.healthcard.records.page;

import city.healthcard.records.accesslog.AccessLog;
import city.healthcard.records.accesslog.LastLook;
import city.healthcard.records.alerting.AlertNote;
import city.healthcard.records.alerting.Alerts;
import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.door.FileDoors;
import city.healthcard.records.door.OpenFile;
import city.healthcard.records.door.Readers;
import city.healthcard.records.healthfile.HealthFiles;
import city.healthcard.records.institution.InstitutionNames;
import city.healthcard.records.page.AccessSheets.Listed;
import city.healthcard.records.questioning.Asker;
import city.healthcard.records.questioning.QuestionProblems;
import city.healthcard.records.reading.Scope;
import city.healthcard.records.ward.SeenAlerts;
import city.healthcard.records.ward.SeenReadings;
import city.healthcard.records.ward.Ward;
import city.healthcard.records.ward.Wards;
import city.healthcard.records.ward.WhoseFile;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.page.Form;
import city.healthcard.webkit.page.Reading;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What a guardian sees of a ward's file: the pages that a citizen has of the own one, without what the guardian's
/// rights leave out. Whose file it is stands in the address, by a handle that says nothing to others, and at the top of
/// each page that shows something of it; two files may be open side by side.
@Path("/wards")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.CITIZEN)
public class WardPage {

    private final Wards wards;
    private final WhoseFile whose;
    private final HealthFiles files;
    private final FileSheets sheets;
    private final FileDoors doors;
    private final Readers readers;
    private final AccessSheets readings;
    private final Alerts alerts;
    private final InstitutionNames institutions;
    private final Reading reading;
    private final Caller caller;

    WardPage(
            Wards wards,
            WhoseFile whose,
            HealthFiles files,
            FileSheets sheets,
            FileDoors doors,
            Readers readers,
            AccessSheets readings,
            Alerts alerts,
            InstitutionNames institutions,
            Reading reading,
            Caller caller) {
        this.wards = wards;
        this.whose = whose;
        this.files = files;
        this.sheets = sheets;
        this.doors = doors;
        this.readers = readers;
        this.readings = readings;
        this.alerts = alerts;
        this.institutions = institutions;
        this.reading = reading;
        this.caller = caller;
    }

    @CheckedTemplate(basePath = "ward")
    static class Templates {
        private Templates() {}

        /// Whose files the citizen may read.
        static native TemplateInstance wards(List<Ward> wards);
    }

    /// Whose files the citizen may read.
    @GET
    @Operation(hidden = true)
    public TemplateInstance mine() {
        return Templates.wards(wards.of(caller));
    }

    /// A ward's file, newest first.
    @GET
    @Path("{ward}")
    @Operation(hidden = true)
    public Uni<TemplateInstance> timeline(@RestPath UUID ward, @RestQuery @Nullable UUID before) {
        return open(ward, Scope.FILE)
                .chain(open -> Uni.combine()
                        .all()
                        .unis(files.accessesOf(open.citizen()), alerts.of(open.citizen()))
                        .with((log, told) -> news(open, log, told))
                        .chain(news -> sheets.timeline(open.file(), before, Optional.empty(), news)));
    }

    private AccessNews news(OpenFile open, AccessLog log, List<AlertNote> told) {
        var guardian = readers.citizen(caller);
        var look = LastLook.atAccesses(
                log.readings(), "guardian", reader -> readers.isNameOf(reader, guardian), reading.now());
        var everything = whose.ward().orElseThrow().rights().mayReadSensitive();
        return AccessNews.of(SeenAlerts.of(told, open.file(), everything), look, institutions);
    }

    /// One visit.
    @GET
    @Path("{ward}/visits/{visit}")
    @Operation(hidden = true)
    public Uni<TemplateInstance> visit(@RestPath UUID ward, @RestPath UUID visit) {
        var shown = shown(ward);
        return doors.wardVisit(caller, shown.citizen(), visit)
                .chain(open -> sheets.visit(
                        open.file(),
                        visit,
                        readers.names(caller),
                        shown.rights().mayReadSensitive()));
    }

    /// Who read the ward's file, newest first.
    @GET
    @Path("{ward}/accesses")
    @Operation(hidden = true)
    public Uni<TemplateInstance> accesses(@RestPath UUID ward) {
        return listed(ward).chain(readings::list);
    }

    /// A form for a question about one of them.
    @GET
    @Path("{ward}/accesses/{access}/question")
    @Operation(hidden = true)
    public Uni<TemplateInstance> form(@RestPath UUID ward, @RestPath UUID access) {
        return questionable(ward).map(listed -> readings.form(listed, access));
    }

    /// The question.
    @POST
    @Path("{ward}/accesses/{access}/question")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> ask(@RestPath UUID ward, @RestPath UUID access, MultivaluedMap<String, String> sent) {
        return questionable(ward).chain(listed -> readings.ask(listed, access, Form.of(sent)));
    }

    private Uni<Listed> questionable(UUID ward) {
        return listed(ward).invoke(listed -> {
            if (!listed.mayAsk()) {
                throw QuestionProblems.guardianOnlyReads().exception();
            }
        });
    }

    private Uni<Listed> listed(UUID handle) {
        var ward = shown(handle);
        var citizen = new CitizenId(ward.citizen());
        return doors.ward(caller, ward.citizen(), Scope.ACCESSES)
                .chain(open -> files.accessesOf(citizen)
                        .map(log -> new Listed(
                                SeenReadings.of(log, open.file(), ward.rights().mayReadSensitive()),
                                new Asker(readers.namesOf(citizen), readers.names(caller)),
                                ward.rights().mayAct())));
    }

    private Uni<OpenFile> open(UUID ward, Scope scope) {
        return doors.ward(caller, shown(ward).citizen(), scope);
    }

    /// From here on the page says whose it is. One that only says no shows nothing of the file, nor whose.
    private Ward shown(UUID handle) {
        var ward = wards.of(caller, handle);
        whose.isOf(ward);
        return ward;
    }
}
