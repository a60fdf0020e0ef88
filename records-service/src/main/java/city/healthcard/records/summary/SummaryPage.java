package city.healthcard.records.summary;

import city.healthcard.records.door.FileDoors;
import city.healthcard.records.door.OpenFile;
import city.healthcard.records.door.Readers;
import city.healthcard.records.institution.InstitutionNames;
import city.healthcard.records.reading.Scope;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/// The summary of the own file and of a ward's, on one sheet.
@Path("/summary")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.CITIZEN)
public class SummaryPage {

    private final Summaries summaries;
    private final FileDoors doors;
    private final Readers readers;
    private final InstitutionNames institutions;
    private final InstantSource clock;
    private final Caller caller;

    SummaryPage(
            Summaries summaries,
            FileDoors doors,
            Readers readers,
            InstitutionNames institutions,
            InstantSource clock,
            Caller caller) {
        this.summaries = summaries;
        this.doors = doors;
        this.readers = readers;
        this.institutions = institutions;
        this.clock = clock;
        this.caller = caller;
    }

    @CheckedTemplate(basePath = "summary")
    static class Templates {
        private Templates() {}

        /// A summary.
        ///
        /// @param ward whose it is; absent for the own one
        /// @param wards whose summaries the reader may read as well
        static native TemplateInstance summary(
                List<SummarySection> sections, Instant at, Optional<UUID> ward, List<UUID> wards);
    }

    /// The own one.
    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> own() {
        var wards = readers.wardsOf(caller).keySet().stream().sorted().toList();
        return doors.own(caller, Scope.SUMMARY).chain(open -> page(open, Optional.empty(), wards));
    }

    /// A ward's.
    @GET
    @Path("wards/{ward}")
    @Operation(hidden = true)
    public Uni<TemplateInstance> ward(@RestPath UUID ward) {
        return doors.ward(caller, ward, Scope.SUMMARY).chain(open -> page(open, Optional.of(ward), List.of()));
    }

    private Uni<TemplateInstance> page(OpenFile open, Optional<UUID> ward, List<UUID> wards) {
        return summaries
                .of(open.file())
                .map(summary ->
                        Templates.summary(SummarySection.of(summary, institutions::of), clock.instant(), ward, wards));
    }
}
