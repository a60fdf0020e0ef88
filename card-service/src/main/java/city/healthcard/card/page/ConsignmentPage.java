package city.healthcard.card.page;

import city.healthcard.card.branchdesk.ConsignmentContents;
import city.healthcard.card.distribution.ConsignmentRefusal;
import city.healthcard.card.refusal.RefusalProblems;
import city.healthcard.eventsourcing.service.Runtime;
import city.healthcard.eventsourcing.view.Question;
import city.healthcard.webkit.access.Roles;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Parcels of all branches: where each is, who signed for it, and what nobody collects.
@Path("consignments")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.CARD_OFFICE, Roles.BUREAU})
public class ConsignmentPage {

    private static final int LISTED_MAX = 100;

    private final Runtime runtime;

    ConsignmentPage(Runtime runtime) {
        this.runtime = runtime;
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        private Templates() {}

        /// Parcels of a state, with one beside them when it lies open.
        static native TemplateInstance consignments(
                String state,
                List<StateTab> states,
                List<ConsignmentContents> parcels,
                Optional<ConsignmentContents> open);
    }

    /// What may be asked for.
    private enum Shelf {
        DISPATCHED("dispatched", "state", "dispatched"),
        TAKEN_OVER("taken-over", "state", "taken-over"),
        RECEIVED("received", "state", "received"),
        UNCLAIMED("unclaimed", "unclaimed", "found"),
        DIFFERING("differing", "discrepancy", "found");

        private final String code;
        private final Question question;

        Shelf(String code, String field, String value) {
            this.code = code;
            this.question = Question.where(field, value);
        }

        static Shelf of(@Nullable String code) {
            return List.of(values()).stream()
                    .filter(it -> it.code.equals(code))
                    .findFirst()
                    .orElse(DISPATCHED);
        }

        StateTab tab(Shelf here) {
            return new StateTab(code, "parcels_" + code.replace('-', '_'), this == here);
        }
    }

    /// Parcels of a state, and the one that lies open.
    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> show(@RestQuery @Nullable String state, @RestQuery @Nullable UUID parcel) {
        return open(parcel).chain(open -> {
            var shelf = Shelf.of(
                    state == null ? open.map(ConsignmentContents::state).orElse(null) : state);
            return runtime.documents(ConsignmentContents.VIEW)
                    .where(shelf.question, "-dispatched", LISTED_MAX)
                    .map(parcels -> Templates.consignments(
                            shelf.code,
                            List.of(Shelf.values()).stream()
                                    .map(it -> it.tab(shelf))
                                    .toList(),
                            parcels,
                            open));
        });
    }

    private Uni<Optional<ConsignmentContents>> open(@Nullable UUID parcel) {
        return parcel == null
                ? Uni.createFrom().item(Optional.empty())
                : runtime.documents(ConsignmentContents.VIEW)
                        .find(parcel.toString())
                        .map(found -> Optional.of(
                                found.orElseThrow(() -> RefusalProblems.of(ConsignmentRefusal.NOT_DISPATCHED)
                                        .exception())));
    }
}
