package city.healthcard.records.imports;

import city.healthcard.records.batch.Upload;
import city.healthcard.records.job.Job;
import city.healthcard.records.parkedpost.ParkedPosts;
import city.healthcard.records.policy.Policies;
import city.healthcard.records.postpage.PostTabs;
import city.healthcard.records.refusedpost.RefusedPosts;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.page.Form;
import city.healthcard.webkit.problem.ProblemException;
import city.healthcard.webkit.problem.RequestProblems;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/// The imports of an institution, for its clerks: the same that its systems begin and watch by the API.
@Path("/posts/imports")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.DESK_CLERK)
public class ImportPage {

    private static final URI HERE = URI.create("/records/posts/imports");
    private static final String FILE = "lines";
    private static final int SHOWN = 20;

    private final Imports imports;
    private final ParkedPosts parked;
    private final RefusedPosts refused;
    private final Policies policies;
    private final Caller caller;

    ImportPage(Imports imports, ParkedPosts parked, RefusedPosts refused, Policies policies, Caller caller) {
        this.imports = imports;
        this.parked = parked;
        this.refused = refused;
        this.policies = policies;
        this.caller = caller;
    }

    @CheckedTemplate(basePath = "post")
    static class Templates {
        private Templates() {}

        /// The latest imports.
        ///
        /// @param form why nothing could be begun just now
        /// @param underWay whether one of them goes on
        static native TemplateInstance imports(PostTabs tabs, List<ImportRow> rows, Form form, boolean underWay);
    }

    /// The latest imports, and how far they have come.
    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> list() {
        return page(Form.empty());
    }

    /// A file with a visit a line.
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Uni<Response> visits(@Context RoutingContext http) {
        return begin(LineForm.VISIT, http);
    }

    /// A file with a FHIR transaction a line.
    @POST
    @Path("fhir")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Uni<Response> bundles(@Context RoutingContext http) {
        return begin(LineForm.BUNDLE, http);
    }

    /// What became of each line, to keep.
    @GET
    @Path("{job}/outcomes")
    @Produces("application/x-ndjson")
    @Operation(hidden = true)
    public Multi<byte[]> outcomes(@RestPath UUID job) {
        return Multi.createFrom().uni(found(job)).onItem().transformToMultiAndConcatenate(imports::outcomes);
    }

    /// Ends an import, or forgets what became of its lines.
    @POST
    @Path("{job}/cancellation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> cancel(@RestPath UUID job) {
        return found(job)
                .chain(imports::forget)
                .map(_ -> Response.seeOther(HERE).build());
    }

    private Uni<Response> begin(LineForm form, RoutingContext http) {
        var institution = institution();
        return Upload.of(http.request())
                .chain(upload -> upload.isThere()
                        ? imports.begin(institution, new Order(form, institution), upload.lines())
                                .chain(begun ->
                                        begun.isPresent() ? Uni.createFrom().voidItem() : tooMany(upload))
                        : nothingChosen(upload))
                .map(_ -> Response.seeOther(HERE).build())
                .onFailure(ProblemException.class)
                .recoverWithUni(failed -> {
                    var problem = failed.problem();
                    return page(Form.empty().refused(problem))
                            .map(page -> Response.status(problem.status())
                                    .entity(page)
                                    .build());
                });
    }

    /// What a form sends where no file was chosen is read to its end, and is nothing.
    private static Uni<Void> nothingChosen(Upload upload) {
        return upload.passOver().map(_ -> {
            throw RequestProblems.invalid()
                    .inParameter(FILE, "请选择文件", "Choose a file")
                    .exception();
        });
    }

    private Uni<Void> tooMany(Upload upload) {
        return upload.passOver().map(_ -> {
            throw ImportProblems.tooMany(policies.jobs().perOwnerMax()).exception();
        });
    }

    private Uni<TemplateInstance> page(Form form) {
        var institution = institution();
        return Uni.combine()
                .all()
                .unis(PostTabs.of("imports", institution, parked, refused), imports.of(institution, SHOWN))
                .with((tabs, jobs) -> {
                    var rows = jobs.stream().map(ImportRow::of).toList();
                    return Templates.imports(tabs, rows, form, rows.stream().anyMatch(ImportRow::isUnderWay));
                });
    }

    private Uni<Job> found(UUID job) {
        return imports.find(job, institution())
                .map(found -> found.orElseThrow(() -> ImportProblems.unknown().exception()));
    }

    private String institution() {
        return caller.institution()
                .orElseThrow(() -> RequestProblems.forbidden().exception());
    }
}
