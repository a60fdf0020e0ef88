package city.healthcard.card.page;

import city.healthcard.card.batchsheet.BatchSheet;
import city.healthcard.card.branchdesk.ConsignmentContents;
import city.healthcard.card.handover.Forwarding;
import city.healthcard.card.id.BatchId;
import city.healthcard.card.id.CardId;
import city.healthcard.card.making.BatchAnswer;
import city.healthcard.card.making.Making;
import city.healthcard.card.production.Batch;
import city.healthcard.card.production.BatchRefusal;
import city.healthcard.card.production.PlannedCard;
import city.healthcard.card.refusal.RefusalProblems;
import city.healthcard.card.stream.Hearts;
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
import java.net.URI;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Batches of cards: planned and sent by the card office, made by the maker, watched by the bureau.
@Path("batches")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.CARD_OFFICE, Roles.CARD_MAKER, Roles.BUREAU})
public class BatchPage {

    private static final List<String> STATES = List.of("planned", "ordered", "made");
    private static final int LISTED_MAX = 100;
    private static final int UNPROCESSABLE = 422;
    private static final String PAGE = "/card/batches?batch=";

    private final Making making;
    private final Forwarding forwarding;
    private final Hearts hearts;
    private final Runtime runtime;
    private final Caller caller;

    BatchPage(Making making, Forwarding forwarding, Hearts hearts, Runtime runtime, Caller caller) {
        this.making = making;
        this.forwarding = forwarding;
        this.hearts = hearts;
        this.runtime = runtime;
        this.caller = caller;
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        private Templates() {}

        /// Batches of a state, with one beside them when it lies open.
        static native TemplateInstance batches(
                List<StateTab> states,
                List<BatchSheet> sheets,
                boolean areMade,
                Optional<OpenBatch> open,
                boolean isOffice,
                boolean isMaker,
                Form form,
                UUID key);
    }

    /// A batch that lies open.
    ///
    /// @param parcels its consignments
    /// @param ready what lies ready to be sent
    public record OpenBatch(BatchAnswer batch, List<ConsignmentContents> parcels, List<Ready> ready) {}

    /// Cards that lie ready for one destination.
    ///
    /// @param key of the request that sends them
    public record Ready(String destination, int cards, UUID key) {

        /// Whether they go to the mail room.
        public boolean isMail() {
            return destination.equals("mail");
        }
    }

    /// Batches of a state, and the one that lies open.
    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> show(@RestQuery @Nullable String state, @RestQuery @Nullable UUID batch) {
        return page(state, batch, Form.empty());
    }

