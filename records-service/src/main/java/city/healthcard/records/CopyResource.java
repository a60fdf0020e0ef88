package city.healthcard.records;

import city.healthcard.eventsourcing.proof.Receipt;
import city.healthcard.records.copies.Copies;
import city.healthcard.records.copies.CopyFormat;
import city.healthcard.records.copies.CopyNote;
import city.healthcard.records.copies.CopyPage;
import city.healthcard.records.door.FileDoors;
import city.healthcard.records.reading.Scope;
import city.healthcard.records.timetravel.Period;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.page.Reading;
import city.healthcard.webkit.problem.RequestProblems;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// A copy of one's own file to keep, and whether a copy is genuine.
@Path("/api")
@Tag(name = "exports", description = "导出与核验 · Copies of a file, and whether they are genuine")
public class CopyResource {

    private final Copies copies;
    private final FileDoors doors;
    private final Reading reading;
    private final Caller caller;

    CopyResource(Copies copies, FileDoors doors, Reading reading, Caller caller) {
        this.copies = copies;
        this.doors = doors;
        this.reading = reading;
        this.caller = caller;
    }

    /// What anybody may know of a copy.
    ///
    /// @param format `pdf` or `fhir`
    /// @param sha256 of its bytes, 64 hexadecimal digits
    /// @param receipt the detached signature: a receipt for those bytes, as the verifier checks it
    public record Genuine(String code, String format, Instant madeAt, long bytes, String sha256, Receipt receipt) {}

    /// A copy.
    @GET
    @Path("/file/exports/{format}")
    @Produces({"application/pdf", "application/fhir+json", MediaType.APPLICATION_JSON})
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "导出我的档案 · A copy of my file: `pdf` or `fhir`",
            description = "The header `Export-Code` is what the copy is known by; its signature is at"
                    + " `/records/api/exports/{code}`. Each copy is a reading that is on the list of accesses.")
    @APIResponse(responseCode = "200", description = "the copy")
    @APIResponse(responseCode = "422", description = "export.too-long")
    public Uni<Response> make(
            @RestPath String format, @RestQuery @Nullable LocalDate from, @RestQuery @Nullable LocalDate until) {
        var chosen = CopyFormat.ofWord(format)
                .orElseThrow(() -> RequestProblems.notFound().exception());
        var wanted = new Copies.Wanted(chosen, new Period(from, until), reading.locale());
        return doors.own(caller, Scope.EXPORT)
                .chain(open -> copies.make(open, wanted))
                .map(CopyPage::file);
    }

    /// Whether a copy is genuine.
    @GET
    @Path("/exports/{code}")
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            summary = "核验 · What is known of the copy with a code, and its signature",
            description = "Open to everybody; says nothing about whose it is. Compare `sha256` with the file's, or let"
                    + " `verifier.jar receipt SIGNATURE --key KEY --content FILE` do it without us.")
    @APIResponse(responseCode = "404", description = "export.unknown")
    public Uni<Genuine> verify(@RestPath String code) {
        return copies.of(code)
                .map(found -> found.orElseThrow(Copies::unknown))
                .chain(note -> copies.signature(note).map(receipt -> genuine(note, receipt)));
    }

    private static Genuine genuine(CopyNote note, Receipt receipt) {
        return new Genuine(note.code(), note.format(), note.madeAt(), note.bytes(), note.sha256(), receipt);
    }
}
