package city.healthcard.audit.institution;

import static city.healthcard.eventsourcing.Decision.accept;
import static city.healthcard.eventsourcing.Decision.nothing;
import static city.healthcard.eventsourcing.Decision.reject;

import city.healthcard.audit.institution.Institution.Designated;
import city.healthcard.audit.institution.Institution.Suspended;
import city.healthcard.audit.institution.Institution.Unregistered;
import city.healthcard.audit.institution.InstitutionCommand.DesignateInstitution;
import city.healthcard.audit.institution.InstitutionCommand.EnterInstitution;
import city.healthcard.audit.institution.InstitutionCommand.SuspendInstitution;
import city.healthcard.audit.institution.InstitutionEvent.InstitutionDesignated;
import city.healthcard.audit.institution.InstitutionEvent.InstitutionSuspended;
import city.healthcard.eventsourcing.Decider;
import city.healthcard.eventsourcing.Decision;

/// The rules of the register of institutions.
public final class InstitutionDecider
        implements Decider<InstitutionCommand, Institution, InstitutionEvent, InstitutionRefusal> {

    @Override
    public Institution initial() {
        return new Unregistered();
    }

    @Override
    public Decision<InstitutionEvent, InstitutionRefusal> decide(InstitutionCommand command, Institution institution) {
        return switch (command) {
            case EnterInstitution enter -> enter(enter, institution);
            case DesignateInstitution designate -> designate(designate, institution);
            case SuspendInstitution suspend -> suspend(suspend, institution);
        };
    }

    private static Decision<InstitutionEvent, InstitutionRefusal> enter(
            EnterInstitution enter, Institution institution) {
        return switch (institution) {
            case Unregistered _ -> accept(new InstitutionDesignated(enter.institution(), enter.particulars()));
            case Designated _, Suspended _ -> nothing();
        };
    }

    private static Decision<InstitutionEvent, InstitutionRefusal> designate(
            DesignateInstitution designate, Institution institution) {
        var designated = new InstitutionDesignated(designate.institution(), designate.particulars());
        return switch (institution) {
            case Designated already when already.particulars().equals(designate.particulars()) -> nothing();
            case Unregistered _, Designated _, Suspended _ -> accept(designated);
        };
    }

    private static Decision<InstitutionEvent, InstitutionRefusal> suspend(
            SuspendInstitution suspend, Institution institution) {
        return switch (institution) {
            case Designated _ -> accept(new InstitutionSuspended(suspend.institution()));
            case Suspended _ -> nothing();
            case Unregistered _ -> reject(InstitutionRefusal.UNREGISTERED);
        };
    }

    @Override
    public Institution evolve(Institution institution, InstitutionEvent event) {
        return switch (event) {
            case InstitutionDesignated designated -> new Designated(designated.particulars());
            case InstitutionSuspended _
            when institution instanceof Designated designated -> new Suspended(designated.particulars());
            case InstitutionSuspended _ ->
                throw new IllegalStateException("%s cannot follow %s".formatted(event, institution));
        };
    }
}
