package city.healthcard.audit.api;

import city.healthcard.audit.command.Desks;
import city.healthcard.audit.institution.InstitutionCode;
import city.healthcard.audit.institution.InstitutionCommand;
import city.healthcard.audit.institution.InstitutionCommand.DesignateInstitution;
import city.healthcard.audit.institution.InstitutionCommand.SuspendInstitution;
import city.healthcard.audit.institutionregister.Register;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.service.AnsweredOnce;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.precondition.IdempotencyKey;
import city.healthcard.webkit.precondition.VersionTag;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The register of institutions. Reading it is open to everyone; the bureau writes it.
@Path("/api/institutions")
@Tag(name = "Institutions")
public class InstitutionResource {

    private final Register register;
    private final Desks desks;

    InstitutionResource(Register register, Desks desks) {
        this.register = register;
        this.desks = desks;
    }

    /// All institutions by code, or those of one district.
    @GET
    @PermitAll
    @Operation(summary = "The register of institutions")
    public Uni<List<InstitutionAnswer>> all(@RestQuery @Pattern(regexp = "\\d{6}") @Nullable String district) {
        return (district == null ? register.all() : register.of(district))
                .map(entries -> entries.stream().map(InstitutionAnswer::of).toList());
    }

    /// One institution.
    @GET
    @Path("/{code}")
    @PermitAll
    @Operation(summary = "One institution")
    public Uni<Response> one(@RestPath String code) {
        return register.find(code)
                .map(found -> found.map(entry -> Response.ok(InstitutionAnswer.of(entry))
                                .tag(VersionTag.of(entry.version()))
                                .build())
                        .orElseGet(() -> AuditProblems.unregistered().response()));
    }

    /// Designates an institution, corrects its particulars, or suspends it. Suspending leaves the particulars
    /// as they are.
    @PUT
    @Path("/{code}")
    @RolesAllowed(Roles.BUREAU)
    @Operation(summary = "Designate or suspend an institution")
    @AnsweredOnce
    public Uni<Response> put(
            @RestPath
                    @Pattern(regexp = "3502\\d{4}", message = "本市机构代码为 3502 开头的八位数字|eight digits that begin with 3502")
                    String code,
            @Valid @NotNull InstitutionRequest request,
            @RestHeader(IdempotencyKey.HEADER) @Nullable String key,
            @RestHeader(VersionTag.IF_MATCH) @Nullable String ifMatch) {
        var institution = new InstitutionCode(code);
        InstitutionCommand command = switch (request.state()) {
            case DESIGNATED -> new DesignateInstitution(institution, request.particulars());
            case SUSPENDED -> new SuspendInstitution(institution);
        };
        var cause = new CommandId(IdempotencyKey.of(key));
        var expected = VersionTag.expected(ifMatch);
        var stream = Desks.stream(institution);
        var outcome = expected.isPresent()
                ? desks.institutions().handle(stream, command, cause, expected.getAsLong())
                : desks.institutions().handle(stream, command, cause);
        return outcome.map(done -> Answers.to(done, AuditProblems::of));
    }
}
