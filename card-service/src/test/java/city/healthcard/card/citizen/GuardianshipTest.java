package city.healthcard.card.citizen;

import static city.healthcard.card.People.APPLICATION;
import static city.healthcard.card.People.CITIZEN;
import static city.healthcard.card.People.POLICY;
import static city.healthcard.card.People.TODAY;
import static city.healthcard.card.People.adult;
import static city.healthcard.card.People.guardian;
import static city.healthcard.card.People.person;
import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.card.citizen.CitizenCommand.BeginApplication;
import city.healthcard.card.citizen.CitizenCommand.BeginUnseen;
import city.healthcard.card.citizen.CitizenCommand.CorrectPerson;
import city.healthcard.card.citizen.CitizenCommand.ReviewGuardianship;
import city.healthcard.card.citizen.CitizenEvent.CitizenApplied;
import city.healthcard.card.citizen.CitizenEvent.CitizenCorrected;
import city.healthcard.card.citizen.CitizenEvent.CitizenGuardianshipSet;
import city.healthcard.card.citizen.CitizenEvent.CitizenRegistered;
import city.healthcard.card.id.CitizenId;
import city.healthcard.card.identity.AgeRule;
import city.healthcard.card.identity.Validity;
import city.healthcard.card.policy.CardPolicy;
import city.healthcard.eventsourcing.Scenario;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GuardianshipTest {

    private static final CitizenId FATHER = new CitizenId(new UUID(1, 9));

    @ParameterizedTest
    @CsvSource({
        // D-1, D, D+1 of each age, for an ordinary day …
        "2012-11-23,ON_BIRTHDAY,2026-11-22,FULL,2026-11",
        "2012-11-23,ON_BIRTHDAY,2026-11-23,NARROWED,2028-11",
        "2012-11-23,ON_BIRTHDAY,2026-11-24,NARROWED,2028-11",
        "2012-11-23,DAY_AFTER_BIRTHDAY,2026-11-23,FULL,2026-11",
        "2012-11-23,DAY_AFTER_BIRTHDAY,2026-11-24,NARROWED,2028-11",
        "2010-11-23,ON_BIRTHDAY,2026-11-22,NARROWED,2026-11",
        "2010-11-23,ON_BIRTHDAY,2026-11-23,READING,2028-11",
        "2010-11-23,DAY_AFTER_BIRTHDAY,2026-11-23,NARROWED,2026-11",
        "2010-11-23,DAY_AFTER_BIRTHDAY,2026-11-24,READING,2028-11",
        "2008-11-23,ON_BIRTHDAY,2026-11-22,READING,2026-11",
        "2008-11-23,ON_BIRTHDAY,2026-11-23,ENDED,",
        "2008-11-23,DAY_AFTER_BIRTHDAY,2026-11-23,READING,2026-11",
        "2008-11-23,DAY_AFTER_BIRTHDAY,2026-11-24,ENDED,",
        // … and for the day that three years of four do not have.
        "2012-02-29,ON_BIRTHDAY,2026-02-27,FULL,2026-02",
        "2012-02-29,ON_BIRTHDAY,2026-02-28,NARROWED,2028-02",
        "2012-02-29,ON_BIRTHDAY,2028-02-28,NARROWED,2028-02",
        "2012-02-29,ON_BIRTHDAY,2028-02-29,READING,2030-02",
        "2012-02-29,ON_BIRTHDAY,2030-02-28,ENDED,",
        "2012-02-29,DAY_AFTER_BIRTHDAY,2026-02-28,FULL,2026-03",
        "2012-02-29,DAY_AFTER_BIRTHDAY,2026-03-01,NARROWED,2028-03",
        "2012-02-29,DAY_AFTER_BIRTHDAY,2028-02-29,NARROWED,2028-03",
        "2012-02-29,DAY_AFTER_BIRTHDAY,2028-03-01,READING,2030-03",
        "2012-02-29,DAY_AFTER_BIRTHDAY,2030-02-28,READING,2030-03",
        "2012-02-29,DAY_AFTER_BIRTHDAY,2030-03-01,ENDED,"
    })
    void the_age_and_the_policy_decide_what_a_guardian_may_do(
            LocalDate birth, AgeRule rule, LocalDate day, GuardianRights rights, @Nullable YearMonth reviewIn) {
        assertThat(Guardianship.on(day, birth, FATHER, policy(rule)))
                .isEqualTo(new Guardianship(rights, FATHER, reviewIn, POLICY.version()));
    }

    @Test
    void a_childs_application_says_what_its_guardian_may_do() {
        var child = person(TODAY.minusYears(10), 3);
        var papers = new Papers(Validity.UNLIMITED, null, null, FATHER, null);
        Scenario.of(new CitizenDecider())
                .when(new BeginApplication(CITIZEN, child, guardian(), papers, APPLICATION, TODAY, POLICY))
                .then(
                        new CitizenRegistered(CITIZEN, child, guardian(), TODAY),
                        set(GuardianRights.FULL, YearMonth.of(2030, 11), TODAY),
                        new CitizenApplied(CITIZEN, APPLICATION));
    }

    @Test
    void what_was_said_at_home_makes_nobody_a_guardian_until_it_is_approved() {
        var child = person(TODAY.minusYears(10), 3);
        var papers = new Papers(Validity.UNLIMITED, null, null, FATHER, null);
        var atHome = new BeginApplication(CITIZEN, child, guardian(), papers, APPLICATION, TODAY, POLICY);
        Scenario.of(new CitizenDecider())
                .when(new BeginUnseen(atHome))
                .then(new CitizenRegistered(CITIZEN, child, null, TODAY), new CitizenApplied(CITIZEN, APPLICATION))
                .when(new CorrectPerson(APPLICATION, child, null, guardian(), FATHER, TODAY, POLICY))
                .then(
                        new CitizenCorrected(CITIZEN, child, guardian()),
                        set(GuardianRights.FULL, YearMonth.of(2030, 11), TODAY));
    }

    @Test
    void what_was_said_at_home_changes_nothing_that_is_known_of_a_person() {
        var child = person(TODAY.minusYears(10), 3);
        var stranger = guardian(LocalDate.of(1979, 1, 1));
        var atHome = new BeginApplication(CITIZEN, child, stranger, Papers.NONE, APPLICATION, TODAY, POLICY);
        Scenario.of(new CitizenDecider())
                .given(
                        new CitizenRegistered(CITIZEN, child, guardian(), TODAY),
                        set(GuardianRights.FULL, YearMonth.of(2030, 11), TODAY))
                .when(new BeginUnseen(atHome))
                .then(new CitizenApplied(CITIZEN, APPLICATION));
    }

    @Test
    void every_day_asked_from_ten_to_twenty_the_rights_change_three_times_on_the_day() {
        var child = person(LocalDate.of(2016, 2, 29), 3);
        var decider = new CitizenDecider();
        var history = new ArrayList<CitizenEvent>(List.of(new CitizenRegistered(CITIZEN, child, guardian(), TODAY)));
        for (var day = TODAY; day.isBefore(LocalDate.of(2036, 12, 31)); day = day.plusDays(1)) {
            if (decider.decide(new ReviewGuardianship(day, POLICY), decider.fold(history))
                    instanceof city.healthcard.eventsourcing.Decision.Accepted<CitizenEvent, CitizenRefusal> accepted) {
                history.addAll(accepted.events());
            }
        }
        assertThat(history.subList(1, history.size()))
                .extracting(it -> ((CitizenGuardianshipSet) it).since().toString())
                .containsExactly(TODAY.toString(), "2030-02-28", "2032-02-29", "2034-02-28");
    }

    @Test
    void what_fell_due_while_nobody_ran_is_made_up_for_at_once_and_only_once() {
        var child = person(LocalDate.of(2008, 11, 23), 3);
        Scenario.of(new CitizenDecider())
                .given(
                        new CitizenRegistered(CITIZEN, child, guardian(), TODAY.minusYears(10)),
                        set(GuardianRights.FULL, YearMonth.of(2022, 11), TODAY.minusYears(10)))
                .when(new ReviewGuardianship(TODAY, POLICY))
                .then(set(GuardianRights.ENDED, null, TODAY))
                .when(new ReviewGuardianship(TODAY, POLICY))
                .thenNothing();
    }

    @Test
    void a_guardian_appointed_for_a_grown_up_is_ended_by_no_age() {
        var papers = new Papers(Validity.UNLIMITED, null, null, FATHER, null);
        Scenario.of(new CitizenDecider())
                .when(new BeginApplication(CITIZEN, adult(), guardian(), papers, APPLICATION, TODAY, POLICY))
                .then(
                        new CitizenRegistered(CITIZEN, adult(), guardian(), TODAY),
                        set(GuardianRights.APPOINTED, null, TODAY),
                        new CitizenApplied(CITIZEN, APPLICATION))
                .when(new ReviewGuardianship(TODAY.plusYears(30), POLICY))
                .thenNothing();
    }

    @Test
    void whose_guardian_is_another_now_is_read_by_the_former_one_no_more() {
        var child = person(TODAY.minusYears(10), 3);
        var other = guardian(LocalDate.of(1979, 1, 1));
        Scenario.of(new CitizenDecider())
                .given(
                        new CitizenRegistered(CITIZEN, child, guardian(), TODAY),
                        set(GuardianRights.FULL, YearMonth.of(2030, 11), TODAY),
                        new CitizenApplied(CITIZEN, APPLICATION))
                .when(new CorrectPerson(APPLICATION, child, null, other, null, TODAY, POLICY))
                .then(
                        set(GuardianRights.ENDED, null, TODAY),
                        new CitizenCorrected(CITIZEN, child, other),
                        new CitizenGuardianshipSet(
                                CITIZEN,
                                new Guardianship(GuardianRights.FULL, null, YearMonth.of(2030, 11), POLICY.version()),
                                TODAY));
    }

    @Test
    void who_has_no_guardian_has_nothing_to_review() {
        Scenario.of(new CitizenDecider())
                .given(new CitizenRegistered(CITIZEN, adult(), null, TODAY))
                .when(new ReviewGuardianship(TODAY, POLICY))
                .thenNothing();
    }

    @ParameterizedTest
    @CsvSource({"FULL,true", "NARROWED,true", "READING,false", "ENDED,false", "APPOINTED,true"})
    void a_guardian_acts_until_the_citizen_does(GuardianRights rights, boolean acts) {
        var known = (Citizen.Known) new CitizenDecider()
                .fold(List.of(
                        new CitizenRegistered(CITIZEN, person(TODAY.minusYears(10), 3), guardian(), TODAY),
                        set(rights, null, TODAY)));
        assertThat(known.isActedForBy(guardian().document())).isEqualTo(acts);
        assertThat(known.isActedForBy(adult().document())).isFalse();
    }

    private static CitizenGuardianshipSet set(GuardianRights rights, @Nullable YearMonth reviewIn, LocalDate since) {
        return new CitizenGuardianshipSet(CITIZEN, new Guardianship(rights, FATHER, reviewIn, POLICY.version()), since);
    }

    private static CardPolicy policy(AgeRule rule) {
        return new CardPolicy(
                POLICY.version(),
                POLICY.effectiveFrom(),
                rule,
                POLICY.guardianUnderAge(),
                POLICY.guardianAge(),
                POLICY.guardianship(),
                POLICY.acceptedDocuments(),
                POLICY.cardValidityYears(),
                POLICY.temporary(),
                POLICY.renewal(),
                POLICY.collectWithinDays(),
                POLICY.batchCardsMax(),
                POLICY.erasureWaitDays(),
                POLICY.password());
    }
}
