package city.healthcard.records.bykind;

import city.healthcard.records.clinical.ItemKind;
import city.healthcard.records.door.FileDoors;
import city.healthcard.records.page.Named;
import city.healthcard.records.reading.Scope;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.page.Form;
import city.healthcard.webkit.problem.RequestProblems;
import io.quarkus.qute.CheckedTemplate;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What a citizen sees of the own file by kind of item. Each page is a reading like any other.
@Path("/items")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.CITIZEN)
public class KindPage {

    private final KindSheets sheets;
    private final FileDoors doors;
    private final Caller caller;

    KindPage(KindSheets sheets, FileDoors doors, Caller caller) {
        this.sheets = sheets;
        this.doors = doors;
        this.caller = caller;
    }

    @CheckedTemplate(basePath = "bykind")
    static class Templates {
        private Templates() {}

        /// The items of one kind.
        static native TemplateInstance items(Shown shown, Form form);

        /// The results of one examination.
        static native TemplateInstance trend(String name, List<TrendFigure> figures, Optional<String> earlier);
    }

    /// A page of items.
    ///
    /// @param total how many items the filter leaves
    /// @param institutions that the file has visits of
    /// @param isNarrowed whether a filter is set
    /// @param next where the page after it is; absent on the last page
    public record Shown(
            String kind,
            List<KindChip> chips,
            long total,
            List<KindGroup> groups,
            List<Named> institutions,
            boolean isNarrowed,
            Optional<String> next) {

        /// The name of the kind among [KindWords].
        public String word() {
            return "kind_" + kind;
        }

        /// Where all items of the kind are.
        public String href() {
            return "/records/items/" + kind;
        }
    }

    /// The items of one kind.
    @GET
    @Path("{kind}")
    @Operation(hidden = true)
    public Uni<TemplateInstance> items(
            @RestPath String kind,
            @RestQuery @Nullable UUID after,
            @RestQuery @DefaultValue("0") int number,
            @Context UriInfo address) {
        var asked = asked(kind);
        var form = Form.of(address.getQueryParameters());
        return doors.own(caller, Scope.FILE)
                .chain(open -> sheets.items(open.file(), asked, form, place(after, number)));
    }

    /// The results of the examination that one result is of.
    @GET
    @Path("results/{visit}/{number}/trend")
    @Operation(hidden = true)
    public Uni<TemplateInstance> trend(@RestPath UUID visit, @RestPath int number, @RestQuery @Nullable UUID before) {
        return doors.own(caller, Scope.FILE).chain(open -> sheets.trend(open.file(), new Place(visit, number), before));
    }

    /// The kind that an address names.
    static ItemKind asked(String kind) {
        return ItemKind.ofWord(kind)
                .orElseThrow(() -> RequestProblems.notFound().exception());
    }

    /// Where a page goes on; absent for the first.
    static @Nullable Place place(@Nullable UUID after, int number) {
        return after == null ? null : new Place(after, number);
    }
}
