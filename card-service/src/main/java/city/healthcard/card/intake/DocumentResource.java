package city.healthcard.card.intake;

import city.healthcard.card.identity.DocumentTable;
import city.healthcard.card.identity.IdentityDocument;
import city.healthcard.card.identity.Reading.Read;
import city.healthcard.card.identity.Reading.Unreadable;
import city.healthcard.card.identity.Sex;
import city.healthcard.card.stream.TablesInForce;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.problem.RequestProblems;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Identity documents as such: the kinds there are, and the reading of a number before it is sent. Nothing is kept.
@Path("/api")
@Tag(name = "documents", description = "证件 · Identity documents")
public class DocumentResource {

    private final TablesInForce tables;

    DocumentResource(TablesInForce tables) {
        this.tables = tables;
    }

    /// A document that could be read.
    ///
    /// @param type our code of the kind it was read as, which may be another than was said
    /// @param exportCode the code of the national table
    /// @param subCode ours below it, where the table has none of its own
    /// @param number masked
    /// @param birthDate what the number says, if it is of the form that says it
    /// @param sex likewise, as GB/T 2261.1 codes it
    public record ReadDocument(
            String type,
            String exportCode,
            String subCode,
            String number,
            String issuingState,
            @Nullable LocalDate birthDate,
            @Nullable String sex) {

        /// Never the number.
        @Override
        public String toString() {
            return "ReadDocument";
        }
    }

    @GET
    @Path("document-types")
    @PermitAll
    @Operation(summary = "证件类型 · Kinds of documents", description = "The table in force today, with its version.")
    public DocumentTable types() {
        return tables.reader().table();
    }

    @POST
    @Path("documents/reading")
    @RolesAllowed({
        Roles.DESK_CLERK,
        Roles.INSTITUTION_SYSTEM,
        Roles.INSTITUTION_GATEWAY,
        Roles.REGISTRATION_AUDITOR,
        Roles.BANK_TELLER,
        Roles.BUREAU
    })
    @Operation(
            summary = "核对证件号码 · Read a document's number",
            description = "Answers the normal form, masked, or what is wrong, where, and how to put it right.")
    @APIResponse(responseCode = "422", description = "request.invalid, with a pointer to the field")
    public ReadDocument read(@NotNull @Valid DocumentRequest request) {
        var reader = tables.reader();
        return switch (request.read(reader)) {
            case Read<IdentityDocument> read -> answer(read.value(), reader.table());
            case Unreadable<IdentityDocument> unreadable -> {
                var text = request.expectation(unreadable, reader);
                throw RequestProblems.invalid()
                        .at(DocumentRequest.fieldOf(unreadable.fault()), text.zh(), text.en())
                        .exception();
            }
        };
    }

    private static ReadDocument answer(IdentityDocument document, DocumentTable table) {
        var kind = table.of(document.type());
        var number = document.citizenNumber();
        return new ReadDocument(
                kind.code(),
                kind.exportCode(),
                kind.subCode(),
                document.masked(),
                document.issuingState(),
                number.map(it -> it.birthDate()).orElse(null),
                number.map(it -> it.sex()).map(Sex::code).orElse(null));
    }
}
