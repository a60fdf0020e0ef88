package city.healthcard.card.page;

import city.healthcard.card.branchdesk.ConsignmentContents;
import city.healthcard.card.branchdesk.ConsignmentContents.CardLine;
import city.healthcard.card.handover.CollectionAnswer;
import city.healthcard.card.handover.Counter;
import city.healthcard.card.handover.Counter.Teller;
import city.healthcard.card.id.ApplicationId;
import city.healthcard.card.identity.IdentityDocument;
import city.healthcard.card.identity.Reading.Read;
import city.healthcard.card.identity.Reading.Unreadable;
import city.healthcard.card.index.NumberIndex;
import city.healthcard.card.intake.FaultTexts;
import city.healthcard.card.stream.TablesInForce;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.service.Runtime;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.page.Form;
import city.healthcard.webkit.problem.ProblemException;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/// A teller's desk: parcels that are on the way, and cards that are handed over.
@Path("branch")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.BANK_TELLER)
public class BranchPage {

    private static final int PARCELS_MAX = 100;

    private final Counter counter;
    private final TablesInForce tables;
    private final Runtime runtime;
    private final Caller caller;

    BranchPage(Counter counter, TablesInForce tables, Runtime runtime, Caller caller) {
        this.counter = counter;
        this.tables = tables;
        this.runtime = runtime;
        this.caller = caller;
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        private Templates() {}

        /// The desk.
        static native TemplateInstance branch(
                String branch,
                List<ConsignmentContents> parcels,
                List<Attention> attention,
                long waiting,
                Form form,
                UUID key);

        /// What is printed when a card has been handed over.
        static native TemplateInstance letter(CollectionAnswer collected);
    }

    /// A card that something must be done with: nobody collected it, the mail brought it back, or it is
    /// to be destroyed.
    public record Attention(UUID parcel, UUID card, CardLine line) {

        static Stream<Attention> of(ConsignmentContents parcel) {
            return Stream.of("set-aside", "unclaimed", "returned")
                    .flatMap(place -> parcel.listAt(place).stream())
                    .map(it -> new Attention(parcel.id(), it.getKey(), it.getValue()));
        }
    }

    /// The desk.
    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> desk() {
        return page(Form.empty(), UUID.randomUUID());
    }

    /// Somebody collects a card. The letter is the answer itself: the code on it is shown once and kept
    /// nowhere.
    @POST
    @Path("collections")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> collect(
            @RestForm @Nullable String application,
            @RestForm @Nullable String type,
            @RestForm @Nullable String document,
            @RestForm UUID key) {
        var number = Objects.requireNonNullElse(application, "").strip();
        var form = new Form(Map.of("application", number, "type", Objects.requireNonNullElse(type, "01")), List.of());
        var id = NumberIndex.applicationOf(number);
        var reader = tables.reader();
        var shown = reader.read(form.value("type"), Objects.requireNonNullElse(document, ""), "");
        var checked = id == null
                ? form.expecting("application", "请输入回执上的申请编号，如 7XK2-M9QD-4TRA", "Enter the number on the receipt")
                : form;
        return switch (shown) {
            case Unreadable<IdentityDocument> unreadable -> {
                var text = FaultTexts.of(
                        unreadable, reader.table().ofCode(form.value("type")).orElse(null));
                yield again(422, checked.expecting("document", text.zh(), text.en()), key);
            }
            case Read<IdentityDocument> _ when id == null -> again(422, checked, key);
            case Read<IdentityDocument> read -> handOver(Objects.requireNonNull(id), read.value(), form, key);
        };
    }

    private Uni<Response> handOver(ApplicationId application, IdentityDocument shown, Form form, UUID key) {
        var teller = new Teller(caller.subject(), caller.branch());
        return counter.handOver(application, shown, teller, new CommandId(key))
                .map(collected -> Response.ok(Templates.letter(collected)).build())
                .onFailure(ProblemException.class)
                .recoverWithUni(refused -> {
                    var problem = refused.problem();
                    return again(problem.status(), form.refused(problem), key);
                });
    }

    private Uni<Response> again(int status, Form form, UUID key) {
        return page(form, key).map(page -> Response.status(status).entity(page).build());
    }

    private Uni<TemplateInstance> page(Form form, UUID key) {
        return runtime.documents(ConsignmentContents.VIEW)
                .where("branch", branch(), "-dispatched", PARCELS_MAX)
                .map(parcels -> Templates.branch(
                        branch(),
                        parcels,
                        parcels.stream().flatMap(Attention::of).toList(),
                        parcels.stream().mapToLong(ConsignmentContents::waiting).sum(),
                        form,
                        key));
    }

    private String branch() {
        return caller.branch().orElse("");
    }
}