    /// Plans all ready applications.
    @POST
    @RolesAllowed(Roles.CARD_OFFICE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> plan(@RestForm UUID key) {
        return making.plan(new CommandId(key))
                .map(planned -> to(planned.id().value()))
                .onFailure(ProblemException.class)
                .recoverWithUni(refused -> again(null, Form.empty().refused(refused.problem()), refused));
    }

    /// Hands a batch to the maker.
    @POST
    @Path("{batch}/order")
    @RolesAllowed(Roles.CARD_OFFICE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> order(@RestPath UUID batch, @RestForm UUID key) {
        return done(batch, Form.empty(), making.order(new BatchId(batch), new CommandId(key), OptionalLong.empty()));
    }

    /// Takes the maker's receipt: what is not named is made.
    @POST
    @Path("{batch}/receipt")
    @RolesAllowed(Roles.CARD_MAKER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> report(
            @RestPath UUID batch,
            @RestForm @Nullable String spoiled,
            @RestForm @Nullable String missing,
            @RestForm UUID key) {
        var form = new Form(
                Map.of(
                        "spoiled", Objects.requireNonNullElse(spoiled, "").strip(),
                        "missing", Objects.requireNonNullElse(missing, "").strip()),
                List.of());
        var read = expecting(expecting(form, "spoiled"), "missing");
        return read.isFaulty()
                ? page(null, batch, read)
                        .map(page -> Response.status(UNPROCESSABLE).entity(page).build())
                : done(batch, form, report(new BatchId(batch), form, new CommandId(key)));
    }

    private Uni<?> report(BatchId batch, Form form, CommandId cause) {
        var spoiled = serials(form.value("spoiled")).orElseThrow();
        var missing = serials(form.value("missing")).orElseThrow();
        return hearts.stateOf(batch)
                .chain(state -> making.report(batch, rest(state, spoiled, missing), spoiled, missing, cause));
    }

    /// The cards to be made that were not named. Of a batch that is made already, those that were made.
    private static Set<CardId> rest(Batch state, Set<CardId> spoiled, Set<CardId> missing) {
        return switch (state) {
            case Batch.Ordered ordered -> {
                var made =
                        ordered.wanted().stream().map(PlannedCard::card).collect(Collectors.toCollection(HashSet::new));
                made.removeAll(spoiled);
                made.removeAll(missing);
                yield made;
            }
            case Batch.Produced produced -> produced.made();
            case Batch.Planned _, Batch.Unplanned _ -> Set.of();
        };
    }

    /// Sends what is made for a destination.
    @POST
    @Path("{batch}/consignments")
    @RolesAllowed(Roles.CARD_OFFICE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> consign(@RestPath UUID batch, @RestForm @Nullable String destination, @RestForm UUID key) {
        var to = Objects.requireNonNullElse(destination, "");
        return done(
                batch, Form.empty(), forwarding.consign(new BatchId(batch), to, caller.subject(), new CommandId(key)));
    }

    private Uni<Response> done(UUID batch, Form form, Uni<?> work) {
        return work.map(_ -> to(batch))
                .onFailure(ProblemException.class)
                .recoverWithUni(refused -> again(batch, form.refused(refused.problem()), refused));
    }

    private static Response to(UUID batch) {
        return Response.seeOther(URI.create(PAGE + batch)).build();
    }

    private Uni<Response> again(@Nullable UUID batch, Form form, ProblemException refused) {
        return page(null, batch, form)
                .map(page ->
                        Response.status(refused.problem().status()).entity(page).build());
    }

    private Uni<TemplateInstance> page(@Nullable String state, @Nullable UUID batch, Form form) {
        return open(batch).chain(open -> {
            var shown = open.map(it -> it.batch().state())
                    .orElseGet(() -> state != null && STATES.contains(state) ? state : usual());
            return runtime.documents(BatchSheet.VIEW)
                    .where("state", shown, "-planned", LISTED_MAX)
                    .map(sheets -> Templates.batches(
                            STATES.stream()
                                    .map(it -> new StateTab(it, "state_" + it, it.equals(shown)))
                                    .toList(),
                            sheets,
                            shown.equals("made"),
                            open,
                            caller.roles().contains(Roles.CARD_OFFICE),
                            caller.roles().contains(Roles.CARD_MAKER),
                            form,
                            UUID.randomUUID()));
        });
    }

    /// The maker's work is what is ordered.
    private String usual() {
        return caller.roles().contains(Roles.CARD_MAKER) ? "ordered" : "planned";
    }

    private Uni<Optional<OpenBatch>> open(@Nullable UUID batch) {
        return batch == null
                ? Uni.createFrom().item(Optional.empty())
                : hearts.stateOf(new BatchId(batch))
                        .chain(state -> open(batch, state))
                        .map(Optional::of);
    }

    private Uni<OpenBatch> open(UUID batch, Batch state) {
        return switch (state) {
            case Batch.Unplanned _ ->
                throw RefusalProblems.of(BatchRefusal.NOT_PLANNED).exception();
            case Batch.Planned _, Batch.Ordered _ ->
                Uni.createFrom().item(new OpenBatch(BatchAnswer.of(batch, state), List.of(), List.of()));
            case Batch.Produced produced ->
                parcels(produced).map(parcels -> new OpenBatch(BatchAnswer.of(batch, state), parcels, ready(produced)));
        };
    }

    private Uni<List<ConsignmentContents>> parcels(Batch.Produced produced) {
        var ids = produced.consigned().values().stream()
                .map(it -> it.value().toString())
                .collect(Collectors.toSet());
        return runtime.documents(ConsignmentContents.VIEW)
                .findAll(ids)
                .map(found -> found.values().stream()
                        .sorted(Comparator.comparing(ConsignmentContents::dispatchedOn)
                                .thenComparing(ConsignmentContents::destination))
                        .toList());
    }

    private static List<Ready> ready(Batch.Produced produced) {
        return produced.plan().wanted().stream()
                .map(PlannedCard::destination)
                .distinct()
                .sorted()
                .map(it -> new Ready(it, produced.readyFor(it).size(), UUID.randomUUID()))
                .filter(it -> it.cards() > 0)
                .toList();
    }

    private static Form expecting(Form form, String field) {
        return serials(form.value(field)).isPresent()
                ? form
                : form.expecting(
                        field,
                        "请填写卡封上的 36 位序列号，用空格或换行分开",
                        "Give the serial numbers of the envelopes, of 36 characters each, divided by spaces or lines");
    }

    /// The cards of serial numbers as they are scanned or pasted; empty when one of them is none.
    private static Optional<Set<CardId>> serials(String typed) {
        var cards = new HashSet<CardId>();
        for (var each : typed.isEmpty() ? new String[0] : typed.split("[\\s,，、;；]+")) {
            var serial = Tally.serialOf(each);
            if (serial == null) {
                return Optional.empty();
            }
            cards.add(new CardId(serial));
        }
        return Optional.of(cards);
    }
}
