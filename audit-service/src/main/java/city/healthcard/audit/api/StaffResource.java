package city.healthcard.audit.api;

import city.healthcard.audit.colleagues.Colleague;
import city.healthcard.audit.colleagues.Colleagues;
import city.healthcard.webkit.access.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The auditors, for those who work with them.
@Path("/api/staff")
@Tag(name = "Reviews")
@RolesAllowed({Roles.REGISTRATION_AUDITOR, Roles.FINANCE_AUDITOR, Roles.BUREAU})
public class StaffResource {

    private final Colleagues colleagues;

    StaffResource(Colleagues colleagues) {
        this.colleagues = colleagues;
    }

    /// All auditors who have opened a queue at least once, by name.
    @GET
    @Operation(
            summary = "The auditors",
            description = "Those who have opened a queue at least once: to whom a review can be given.")
    public Uni<List<Auditor>> all() {
        return colleagues.all().map(all -> all.stream().map(Auditor::of).toList());
    }

    /// An auditor.
    ///
    /// @param id pseudonym, as reviews name who holds them
    /// @param stages `registration`, `finance` or both
    public record Auditor(String id, String name, List<String> stages) {

        static Auditor of(Colleague colleague) {
            return new Auditor(
                    colleague.id(),
                    colleague.name(),
                    colleague.stages().stream().sorted().map(Words::of).toList());
        }
    }
}
