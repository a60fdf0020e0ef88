package city.healthcard.card.intake;

import city.healthcard.card.application.Desk;
import city.healthcard.card.register.RegisteredInstitution;
import city.healthcard.eventsourcing.service.Runtime;
import city.healthcard.eventsourcing.view.Documents;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.problem.Problem;
import city.healthcard.webkit.problem.ProblemException;
import city.healthcard.webkit.problem.RequestProblems;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/// Says at which desk a caller takes applications.
@Singleton
public class DeskOfCaller {

    /// The queue of those whose institution names no district: the whole city's.
    private static final String CITY = "350200";

    private static final int FORBIDDEN = 403;
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

    /// The desk of a person behind one: of the caller's own institution, which the register must know.
    public Uni<Desk> ofOwn(Caller caller) {
        return Uni.createFrom().deferred(() -> {
            var institution = caller.institution().orElseThrow(DeskOfCaller::none);
            return institutions()
                    .find(institution)
                    .map(found -> desk(found.orElseThrow(DeskOfCaller::unregistered), caller.subject()));
        });
    }

    private static ProblemException none() {
        return Problem.of(
                        FORBIDDEN,
                        "institution.none",
                        "您的账号不属于任何机构，不能在窗口受理申请。",
                        "Your account belongs to no institution, so no application is taken with it.")
                .exception();
    }

    private static ProblemException unregistered() {
        return Problem.of(
                        CONFLICT,
                        "institution.unregistered",
                        "机构名册中没有您的机构，登记后才能受理申请。",
                        "Your institution is not in the register; it takes applications once it is entered there.")
                .exception();
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
