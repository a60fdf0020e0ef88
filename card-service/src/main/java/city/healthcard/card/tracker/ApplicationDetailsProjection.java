package city.healthcard.card.tracker;

import city.healthcard.card.application.ApplicationEvent;
import city.healthcard.card.application.ApplicationEvent.ApplicationAbandoned;
import city.healthcard.card.application.ApplicationEvent.ApplicationCardArrived;
import city.healthcard.card.application.ApplicationEvent.ApplicationCorrected;
import city.healthcard.card.application.ApplicationEvent.ApplicationDepositSettled;
import city.healthcard.card.application.ApplicationEvent.ApplicationEnteredProduction;
import city.healthcard.card.application.ApplicationEvent.ApplicationFinanceApproved;
import city.healthcard.card.application.ApplicationEvent.ApplicationFirstApproved;
import city.healthcard.card.application.ApplicationEvent.ApplicationFulfilled;
import city.healthcard.card.application.ApplicationEvent.ApplicationLeftProduction;
import city.healthcard.card.application.ApplicationEvent.ApplicationReissueSubmitted;
import city.healthcard.card.application.ApplicationEvent.ApplicationRejected;
import city.healthcard.card.application.ApplicationEvent.ApplicationReturned;
import city.healthcard.card.application.ApplicationEvent.ApplicationSubmitted;
import city.healthcard.card.application.ApplicationEvent.ApplicationWithdrawn;
import city.healthcard.card.application.ApplicationForm;
import city.healthcard.card.citizen.CitizenEvent.CitizenErased;
import city.healthcard.card.id.ApplicationId;
import city.healthcard.eventsourcing.fact.Fact;
import city.healthcard.eventsourcing.view.Projection;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Folds an application's events into its details. They go with the citizen's erasure, as they do when the view is
/// built anew and the keys are gone.
final class ApplicationDetailsProjection implements Projection<ApplicationDetails> {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Override
    public Set<String> idsOf(Fact fact) {
        return switch (fact.what()) {
            case ApplicationEvent event -> Set.of(event.application().toString());
            case CitizenErased erased ->
                erased.applications().stream().map(ApplicationId::toString).collect(Collectors.toSet());
            default -> Set.of();
        };
    }

    @Override
    public Optional<ApplicationDetails> project(String id, Optional<ApplicationDetails> before, Fact fact) {
        return switch (fact.what()) {
            case ApplicationEvent event -> project(before, event, LocalDate.ofInstant(fact.at(), SHANGHAI));
            case CitizenErased _ -> Optional.empty();
            default -> before;
        };
    }

    private static Optional<ApplicationDetails> project(
            Optional<ApplicationDetails> before, ApplicationEvent event, LocalDate on) {
        return switch (event) {
            case ApplicationSubmitted it -> Optional.of(details(it));
            case ApplicationReissueSubmitted it -> Optional.of(details(it));
            case ApplicationAbandoned _, ApplicationEvent.ApplicationPictureAttached _ -> before;
            case ApplicationCorrected it -> before.map(details -> corrected(details, it));
            case ApplicationFirstApproved _ ->
                before.map(it -> moved(it.approved(true, it.depositSettled(), it.financeApproved()), on));
            case ApplicationDepositSettled _ ->
                before.map(it -> moved(it.approved(it.firstApproved(), true, it.financeApproved()), on));
            case ApplicationFinanceApproved _ ->
                before.map(it -> moved(it.approved(it.firstApproved(), it.depositSettled(), true), on));
            case ApplicationReturned _ -> before.map(it -> it.at(Progress.RETURNED, on));
            case ApplicationRejected _ -> before.map(it -> it.at(Progress.REJECTED, on));
            case ApplicationWithdrawn _ -> before.map(it -> it.at(Progress.WITHDRAWN, on));
            case ApplicationEnteredProduction entered ->
                before.map(
                        it -> it.makes(entered.batch().value(), entered.card().value())
                                .at(Progress.IN_PRODUCTION, on));
            case ApplicationCardArrived _ -> before.map(it -> it.at(Progress.AT_BRANCH, on));
            case ApplicationLeftProduction _ ->
                before.map(it -> it.makes(null, null).at(Progress.READY, on));
            case ApplicationFulfilled fulfilled ->
                before.map(it ->
                        it.makes(it.batch(), fulfilled.card().value()).at(Progress.FULFILLED, fulfilled.fulfilledOn()));
        };
    }

    private static ApplicationDetails details(ApplicationSubmitted it) {
        return new ApplicationDetails(
                it.application().value(),
                it.number(),
                it.citizen().value(),
                Progress.SUBMITTED,
                1,
                it.form().coverage().insured(),
                it.form().guardian() != null,
                it.desk().institution(),
                it.desk().district(),
                it.form().delivery().destination(),
                it.submittedOn(),
                false,
                false,
                false,
                null,
                null,
                List.of(new ApplicationDetails.Step(Progress.SUBMITTED, it.submittedOn())));
    }

    private static ApplicationDetails details(ApplicationReissueSubmitted it) {
        return new ApplicationDetails(
                        it.application().value(),
                        it.number(),
                        it.citizen().value(),
                        Progress.SUBMITTED,
                        0,
                        it.form().coverage().insured(),
                        it.form().guardian() != null,
                        it.desk().institution(),
                        it.desk().district(),
                        it.form().delivery().destination(),
                        it.submittedOn(),
                        true,
                        true,
                        true,
                        null,
                        null,
                        List.of(new ApplicationDetails.Step(Progress.SUBMITTED, it.submittedOn())))
                .at(Progress.READY, it.submittedOn());
    }

    private static ApplicationDetails corrected(ApplicationDetails before, ApplicationCorrected it) {
        ApplicationForm form = it.form();
        return new ApplicationDetails(
                        before.id(),
                        before.number(),
                        before.citizen(),
                        before.progress(),
                        it.round(),
                        form.coverage().insured(),
                        form.guardian() != null,
                        before.institution(),
                        it.desk().district(),
                        form.delivery().destination(),
                        before.submittedOn(),
                        false,
                        before.depositSettled(),
                        false,
                        null,
                        null,
                        before.steps())
                .at(Progress.SUBMITTED, it.correctedOn());
    }

    private static ApplicationDetails moved(ApplicationDetails details, LocalDate on) {
        var reached = details.reached();
        return reached == details.progress() || details.progress() == Progress.RETURNED
                ? details
                : details.at(reached, on);
    }
}
