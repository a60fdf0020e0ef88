package city.healthcard.card.intake;

import city.healthcard.card.application.Desk;
import city.healthcard.card.register.RegisteredInstitution;
import city.healthcard.eventsourcing.service.Runtime;
import city.healthcard.eventsourcing.view.Documents;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.problem.Problem;
import city.healthcard.webkit.problem.RequestProblems;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/// Says at which desk a caller takes applications.
@Singleton
public class DeskOfCaller {

    /// The queue of those whose institution names no district: the whole city's.
    private static final String CITY = "350200";

    private static final int CONFLICT = 409;

    private final Runtime runtime;

    DeskOfCaller(Runtime runtime) {
        this.runtime = runtime;
    }

    /// The desk of the institution that the caller names and may act for, else of the caller's own.
    public Uni<Desk> of(Caller caller, @Nullable String named) {
        if (named != null && !caller.actsFor(named)) {
            throw RequestProblems.forbidden().exception();
        }
        var institution = named != null ? named : caller.institution().orElse(null);
        var by = caller.subject();
        var district = caller.district().orElse(CITY);
        return institution == null
                ? Uni.createFrom().item(new Desk(null, district, by))
                : institutions()
                        .find(institution)
                        .map(found ->
                                found.map(it -> desk(it, by)).orElseGet(() -> new Desk(institution, district, by)));
    }

    private static Desk desk(RegisteredInstitution institution, String by) {
        if (!institution.isDesignated()) {
            throw Problem.of(
                            CONFLICT,
                            "institution.suspended",
                            "该机构已暂停受理。",
                            "This institution does not take applications at present.")
                    .exception();
        }
        return new Desk(institution.code(), institution.district(), by);
    }

    private Documents<RegisteredInstitution> institutions() {
        return runtime.documents(RegisteredInstitution.VIEW);
    }
}
