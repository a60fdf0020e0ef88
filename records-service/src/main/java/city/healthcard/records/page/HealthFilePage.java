package city.healthcard.records.page;

import city.healthcard.records.accesslog.AccessLog;
import city.healthcard.records.accesslog.LastLook;
import city.healthcard.records.alerting.AlertNote;
import city.healthcard.records.alerting.Alerts;
import city.healthcard.records.bykind.KindChip;
import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.door.Door;
import city.healthcard.records.door.Readers;
import city.healthcard.records.healthfile.FileProblems;
import city.healthcard.records.healthfile.HealthFile;
import city.healthcard.records.healthfile.HealthFiles;
import city.healthcard.records.institution.InstitutionNames;
import city.healthcard.records.reading.Scope;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.page.Reading;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What a citizen sees of the own file. Each page is a reading like any other, recorded before it is shown.
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.CITIZEN)
public class HealthFilePage {

    private final HealthFiles files;
    private final FileSheets sheets;
    private final Alerts alerts;
    private final InstitutionNames institutions;
    private final Door door;
    private final Readers readers;
    private final Reading reading;
    private final Caller caller;

    HealthFilePage(
            HealthFiles files,
            FileSheets sheets,
            Alerts alerts,
            InstitutionNames institutions,
            Door door,
            Readers readers,
            Reading reading,
            Caller caller) {
        this.files = files;
        this.sheets = sheets;
        this.alerts = alerts;
        this.institutions = institutions;
        this.door = door;
        this.readers = readers;
        this.reading = reading;
        this.caller = caller;
    }

    @CheckedTemplate(basePath = "file")
    static class Templates {
        private Templates() {}

        /// The timeline.
        static native TemplateInstance timeline(
                int total, List<Era> eras, List<KindChip> kinds, Optional<UUID> next, boolean first, AccessNews news);

        /// One visit.
        static native TemplateInstance visit(VisitPage page);
    }

    /// The file, newest first.
    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> timeline(@RestQuery @Nullable UUID before) {
        var citizen = readers.citizen(caller);
        return door.admit(readers.holder(caller), citizen, Scope.FILE)
                .chain(() -> Uni.combine()
                        .all()
                        .unis(files.fileOf(citizen), files.accessesOf(citizen), alerts.of(citizen))
                        .asTuple())
                .chain(all -> sheets.timeline(
                        open(all.getItem1()),
                        before,
                        lastLook(citizen, all.getItem2()),
                        news(citizen, all.getItem2(), all.getItem3())));
    }

    /// One visit.
    @GET
    @Path("visits/{visit}")
    @Operation(hidden = true)
    public Uni<TemplateInstance> visit(@RestPath UUID visit) {
        var citizen = readers.citizen(caller);
        return door.admitToVisit(readers.holder(caller), citizen, visit)
                .chain(() -> files.fileOf(citizen))
                .chain(file -> sheets.visit(open(file), visit, readers.names(caller), true));
    }

    private Optional<Instant> lastLook(CitizenId citizen, AccessLog log) {
        return LastLook.of(log, reader -> readers.isNameOf(reader, citizen), reading.now());
    }

    private AccessNews news(CitizenId citizen, AccessLog log, List<AlertNote> told) {
        var look = LastLook.atAccesses(
                log.readings(), "citizen", reader -> readers.isNameOf(reader, citizen), reading.now());
        return AccessNews.of(told, look, institutions);
    }

    /// The file, unless nobody may read it any more.
    private static HealthFile open(HealthFile file) {
        if (file.restricted()) {
            throw FileProblems.restricted().exception();
        }
        return file;
    }
}
