package city.healthcard.records.bykind;

import city.healthcard.records.door.FileDoors;
import city.healthcard.records.door.OpenFile;
import city.healthcard.records.reading.Scope;
import city.healthcard.records.ward.Wards;
import city.healthcard.records.ward.WhoseFile;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.page.Form;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What a guardian sees of a ward's file by kind of item.
@Path("/wards")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.CITIZEN)
public class WardKindPage {

    private final KindSheets sheets;
    private final FileDoors doors;
    private final Wards wards;
    private final WhoseFile whose;
    private final Caller caller;

    WardKindPage(KindSheets sheets, FileDoors doors, Wards wards, WhoseFile whose, Caller caller) {
        this.sheets = sheets;
        this.doors = doors;
        this.wards = wards;
        this.whose = whose;
        this.caller = caller;
    }

    /// The items of one kind.
    @GET
    @Path("{ward}/items/{kind}")
    @Operation(hidden = true)
    public Uni<TemplateInstance> items(
            @RestPath UUID ward,
            @RestPath String kind,
            @RestQuery @Nullable UUID after,
            @RestQuery @DefaultValue("0") int number,
            @Context UriInfo address) {
        var asked = KindPage.asked(kind);
        var form = Form.of(address.getQueryParameters());
        return open(ward).chain(open -> sheets.items(open.file(), asked, form, KindPage.place(after, number)));
    }

    /// The results of the examination that one result is of.
    @GET
    @Path("{ward}/items/results/{visit}/{number}/trend")
    @Operation(hidden = true)
    public Uni<TemplateInstance> trend(
            @RestPath UUID ward, @RestPath UUID visit, @RestPath int number, @RestQuery @Nullable UUID before) {
        return open(ward).chain(open -> sheets.trend(open.file(), new Place(visit, number), before));
    }

    private Uni<OpenFile> open(UUID handle) {
        var ward = wards.of(caller, handle);
        whose.isOf(ward);
        return doors.ward(caller, ward.citizen(), Scope.FILE);
    }
}
