package city.healthcard.card.verification;

import city.healthcard.card.register.RegisteredInstitution;
import city.healthcard.eventsourcing.service.Runtime;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/// For which institution a caller reads cards: the one of the token, unless the bureau has suspended it.
@Singleton
public class InstitutionOfCaller {

    private static final int FORBIDDEN = 403;
    private static final int CONFLICT = 409;

    private final Runtime runtime;

    InstitutionOfCaller(Runtime runtime) {
        this.runtime = runtime;
    }

    /// The institution's code.
    public Uni<String> of(Caller caller) {
        var institution = caller.institution()
                .orElseThrow(() -> Problem.of(
                                FORBIDDEN,
                                "scan.no-institution",
                                "您的账号不属于任何医疗机构，不能核验健康卡。",
                                "Your account belongs to no institution, and only institutions read cards.")
                        .exception());
        return runtime.documents(RegisteredInstitution.VIEW).find(institution).map(found -> {
            if (found.filter(it -> !it.isDesignated()).isPresent()) {
                throw Problem.of(
                                CONFLICT,
                                "institution.suspended",
                                "该机构已暂停受理。",
                                "This institution does not take cards at present.")
                        .exception();
            }
            return institution;
        });
    }
}
