package city.healthcard.records.fhir;

import city.healthcard.records.accesslog.Access;
import city.healthcard.records.accesslog.AccessLog;
import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.fhir.FhirWriter.Entry;
import city.healthcard.records.healthfile.HealthFiles;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.problem.RequestProblems;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Who read one's own file, in FHIR R4: the recent part of the log, as the page shows it.
@Path("/fhir/AuditEvent")
@Produces({FhirResource.FHIR_JSON, "application/json"})
@RolesAllowed(Roles.CITIZEN)
@Tag(name = "fhir", description = "FHIR R4")
public class FhirAuditResource {

    private final HealthFiles files;
    private final FhirDoor door;
    private final FhirAnswers answers;

    FhirAuditResource(HealthFiles files, FhirDoor door, FhirAnswers answers) {
        this.files = files;
        this.door = door;
        this.answers = answers;
    }

    /// One act of reading.
    @GET
    @Path("/{id}")
    @Operation(summary = "AuditEvent: one reading of my file, among the recent ones")
    public Uni<Response> read(@RestPath UUID id) {
        var citizen = door.citizen();
        return log(citizen)
                .map(log -> log.accesses().stream()
                        .filter(access -> access.id().equals(id))
                        .findFirst()
                        .map(access ->
                                FhirAnswers.of(FhirWriter.write(json -> AuditEvents.write(json, access, citizen))))
                        .orElseGet(() -> RequestProblems.notFound().response()));
    }

    /// The recent acts of reading.
    @GET
    @Operation(
            summary = "AuditEvent: who read my file, or tried to, by `date` and `outcome`, newest first or by `_sort`",
            description =
                    "`outcome` is `0` where something was shown, `8` where it was refused; why is in `outcomeDesc`.")
    public Uni<Response> search(@Context UriInfo uri, @RestHeader(FhirResource.PREFER) @Nullable String prefer) {
        return search(uri.getQueryParameters(), prefer);
    }

    /// The same, with the parameters in the body.
    @POST
    @Path("/_search")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(summary = "AuditEvent: who read my file, asked by a form")
    public Uni<Response> searchByForm(
            @Context UriInfo uri,
            MultivaluedMap<String, String> form,
            @RestHeader(FhirResource.PREFER) @Nullable String prefer) {
        return search(FhirAnswers.parameters(uri, form), prefer);
    }

    private Uni<Response> search(Map<String, List<String>> parameters, @Nullable String prefer) {
        var query = QueryReader.read(parameters, AuditEvents.TOKENS, AuditEvents.DATES, FhirAnswers.isStrict(prefer));
        var own = door.citizen();
        var wanted = query.patient().map(CitizenId::new).orElse(own);
        return log(wanted).map(log -> searchset(query, own, log));
    }

    private Uni<AccessLog> log(CitizenId citizen) {
        return door.openAccesses(citizen).chain(() -> files.accessesOf(citizen));
    }

    private Response searchset(Query query, CitizenId citizen, AccessLog log) {
        var found = inOrder(query, log).stream()
                .filter(access -> query.matches(access.id().toString(), AuditEvents.facts(access)))
                .toList();
        var from = query.after().map(after -> placeAfter(found, after)).orElse(0);
        var shown = found.subList(from, Math.min(from + query.count(), found.size()));
        var isLast = from + shown.size() == found.size() || shown.isEmpty();
        var next = isLast ? Optional.<After>empty() : Optional.of(after(shown.getLast()));
        var total = log.whole() ? Optional.of(found.size()) : Optional.<Integer>empty();
        List<Entry> entries =
                shown.stream().map(access -> AuditEvents.entry(access, citizen)).toList();
        return FhirAnswers.of(FhirWriter.searchset(
                entries, answers.frame("AuditEvent", query, false, next, total), String.join(", ", query.ignored())));
    }

    private static List<Access> inOrder(Query query, AccessLog log) {
        var ascending = query.sort().map(sort -> !sort.descending()).orElse(false);
        return ascending
                ? log.accesses().stream()
                        .sorted(Comparator.comparing(Access::at).thenComparing(Access::id))
                        .toList()
                : log.accesses();
    }

    private static After after(Access access) {
        return new After(access.at().toEpochMilli(), new ItemId(access.id(), "", 0));
    }

    /// Readings arrive in front; one that is gone from the recent ones has nothing behind it.
    private static int placeAfter(List<Access> found, After after) {
        for (var at = 0; at < found.size(); at++) {
            if (found.get(at).id().equals(after.item().visit())) {
                return at + 1;
            }
        }
        return found.size();
    }
}
