package city.healthcard.card.application;

import static city.healthcard.eventsourcing.Decision.accept;
import static city.healthcard.eventsourcing.Decision.nothing;
import static city.healthcard.eventsourcing.Decision.reject;

import city.healthcard.card.application.Application.Abandoned;
import city.healthcard.card.application.Application.Approvals;
import city.healthcard.card.application.Application.Fulfilled;
import city.healthcard.card.application.Application.InProduction;
import city.healthcard.card.application.Application.Open;
import city.healthcard.card.application.Application.Rejected;
import city.healthcard.card.application.Application.Unsubmitted;
import city.healthcard.card.application.Application.Withdrawn;
import city.healthcard.card.application.ApplicationCommand.AbandonApplication;
import city.healthcard.card.application.ApplicationCommand.AttachPicture;
import city.healthcard.card.application.ApplicationCommand.CorrectApplication;
import city.healthcard.card.application.ApplicationCommand.EnterProduction;
import city.healthcard.card.application.ApplicationCommand.FulfilApplication;
import city.healthcard.card.application.ApplicationCommand.GiveWay;
import city.healthcard.card.application.ApplicationCommand.LeaveProduction;
import city.healthcard.card.application.ApplicationCommand.RecordArrival;
import city.healthcard.card.application.ApplicationCommand.RecordFinanceApproval;
import city.healthcard.card.application.ApplicationCommand.RecordFirstApproval;
import city.healthcard.card.application.ApplicationCommand.RecordRejection;
import city.healthcard.card.application.ApplicationCommand.RecordReturn;
import city.healthcard.card.application.ApplicationCommand.SettleDeposit;
import city.healthcard.card.application.ApplicationCommand.SubmitApplication;
import city.healthcard.card.application.ApplicationCommand.SubmitReissue;
import city.healthcard.card.application.ApplicationCommand.WithdrawApplication;
import city.healthcard.card.application.ApplicationEvent.ApplicationAbandoned;
import city.healthcard.card.application.ApplicationEvent.ApplicationCardArrived;
import city.healthcard.card.application.ApplicationEvent.ApplicationCorrected;
import city.healthcard.card.application.ApplicationEvent.ApplicationDepositSettled;
import city.healthcard.card.application.ApplicationEvent.ApplicationEnteredProduction;
import city.healthcard.card.application.ApplicationEvent.ApplicationFinanceApproved;
import city.healthcard.card.application.ApplicationEvent.ApplicationFirstApproved;
import city.healthcard.card.application.ApplicationEvent.ApplicationFulfilled;
import city.healthcard.card.application.ApplicationEvent.ApplicationLeftProduction;
import city.healthcard.card.application.ApplicationEvent.ApplicationPictureAttached;
import city.healthcard.card.application.ApplicationEvent.ApplicationReissueSubmitted;
import city.healthcard.card.application.ApplicationEvent.ApplicationRejected;
import city.healthcard.card.application.ApplicationEvent.ApplicationReturned;
import city.healthcard.card.application.ApplicationEvent.ApplicationSubmitted;
import city.healthcard.card.application.ApplicationEvent.ApplicationWithdrawn;
import city.healthcard.eventsourcing.Decider;
import city.healthcard.eventsourcing.Decision;
import java.util.Map;
import java.util.function.Function;

