package city.healthcard.card.application;

import static city.healthcard.card.People.APPLICATION;
import static city.healthcard.card.People.BATCH;
import static city.healthcard.card.People.CARD;
import static city.healthcard.card.People.CITIZEN;
import static city.healthcard.card.People.DESK;
import static city.healthcard.card.People.NUMBER;
import static city.healthcard.card.People.OTHER_BATCH;
import static city.healthcard.card.People.OTHER_CARD;
import static city.healthcard.card.People.POLICY;
import static city.healthcard.card.People.TODAY;
import static city.healthcard.card.People.adult;
import static city.healthcard.card.People.child;
import static city.healthcard.card.People.form;
import static city.healthcard.card.People.guardian;
import static city.healthcard.card.People.insuredForm;
import static city.healthcard.card.People.person;

import city.healthcard.card.application.ApplicationCommand.AbandonApplication;
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
import city.healthcard.card.application.ApplicationEvent.ApplicationRejected;
import city.healthcard.card.application.ApplicationEvent.ApplicationReturned;
import city.healthcard.card.application.ApplicationEvent.ApplicationSubmitted;
import city.healthcard.card.application.ApplicationEvent.ApplicationWithdrawn;
import city.healthcard.card.identity.Discrepancy;
import city.healthcard.card.identity.DocumentType;
import city.healthcard.card.identity.Guardian;
import city.healthcard.card.identity.IdentityDocument;
import city.healthcard.card.identity.Person;
import city.healthcard.card.identity.Sex;
import city.healthcard.eventsourcing.Scenario;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ApplicationDeciderTest {

    private static final ApplicationEvent SUBMITTED = submitted(form(adult(), null));
    private static final ApplicationEvent INSURED = submitted(insuredForm());
    private static final ApplicationEvent FIRST = new ApplicationFirstApproved(APPLICATION, CITIZEN, 1);
    private static final ApplicationEvent PAID = new ApplicationDepositSettled(APPLICATION, CITIZEN, false);
    private static final ApplicationEvent WAIVED = new ApplicationDepositSettled(APPLICATION, CITIZEN, true);
    private static final ApplicationEvent FINANCE = new ApplicationFinanceApproved(APPLICATION, CITIZEN, 1);
    private static final ApplicationEvent RETURNED = new ApplicationReturned(APPLICATION, CITIZEN, 1);
    private static final ApplicationEvent REJECTED = new ApplicationRejected(APPLICATION, CITIZEN, 1);
    private static final ApplicationEvent WITHDRAWN = new ApplicationWithdrawn(APPLICATION, CITIZEN);
    private static final ApplicationEvent ABANDONED = new ApplicationAbandoned(APPLICATION, CITIZEN);
    private static final ApplicationEvent ENTERED = new ApplicationEnteredProduction(APPLICATION, CITIZEN, BATCH, CARD);
    private static final ApplicationEvent LEFT = new ApplicationLeftProduction(APPLICATION, CITIZEN, BATCH, CARD);
    private static final ApplicationEvent FULFILLED = new ApplicationFulfilled(APPLICATION, CITIZEN, CARD, TODAY);

    private static final ApplicationEvent[][] ENDS = {
        {SUBMITTED, REJECTED}, {SUBMITTED, WITHDRAWN}, {SUBMITTED, FIRST, PAID, FINANCE, ENTERED, FULFILLED}
    };

    private static Scenario<ApplicationCommand, Application, ApplicationEvent, ApplicationRefusal> application(
            ApplicationEvent... history) {
        return Scenario.of(new ApplicationDecider()).given(history);
    }

    @Test
    void a_reissue_is_ready_at_once_and_taken_in_once() {
        var form = form(adult(), null);
        var reissue = new ApplicationCommand.SubmitReissue(
                APPLICATION, CITIZEN, NUMBER, form, DESK, OTHER_CARD, TODAY, POLICY);
        var submitted = new ApplicationEvent.ApplicationReissueSubmitted(
                APPLICATION, CITIZEN, NUMBER, form, DESK, OTHER_CARD, TODAY, POLICY.version());
        Scenario.of(new ApplicationDecider())
                .given()
                .when(reissue)
                .then(submitted)
                .when(reissue)
                .thenRefused(ApplicationRefusal.ALREADY_SUBMITTED)
                .when(new ApplicationCommand.EnterProduction(BATCH, CARD))
                .then(new ApplicationEvent.ApplicationEnteredProduction(APPLICATION, CITIZEN, BATCH, CARD))
                .when(new ApplicationCommand.FulfilApplication(CARD, TODAY))
                .then(new ApplicationEvent.ApplicationFulfilled(APPLICATION, CITIZEN, CARD, TODAY));
        Scenario.of(new ApplicationDecider())
                .given(new ApplicationEvent.ApplicationAbandoned(APPLICATION, CITIZEN))
                .when(reissue)
                .thenRefused(ApplicationRefusal.ABANDONED);
    }

    @Test
    void an_adult_applies_alone() {
        application().when(submit(form(adult(), null))).then(SUBMITTED);
    }

    @Test
    void an_application_is_submitted_once() {
        application(SUBMITTED).when(submit(form(adult(), null))).thenRefused(ApplicationRefusal.ALREADY_SUBMITTED);
        application(ABANDONED).when(submit(form(adult(), null))).thenRefused(ApplicationRefusal.ABANDONED);
    }

    @Test
    void who_is_not_yet_sixteen_needs_a_guardian() {
        application().when(submit(form(child(), null))).thenRefused(ApplicationRefusal.GUARDIAN_NEEDED);
        application().when(submit(form(child(), guardian()))).then(submitted(form(child(), guardian())));
    }

    @Test
    void on_the_sixteenth_birthday_nobody_else_is_needed() {
        var grown = person(TODAY.minusYears(16), 3);
        application().when(submit(form(grown, null))).then(submitted(form(grown, null)));
    }

    @Test
    void nobody_is_their_own_guardian() {
        var self = new Guardian(adult().name(), child().document(), Guardian.Relation.OTHER);
        application().when(submit(form(child(), self))).thenRefused(ApplicationRefusal.GUARDIAN_IS_APPLICANT);
    }

    @Test
    void a_guardian_is_of_age() {
        var sibling = guardian(TODAY.minusYears(18).plusDays(1));
        application().when(submit(form(child(), sibling))).thenRefused(ApplicationRefusal.GUARDIAN_TOO_YOUNG);
        var grown = guardian(TODAY.minusYears(18));
        application().when(submit(form(child(), grown))).then(submitted(form(child(), grown)));
    }

    @Test
    void only_documents_of_the_policy_are_accepted() {
        var licence = with(adult(), new IdentityDocument(DocumentType.DRIVING_LICENCE, "ABCD1234", "USA"));
        application().when(submit(form(licence, null))).thenRefused(ApplicationRefusal.DOCUMENT_NOT_ACCEPTED);
    }

    @Test
    void nobody_is_born_tomorrow() {
        var unborn =
                with(person(TODAY.plusDays(1), 1), new IdentityDocument(DocumentType.PASSPORT, "E12345678", "CHN"));
        application().when(submit(form(unborn, null))).thenRefused(ApplicationRefusal.BORN_IN_FUTURE);
    }

    @Test
    void the_insured_name_their_social_security_card() {
        application().when(submit(insuredForm())).then(INSURED);
        var without = new ApplicationForm(
                adult(),
                null,
                new Coverage(Coverage.Kind.INSURED, null),
                insuredForm().delivery());
        application().when(submit(without)).thenRefused(ApplicationRefusal.SOCIAL_SECURITY_CARD_NEEDED);
    }

    @Test
    void what_the_number_says_otherwise_is_marked_for_the_auditor() {
        var other = new Person(
                adult().name(), Sex.FEMALE, LocalDate.of(1990, 1, 2), adult().document(), adult().phone(), null);
        application()
                .when(submit(form(other, null)))
                .then(new ApplicationSubmitted(
                        APPLICATION,
                        CITIZEN,
                        NUMBER,
                        form(other, null),
                        DESK,
                        TODAY,
                        List.of(Discrepancy.BIRTH_DATE, Discrepancy.SEX),
                        "test-1"));
    }

    @Test
    void what_never_arrived_is_abandoned_once() {
        application()
                .when(new AbandonApplication(APPLICATION, CITIZEN))
                .then(ABANDONED)
                .when(new AbandonApplication(APPLICATION, CITIZEN))
                .thenNothing();
        application(SUBMITTED)
                .when(new AbandonApplication(APPLICATION, CITIZEN))
                .thenRefused(ApplicationRefusal.ALREADY_SUBMITTED);
    }

    @Test
    void approvals_and_the_deposit_are_noted_once_in_whatever_order() {
        application(SUBMITTED)
                .when(new RecordFinanceApproval(1))
                .then(FINANCE)
                .when(new SettleDeposit(false))
                .then(PAID)
                .when(new RecordFirstApproval(1))
                .then(FIRST)
                .when(new RecordFirstApproval(1))
                .thenNothing()
                .when(new SettleDeposit(true))
                .thenNothing()
                .when(new RecordFinanceApproval(1))
                .thenNothing()
                .when(new EnterProduction(BATCH, CARD))
                .then(ENTERED);
    }

    @Test
    void no_card_is_made_before_all_three_have_come_together() {
        for (var history : new ApplicationEvent[][] {
            {SUBMITTED},
            {SUBMITTED, FIRST},
            {SUBMITTED, FIRST, PAID},
            {SUBMITTED, FIRST, FINANCE},
            {SUBMITTED, PAID, FINANCE},
            {SUBMITTED, FIRST, PAID, FINANCE, RETURNED}
        }) {
            application(history).when(new EnterProduction(BATCH, CARD)).thenRefused(ApplicationRefusal.NOT_READY);
        }
    }

    @Test
    void what_was_returned_comes_back_as_a_new_round_with_its_deposit() {
        var again = new ApplicationCorrected(
                APPLICATION, CITIZEN, 2, form(adult(), guardian()), DESK, TODAY, List.of(), "test-1");
        application(SUBMITTED, FIRST, PAID, RETURNED)
                .when(correct(form(adult(), guardian())))
                .then(again)
                .when(new RecordFirstApproval(1))
                .thenNothing()
                .when(new RecordFinanceApproval(2))
                .then(new ApplicationFinanceApproved(APPLICATION, CITIZEN, 2))
                .when(new EnterProduction(BATCH, CARD))
                .thenRefused(ApplicationRefusal.NOT_READY)
                .when(new RecordFirstApproval(2))
                .then(new ApplicationFirstApproved(APPLICATION, CITIZEN, 2))
                .when(new EnterProduction(BATCH, CARD))
                .then(ENTERED);
    }

    @Test
    void only_what_was_returned_is_corrected() {
        application().when(correct(form(adult(), null))).thenRefused(ApplicationRefusal.NOT_SUBMITTED);
        application(SUBMITTED).when(correct(form(adult(), null))).thenRefused(ApplicationRefusal.NOT_RETURNED);
        application(SUBMITTED, FIRST, PAID, FINANCE, ENTERED)
                .when(correct(form(adult(), null)))
                .thenRefused(ApplicationRefusal.IN_PRODUCTION);
        for (var end : ENDS) {
            application(end).when(correct(form(adult(), null))).thenRefused(ApplicationRefusal.ENDED);
        }
    }

    @Test
    void a_correction_keeps_the_person_and_the_rules() {
        application(SUBMITTED, RETURNED)
                .when(correct(form(person(LocalDate.of(1991, 1, 1), 1), null)))
                .thenRefused(ApplicationRefusal.OTHER_PERSON);
        application(submitted(form(child(), guardian())), RETURNED)
                .when(correct(form(child(), null)))
                .thenRefused(ApplicationRefusal.GUARDIAN_NEEDED);
    }

    @Test
    void what_somebody_else_corrected_meanwhile_is_not_overwritten() {
        var again = new ApplicationCorrected(
                APPLICATION, CITIZEN, 2, form(adult(), null), DESK, TODAY, List.of(), "test-1");
        var second = new ApplicationReturned(APPLICATION, CITIZEN, 2);
        for (var history :
                new ApplicationEvent[][] {{SUBMITTED, RETURNED, again}, {SUBMITTED, RETURNED, again, second}}) {
            application(history).when(correctAtHome(1, null)).thenRefused(ApplicationRefusal.CORRECTED_MEANWHILE);
        }
        application(SUBMITTED, RETURNED).when(correctAtHome(1, null)).then(again);
    }

    @Test
    void who_applied_at_home_may_join_another_queue_and_a_desk_keeps_its_own() {
        var home = new Desk(null, "350203", "online");
        var online = new ApplicationSubmitted(
                APPLICATION, CITIZEN, NUMBER, form(adult(), null), home, TODAY, List.of(), "test-1");
        application(online, RETURNED)
                .when(correctAtHome(1, "350213"))
                .then(new ApplicationCorrected(
                        APPLICATION,
                        CITIZEN,
                        2,
                        form(adult(), null),
                        new Desk(null, "350213", "online"),
                        TODAY,
                        List.of(),
                        "test-1"));
        application(SUBMITTED, RETURNED)
                .when(correctAtHome(1, "350213"))
                .then(new ApplicationCorrected(
                        APPLICATION, CITIZEN, 2, form(adult(), null), DESK, TODAY, List.of(), "test-1"));
    }

    @Test
    void what_came_from_home_gives_way_to_a_desk_until_somebody_has_approved_it() {
        var online = new ApplicationSubmitted(
                APPLICATION,
                CITIZEN,
                NUMBER,
                form(adult(), null),
                new Desk(null, "350203", "online"),
                TODAY,
                List.of(),
                "test-1");
        application().when(new GiveWay()).thenRefused(ApplicationRefusal.NOT_SUBMITTED);
        application(online)
                .when(new GiveWay())
                .then(WITHDRAWN)
                .when(new GiveWay())
                .thenNothing();
        application(online, RETURNED).when(new GiveWay()).then(WITHDRAWN);
        application(SUBMITTED).when(new GiveWay()).thenRefused(ApplicationRefusal.ALREADY_SUBMITTED);
        application(online, FIRST).when(new GiveWay()).thenRefused(ApplicationRefusal.ALREADY_SUBMITTED);
        application(online, REJECTED).when(new GiveWay()).thenRefused(ApplicationRefusal.ALREADY_SUBMITTED);
    }

    @Test
    void it_is_returned_and_rejected_in_its_round_only() {
        application(SUBMITTED)
                .when(new RecordReturn(1))
                .then(RETURNED)
                .when(new RecordReturn(1))
                .thenNothing()
                .when(new RecordRejection(2))
                .thenRefused(ApplicationRefusal.UNKNOWN_ROUND)
                .when(new RecordRejection(1))
                .then(REJECTED)
                .when(new RecordRejection(1))
                .thenNothing();
    }

    @Test
    void what_is_heard_after_the_end_changes_nothing() {
        for (var command : heard()) {
            application().when(command).thenRefused(ApplicationRefusal.NOT_SUBMITTED);
            application(SUBMITTED, FIRST, PAID, FINANCE, ENTERED).when(command).thenNothing();
            for (var end : ENDS) {
                application(end).when(command).thenNothing();
            }
        }
    }

    @Test
    void it_is_withdrawn_once_before_its_card_is_made() {
        application(SUBMITTED, FIRST)
                .when(new WithdrawApplication())
                .then(WITHDRAWN)
                .when(new WithdrawApplication())
                .thenNothing();
        application().when(new WithdrawApplication()).thenRefused(ApplicationRefusal.NOT_SUBMITTED);
        application(SUBMITTED, FIRST, PAID, FINANCE, ENTERED)
                .when(new WithdrawApplication())
                .thenRefused(ApplicationRefusal.IN_PRODUCTION);
        application(SUBMITTED, REJECTED).when(new WithdrawApplication()).thenRefused(ApplicationRefusal.ENDED);
    }

    @Test
    void one_batch_makes_its_card() {
        application(SUBMITTED, FIRST, PAID, FINANCE, ENTERED)
                .when(new EnterProduction(BATCH, CARD))
                .thenNothing()
                .when(new EnterProduction(OTHER_BATCH, OTHER_CARD))
                .thenRefused(ApplicationRefusal.IN_PRODUCTION);
        application().when(new EnterProduction(BATCH, CARD)).thenRefused(ApplicationRefusal.NOT_SUBMITTED);
        for (var end : ENDS) {
            application(end).when(new EnterProduction(BATCH, CARD)).thenRefused(ApplicationRefusal.ENDED);
        }
    }

    @Test
    void what_a_batch_did_not_make_another_will() {
        application(SUBMITTED, FIRST, PAID, FINANCE, ENTERED)
                .when(new LeaveProduction(OTHER_BATCH, CARD))
                .thenNothing()
                .when(new LeaveProduction(BATCH, CARD))
                .then(LEFT)
                .when(new LeaveProduction(BATCH, CARD))
                .thenNothing()
                .when(new EnterProduction(OTHER_BATCH, OTHER_CARD))
                .then(new ApplicationEnteredProduction(APPLICATION, CITIZEN, OTHER_BATCH, OTHER_CARD));
        application().when(new LeaveProduction(BATCH, CARD)).thenRefused(ApplicationRefusal.NOT_SUBMITTED);
    }

    @Test
    void its_card_arrives_at_the_bank_once() {
        application(SUBMITTED, FIRST, PAID, FINANCE, ENTERED)
                .when(new RecordArrival(OTHER_CARD))
                .thenNothing()
                .when(new RecordArrival(CARD))
                .then(new ApplicationCardArrived(APPLICATION, CITIZEN, CARD))
                .when(new RecordArrival(CARD))
                .thenNothing()
                .when(new FulfilApplication(CARD, TODAY))
                .then(FULFILLED)
                .when(new RecordArrival(CARD))
                .thenNothing();
        application().when(new RecordArrival(CARD)).thenRefused(ApplicationRefusal.NOT_SUBMITTED);
    }

    @Test
    void it_is_fulfilled_once_by_the_card_that_was_made_for_it() {
        application(SUBMITTED, FIRST, PAID, FINANCE, ENTERED)
                .when(new FulfilApplication(OTHER_CARD, TODAY))
                .thenRefused(ApplicationRefusal.IN_PRODUCTION)
                .when(new FulfilApplication(CARD, TODAY))
                .then(FULFILLED)
                .when(new FulfilApplication(CARD, TODAY))
                .thenNothing()
                .when(new FulfilApplication(OTHER_CARD, TODAY))
                .thenRefused(ApplicationRefusal.ENDED);
        application().when(new FulfilApplication(CARD, TODAY)).thenRefused(ApplicationRefusal.NOT_SUBMITTED);
        application(SUBMITTED, FIRST, PAID, FINANCE)
                .when(new FulfilApplication(CARD, TODAY))
                .thenRefused(ApplicationRefusal.NOT_READY);
        application(SUBMITTED, WITHDRAWN)
                .when(new FulfilApplication(CARD, TODAY))
                .thenRefused(ApplicationRefusal.ENDED);
    }

    @Test
    void for_the_insured_nothing_is_made() {
        application(INSURED, FIRST, WAIVED, FINANCE)
                .when(new EnterProduction(BATCH, CARD))
                .thenRefused(ApplicationRefusal.NEEDS_NO_CARD)
                .when(new FulfilApplication(CARD, TODAY))
                .then(FULFILLED);
        application(INSURED, FIRST, WAIVED)
                .when(new FulfilApplication(CARD, TODAY))
                .thenRefused(ApplicationRefusal.NOT_READY);
    }

    private static ApplicationCommand[] heard() {
        return new ApplicationCommand[] {
            new RecordFirstApproval(1),
            new SettleDeposit(false),
            new RecordFinanceApproval(1),
            new RecordReturn(1),
            new RecordRejection(1)
        };
    }

    private static ApplicationEvent submitted(ApplicationForm form) {
        return new ApplicationSubmitted(APPLICATION, CITIZEN, NUMBER, form, DESK, TODAY, List.of(), "test-1");
    }

    private static SubmitApplication submit(ApplicationForm form) {
        return new SubmitApplication(APPLICATION, CITIZEN, NUMBER, form, DESK, TODAY, POLICY);
    }

    private static CorrectApplication correct(ApplicationForm form) {
        return new CorrectApplication(form, null, null, TODAY, POLICY);
    }

    private static CorrectApplication correctAtHome(int round, @Nullable String district) {
        return new CorrectApplication(form(adult(), null), round, district, TODAY, POLICY);
    }

    private static Person with(Person person, IdentityDocument document) {
        return new Person(person.name(), person.sex(), person.birthDate(), document, person.phone(), null);
    }
}
