package city.healthcard.card.page;

import city.healthcard.card.citizen.Citizen;
import city.healthcard.card.citizen.Citizen.Known;
import city.healthcard.card.id.CitizenId;
import city.healthcard.card.people.Telling;
import city.healthcard.card.stream.Hearts;
import city.healthcard.card.stream.Persons;
import city.healthcard.eventsourcing.event.ErasedStream;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.problem.RequestProblems;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/// The name of a ward for the guardian, as a fragment of records-service's pages: it keeps no names. It is posted for,
/// as no address is to say who the ward is, and noted before it is told.
@Path("fragments/wards")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.CITIZEN)
public class WardNamePage {

    private final Hearts hearts;
    private final Persons persons;
    private final Telling telling;
    private final Caller caller;

    WardNamePage(Hearts hearts, Persons persons, Telling telling, Caller caller) {
        this.hearts = hearts;
        this.persons = persons;
        this.telling = telling;
        this.caller = caller;
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        private Templates() {}

        /// A name as part of another page.
        static native TemplateInstance wardName(String name);
    }

    /// The name, as long as the guardian may read the ward's file.
    ///
    /// @param ward whose
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<TemplateInstance> name(@RestForm @Nullable UUID ward) {
        var asked = ward == null
                ? Uni.createFrom().<Citizen>item(new Citizen.Unknown())
                : hearts.personOf(new CitizenId(ward))
                        .onFailure(ErasedStream.class)
                        .recoverWithItem(new Citizen.Unknown());
        return asked.chain(this::guarded)
                .call(known -> telling.note(caller.subject(), "guardian", List.of(known.id())))
                .map(known -> Templates.wardName(known.person().name().value()));
    }

    /// Whoever is nobody's ward, or not the caller's any more, is nobody.
    private Uni<Known> guarded(Citizen state) {
        if (state instanceof Known known
                && known.family().guardianship().guardian() instanceof CitizenId guardian
                && known.family().guardianship().rights().mayRead()) {
            return persons.areOne(caller.citizen().orElseThrow(), guardian.value())
                    .map(isOne -> {
                        if (isOne) {
                            return known;
                        }
                        throw unknown();
                    });
        }
        throw unknown();
    }

    private static RuntimeException unknown() {
        return RequestProblems.notFound().exception();
    }
}