/// Two audits and a settled deposit, heard in any order, make an application ready; a correction begins a new round.
public final class ApplicationDecider
        implements Decider<ApplicationCommand, Application, ApplicationEvent, ApplicationRefusal> {

    @Override
    public Application initial() {
        return new Unsubmitted();
    }

    @Override
    public Decision<ApplicationEvent, ApplicationRefusal> decide(ApplicationCommand command, Application application) {
        return switch (command) {
            case SubmitApplication submit -> submit(submit, application);
            case SubmitReissue reissue -> submit(reissue, application);
            case AbandonApplication abandon -> abandon(abandon, application);
            case GiveWay _ -> giveWay(application);
            case CorrectApplication correct -> correct(correct, application);
            case AttachPicture attach -> attach(attach, application);
            case RecordFirstApproval approval -> heard(application, open -> approveFirst(approval, open));
            case SettleDeposit settle -> heard(application, open -> settle(settle, open));
            case RecordFinanceApproval approval -> heard(application, open -> approveFinance(approval, open));
            case RecordReturn back -> heard(application, open -> giveBack(back, open));
            case RecordRejection rejection -> heard(application, open -> rejectForGood(rejection, open));
            case WithdrawApplication _ -> withdraw(application);
            case EnterProduction enter -> enter(enter, application);
            case RecordArrival arrival -> arrive(arrival, application);
            case LeaveProduction leave -> leave(leave, application);
            case FulfilApplication fulfil -> fulfil(fulfil, application);
        };
    }

    private static Decision<ApplicationEvent, ApplicationRefusal> submit(SubmitApplication submit, Application it) {
        return switch (it) {
            case Unsubmitted _ ->
                FormRules.broken(submit.form(), submit.on(), submit.policy())
                        .<Decision<ApplicationEvent, ApplicationRefusal>>map(Decision::reject)
                        .orElseGet(() -> accept(new ApplicationSubmitted(
                                submit.application(),
                                submit.citizen(),
                                submit.number(),
                                submit.form(),
                                submit.desk(),
                                submit.on(),
                                submit.form().applicant().discrepancies(),
                                submit.policy().version())));
            case Abandoned _ -> reject(ApplicationRefusal.ABANDONED);
            case Open _, InProduction _, Fulfilled _, Rejected _, Withdrawn _ ->
                reject(ApplicationRefusal.ALREADY_SUBMITTED);
        };
    }

    private static Decision<ApplicationEvent, ApplicationRefusal> submit(SubmitReissue reissue, Application it) {
        return switch (it) {
            case Unsubmitted _ ->
                accept(new ApplicationReissueSubmitted(
                        reissue.application(),
                        reissue.citizen(),
                        reissue.number(),
                        reissue.form(),
                        reissue.desk(),
                        reissue.replaces(),
                        reissue.on(),
                        reissue.policy().version()));
            case Abandoned _ -> reject(ApplicationRefusal.ABANDONED);
            case Open _, InProduction _, Fulfilled _, Rejected _, Withdrawn _ ->
                reject(ApplicationRefusal.ALREADY_SUBMITTED);
        };
    }

    private static Decision<ApplicationEvent, ApplicationRefusal> abandon(AbandonApplication abandon, Application it) {
        return switch (it) {
            case Unsubmitted _ -> accept(new ApplicationAbandoned(abandon.application(), abandon.citizen()));
            case Abandoned _ -> nothing();
            case Open _, InProduction _, Fulfilled _, Rejected _, Withdrawn _ ->
                reject(ApplicationRefusal.ALREADY_SUBMITTED);
        };
    }

    private static Decision<ApplicationEvent, ApplicationRefusal> giveWay(Application application) {
        return switch (application) {
            case Unsubmitted _, Abandoned _ -> reject(ApplicationRefusal.NOT_SUBMITTED);
            case Open open
            when open.desk().institution() == null && !open.approvals().first() ->
                accept(new ApplicationWithdrawn(open.id(), open.citizen()));
            case Withdrawn _ -> nothing();
            case Open _, InProduction _, Fulfilled _, Rejected _ -> reject(ApplicationRefusal.ALREADY_SUBMITTED);
        };
    }

    private static Decision<ApplicationEvent, ApplicationRefusal> correct(CorrectApplication correct, Application it) {
        return switch (it) {
            case Unsubmitted _, Abandoned _ -> reject(ApplicationRefusal.NOT_SUBMITTED);
            case Open open
            when correct.round() != null && correct.round() != open.round() ->
                reject(ApplicationRefusal.CORRECTED_MEANWHILE);
            case Open open when open.isReturned() -> correctReturned(correct, open);
            case Open _ -> reject(ApplicationRefusal.NOT_RETURNED);
            case InProduction _ -> reject(ApplicationRefusal.IN_PRODUCTION);
            case Fulfilled _, Rejected _, Withdrawn _ -> reject(ApplicationRefusal.ENDED);
        };
    }

    private static Decision<ApplicationEvent, ApplicationRefusal> correctReturned(
            CorrectApplication correct, Open open) {
        var document = open.form().applicant().document();
        if (!document.key().equals(correct.form().applicant().document().key())) {
            return reject(ApplicationRefusal.OTHER_PERSON);
        }
        return FormRules.broken(correct.form(), correct.on(), correct.policy())
                .<Decision<ApplicationEvent, ApplicationRefusal>>map(Decision::reject)
                .orElseGet(() -> accept(new ApplicationCorrected(
                        open.id(),
                        open.citizen(),
                        open.round() + 1,
                        correct.form(),
                        queue(correct, open.desk()),
                        correct.on(),
                        correct.form().applicant().discrepancies(),
                        correct.policy().version())));
    }

    /// What a desk took stays with its district.
    private static Desk queue(CorrectApplication correct, Desk desk) {
        return correct.district() == null || desk.institution() != null ? desk : desk.in(correct.district());
    }

    private static Decision<ApplicationEvent, ApplicationRefusal> attach(AttachPicture attach, Application it) {
        return switch (it) {
            case Unsubmitted _, Abandoned _ -> reject(ApplicationRefusal.NOT_SUBMITTED);
            case Open open when open.attachments().containsValue(attach.attachment()) -> nothing();
            case Open open ->
                accept(new ApplicationPictureAttached(open.id(), open.citizen(), attach.attachment(), attach.on()));
            case InProduction _ -> reject(ApplicationRefusal.IN_PRODUCTION);
            case Fulfilled _, Rejected _, Withdrawn _ -> reject(ApplicationRefusal.ENDED);
        };
    }

    private static Decision<ApplicationEvent, ApplicationRefusal> approveFirst(
            RecordFirstApproval approval, Open open) {
        return inRound(
                approval.round(),
                open,
                open.approvals().first(),
                new ApplicationFirstApproved(open.id(), open.citizen(), approval.round()));
    }

    private static Decision<ApplicationEvent, ApplicationRefusal> settle(SettleDeposit settle, Open open) {
        return open.approvals().depositSettled()
                ? nothing()
                : accept(new ApplicationDepositSettled(open.id(), open.citizen(), settle.waived()));
    }

    private static Decision<ApplicationEvent, ApplicationRefusal> approveFinance(
            RecordFinanceApproval approval, Open open) {
        return inRound(
                approval.round(),
                open,
                open.approvals().finance(),
                new ApplicationFinanceApproved(open.id(), open.citizen(), approval.round()));
    }

    private static Decision<ApplicationEvent, ApplicationRefusal> giveBack(RecordReturn back, Open open) {
        return inRound(
                back.round(),
                open,
                open.isReturned(),
                new ApplicationReturned(open.id(), open.citizen(), back.round()));
    }

    private static Decision<ApplicationEvent, ApplicationRefusal> rejectForGood(RecordRejection rejection, Open open) {
        return inRound(
                rejection.round(), open, false, new ApplicationRejected(open.id(), open.citizen(), rejection.round()));
    }

    /// What is said of a former round is past; of a later one, impossible.
    private static Decision<ApplicationEvent, ApplicationRefusal> inRound(
            int round, Open open, boolean isAlreadySo, ApplicationEvent event) {
        if (round > open.round()) {
            return reject(ApplicationRefusal.UNKNOWN_ROUND);
        }
        return round < open.round() || isAlreadySo ? nothing() : accept(event);
    }

    /// What others decided is heard late or twice; once the application has moved on it changes nothing.
    private static Decision<ApplicationEvent, ApplicationRefusal> heard(
            Application application, Function<Open, Decision<ApplicationEvent, ApplicationRefusal>> decide) {
        return switch (application) {
            case Unsubmitted _, Abandoned _ -> reject(ApplicationRefusal.NOT_SUBMITTED);
            case Open open -> decide.apply(open);
            case InProduction _, Fulfilled _, Rejected _, Withdrawn _ -> nothing();
        };
    }

    private static Decision<ApplicationEvent, ApplicationRefusal> withdraw(Application application) {
        return switch (application) {
            case Unsubmitted _, Abandoned _ -> reject(ApplicationRefusal.NOT_SUBMITTED);
            case Open open -> accept(new ApplicationWithdrawn(open.id(), open.citizen()));
            case Withdrawn _ -> nothing();
            case InProduction _ -> reject(ApplicationRefusal.IN_PRODUCTION);
            case Fulfilled _, Rejected _ -> reject(ApplicationRefusal.ENDED);
        };
    }

    private static Decision<ApplicationEvent, ApplicationRefusal> enter(EnterProduction enter, Application it) {
        return switch (it) {
            case Unsubmitted _, Abandoned _ -> reject(ApplicationRefusal.NOT_SUBMITTED);
            case Open open when open.form().coverage().insured() -> reject(ApplicationRefusal.NEEDS_NO_CARD);
            case Open open
            when open.isReady() ->
                accept(new ApplicationEnteredProduction(open.id(), open.citizen(), enter.batch(), enter.card()));
            case Open _ -> reject(ApplicationRefusal.NOT_READY);
            case InProduction making when making.batch().equals(enter.batch()) -> nothing();
            case InProduction _ -> reject(ApplicationRefusal.IN_PRODUCTION);
            case Fulfilled _, Rejected _, Withdrawn _ -> reject(ApplicationRefusal.ENDED);
        };
    }

    private static Decision<ApplicationEvent, ApplicationRefusal> arrive(RecordArrival arrival, Application it) {
        return switch (it) {
            case Unsubmitted _, Abandoned _ -> reject(ApplicationRefusal.NOT_SUBMITTED);
            case InProduction making
            when making.card().equals(arrival.card()) && !making.hasArrived() ->
                accept(new ApplicationCardArrived(
                        making.before().id(), making.before().citizen(), arrival.card()));
            case Open _, InProduction _, Fulfilled _, Rejected _, Withdrawn _ -> nothing();
        };
    }

    private static Decision<ApplicationEvent, ApplicationRefusal> leave(LeaveProduction leave, Application it) {
        return switch (it) {
            case Unsubmitted _, Abandoned _ -> reject(ApplicationRefusal.NOT_SUBMITTED);
            case InProduction making
            when making.batch().equals(leave.batch()) ->
                accept(new ApplicationLeftProduction(
                        making.before().id(), making.before().citizen(), leave.batch(), leave.card()));
            case Open _, InProduction _, Fulfilled _, Rejected _, Withdrawn _ -> nothing();
        };
    }

    private static Decision<ApplicationEvent, ApplicationRefusal> fulfil(FulfilApplication fulfil, Application it) {
        return switch (it) {
            case Unsubmitted _, Abandoned _ -> reject(ApplicationRefusal.NOT_SUBMITTED);
            case Open open
            when open.isReady() && open.form().coverage().insured() ->
                accept(new ApplicationFulfilled(open.id(), open.citizen(), fulfil.card(), fulfil.on()));
            case Open _ -> reject(ApplicationRefusal.NOT_READY);
            case InProduction making
            when making.card().equals(fulfil.card()) ->
                accept(new ApplicationFulfilled(
                        making.before().id(), making.before().citizen(), fulfil.card(), fulfil.on()));
            case InProduction _ -> reject(ApplicationRefusal.IN_PRODUCTION);
            case Fulfilled done when done.card().equals(fulfil.card()) -> nothing();
            case Fulfilled _, Rejected _, Withdrawn _ -> reject(ApplicationRefusal.ENDED);
        };
    }

    @Override
    public Application evolve(Application application, ApplicationEvent event) {
        return switch (event) {
            case ApplicationSubmitted submitted
            when application instanceof Unsubmitted ->
                new Open(
                        submitted.application(),
                        submitted.citizen(),
                        submitted.number(),
                        submitted.form(),
                        submitted.desk(),
                        1,
                        false,
                        Approvals.NONE,
                        Map.of());
            case ApplicationReissueSubmitted reissue
            when application instanceof Unsubmitted ->
                new Open(
                        reissue.application(),
                        reissue.citizen(),
                        reissue.number(),
                        reissue.form(),
                        reissue.desk(),
                        0,
                        false,
                        Approvals.NOT_NEEDED,
                        Map.of());
            case ApplicationAbandoned _ when application instanceof Unsubmitted -> new Abandoned();
            case ApplicationCorrected corrected
            when application instanceof Open open ->
                open.corrected(corrected.round(), corrected.form(), corrected.desk());
            case ApplicationPictureAttached attached
            when application instanceof Open open -> open.attached(attached.attachment());
            case ApplicationFirstApproved _
            when application instanceof Open open -> open.with(open.approvals().withFirst());
            case ApplicationDepositSettled _
            when application instanceof Open open -> open.with(open.approvals().withDepositSettled());
            case ApplicationFinanceApproved _
            when application instanceof Open open -> open.with(open.approvals().withFinance());
            case ApplicationReturned _ when application instanceof Open open -> open.returned();
            case ApplicationRejected _ when application instanceof Open open -> new Rejected(open);
            case ApplicationWithdrawn _ when application instanceof Open open -> new Withdrawn(open);
            case ApplicationEnteredProduction entered
            when application instanceof Open open -> new InProduction(open, entered.batch(), entered.card(), false);
            case ApplicationCardArrived _
            when application instanceof InProduction making ->
                new InProduction(making.before(), making.batch(), making.card(), true);
            case ApplicationLeftProduction _ when application instanceof InProduction making -> making.before();
            case ApplicationFulfilled fulfilled
            when application instanceof Open open -> new Fulfilled(open, fulfilled.card(), null);
            case ApplicationFulfilled fulfilled
            when application instanceof InProduction making ->
                new Fulfilled(making.before(), fulfilled.card(), making.batch());
            case ApplicationSubmitted _,
                    ApplicationReissueSubmitted _,
                    ApplicationAbandoned _,
                    ApplicationCorrected _,
                    ApplicationPictureAttached _,
                    ApplicationFirstApproved _,
                    ApplicationDepositSettled _,
                    ApplicationFinanceApproved _,
                    ApplicationReturned _,
                    ApplicationRejected _,
                    ApplicationWithdrawn _,
                    ApplicationEnteredProduction _,
                    ApplicationCardArrived _,
                    ApplicationLeftProduction _,
                    ApplicationFulfilled _ ->
                throw new IllegalStateException(event.getClass().getSimpleName() + " cannot follow");
        };
    }
}
