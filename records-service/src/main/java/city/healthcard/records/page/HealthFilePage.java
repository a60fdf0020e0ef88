package city.healthcard.records.page;

import city.healthcard.records.accesslog.AccessLog;
import city.healthcard.records.accesslog.LastLook;
import city.healthcard.records.bykind.KindChip;
import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.door.Door;
import city.healthcard.records.door.Readers;
import city.healthcard.records.filedvisit.FiledVisitForm;
import city.healthcard.records.healthfile.FileProblems;
import city.healthcard.records.healthfile.HealthFile;
import city.healthcard.records.healthfile.HealthFiles;
import city.healthcard.records.institution.InstitutionNames;
import city.healthcard.records.intake.CanonicalBody;
import city.healthcard.records.reading.Scope;
import city.healthcard.records.toldreaders.Notices;
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

    private static final int PAGE = 20;

    private final HealthFiles files;
    private final Moments moments;
    private final Corrections corrections;
    private final Notices notices;
    private final InstitutionNames institutions;
    private final Door door;
    private final Readers readers;
    private final Reading reading;
    private final Caller caller;

    HealthFilePage(
            HealthFiles files,
            Moments moments,
            Corrections corrections,
            Notices notices,
            InstitutionNames institutions,
            Door door,
            Readers readers,
            Reading reading,
            Caller caller) {
        this.files = files;
        this.moments = moments;
        this.corrections = corrections;
        this.notices = notices;
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
                int total, List<Era> eras, List<KindChip> kinds, Optional<UUID> next, boolean first);

        /// One visit.
        static native TemplateInstance visit(VisitPage page);

        /// Who read the file.
        static native TemplateInstance accesses(long count, List<Read> reads);
    }

    /// The file, newest first.
    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> timeline(@RestQuery @Nullable UUID before) {
        var citizen = readers.citizen(caller);
        return door.admit(readers.holder(caller), citizen, Scope.FILE)
                .chain(() -> Uni.combine()
                        .all()
                        .unis(files.fileOf(citizen), files.accessesOf(citizen))
                        .asTuple())
                .chain(both -> timeline(open(both.getItem1()), before, lastLook(citizen, both.getItem2())));
    }

    /// One visit.
    @GET
    @Path("visits/{visit}")
    @Operation(hidden = true)
    public Uni<TemplateInstance> visit(@RestPath UUID visit) {
        var citizen = readers.citizen(caller);
        return door.admitToVisit(readers.holder(caller), citizen, visit)
                .chain(() -> files.fileOf(citizen))
                .chain(file -> open(file).shows(visit)
                        ? files.visit(visit)
                        : Uni.createFrom().item(Optional.<byte[]>empty()))
                .map(body -> body.orElseThrow(() -> FileProblems.noSuchVisit().exception()))
                .chain(this::visit);
    }

    /// Who read the file, newest first.
    @GET
    @Path("accesses")
    @Operation(hidden = true)
    public Uni<TemplateInstance> accesses() {
        var citizen = readers.citizen(caller);
        return door.admit(readers.holder(caller), citizen, Scope.ACCESSES)
                .chain(() -> files.accessesOf(citizen))
                .map(log -> accesses(citizen, log));
    }

    private Optional<Instant> lastLook(CitizenId citizen, AccessLog log) {
        return LastLook.of(log, reader -> readers.isNameOf(reader, citizen), reading.now());
    }

    private Uni<TemplateInstance> timeline(HealthFile file, @Nullable UUID before, Optional<Instant> since) {
        var page = file.page(before, PAGE)
                .orElseThrow(() -> FileProblems.noSuchPlace().exception());
        return files.visits(page.entries())
                .map(bodies ->
                        bodies.stream().map(body -> moments.of(body, since)).toList())
                .map(moments -> Templates.timeline(
                        file.shown().size(), Era.of(moments), KindChip.of(file), page.next(), before == null));
    }

    private Uni<TemplateInstance> visit(byte[] body) {
        var filed = FiledVisitForm.decode(body);
        var sheet = CanonicalBody.read(filed.content());
        var moment = Moment.of(
                filed, sheet, institutions.of(Wording.orEmpty(sheet.institution())), reading.now(), Optional.empty());
        return Uni.combine()
                .all()
                .unis(corrections.of(filed, sheet), notices.readEarlier(readers.names(caller), filed.id()))
                .with((told, earlier) -> Templates.visit(VisitPage.of(moment, filed, sheet, told, earlier)));
    }

    private TemplateInstance accesses(CitizenId citizen, AccessLog log) {
        var reads = log.accesses().stream()
                .map(access -> Read.of(
                        access, institutions.of(access.institution()), readers.isNameOf(access.reader(), citizen)))
                .toList();
        return Templates.accesses(log.count(), reads);
    }

    private static HealthFile open(HealthFile file) {
        if (file.restricted()) {
            throw FileProblems.restricted().exception();
        }
        return file;
    }
}
