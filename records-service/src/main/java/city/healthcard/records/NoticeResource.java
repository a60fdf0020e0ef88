package city.healthcard.records;

import city.healthcard.records.door.Readers;
import city.healthcard.records.toldreaders.NoticeList;
import city.healthcard.records.toldreaders.Notices;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.problem.RequestProblems;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// What readers are told: which visits they read that were corrected or taken out since.
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "notices", description = "读后更正 · What was read, and changed since")
public class NoticeResource {

    private final Notices notices;
    private final Readers readers;
    private final Caller caller;

    NoticeResource(Notices notices, Readers readers, Caller caller) {
        this.notices = notices;
        this.readers = readers;
        this.caller = caller;
    }

    /// What an institution is told.
    @GET
    @Path("/notices")
    @RolesAllowed({Roles.DESK_CLERK, Roles.INSTITUTION_SYSTEM})
    @Operation(
            summary = "本机构读后被更正的就诊 · Visits that were read here and changed since",
            description =
                    "The latest change first, each visit once, the last 200. Says which visit and who had read it,"
                            + " never what it says: to read it again one has to be entitled again.")
    public Uni<NoticeList> institutions() {
        var institution = caller.institution()
                .orElseThrow(() -> RequestProblems.forbidden().exception());
        return notices.ofInstitution(institution).map(NoticeList::new);
    }

    /// What a citizen is told.
    @GET
    @Path("/file/notices")
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "我读后被更正的就诊 · Visits that I read and that changed since",
            description = "In the own file and in those of wards, the latest change first.")
    public Uni<NoticeList> own() {
        return notices.ofPerson(readers.names(caller)).map(NoticeList::new);
    }
}
