package city.healthcard.records.consent;

import static city.healthcard.records.Examples.ANOTHER;
import static city.healthcard.records.Examples.CITIZEN;
import static city.healthcard.records.Examples.NOW;

import city.healthcard.eventsourcing.Scenario;
import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.clinical.Sensitivity;
import city.healthcard.records.consent.ConsentCommand.Bounds;
import city.healthcard.records.consent.ConsentCommand.ChangeConsent;
import city.healthcard.records.consent.ConsentCommand.GiveConsent;
import city.healthcard.records.consent.ConsentCommand.WithdrawConsent;
import city.healthcard.records.consent.ConsentEvent.ConsentChanged;
import city.healthcard.records.consent.ConsentEvent.ConsentGiven;
import city.healthcard.records.consent.ConsentEvent.ConsentWithdrawn;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ConsentDeciderTest {

    private static final ConsentId CONSENT = new ConsentId(UUID.fromString("4b1d0c52-7f8e-8a6b-b1c2-0000000000cc"));
    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");
    private static final String BUCKET = "outpatient-2041";
    private static final Bounds BOUNDS = new Bounds(1, 365);
    private static final ConsentTerms TERMS = terms("35020001", 10, Sensitivity.VIOLENCE);

    private final ConsentEvent given = new ConsentGiven(CONSENT, CITIZEN, TERMS, 1, BUCKET, NOW);
    private final ConsentEvent withdrawn = new ConsentWithdrawn(CONSENT, CITIZEN, BUCKET, NOW);

    private static ConsentTerms terms(String institution, int days, Sensitivity... opens) {
        return new ConsentTerms(institution, List.of(opens), TODAY, TODAY.plusDays(days));
    }

    private static ConsentCommand giving(ConsentTerms terms) {
        return new GiveConsent(CONSENT, List.of(CITIZEN), terms, BOUNDS, BUCKET, TODAY, NOW);
    }

    private static ConsentCommand changing(ConsentTerms terms, CitizenId... names) {
        return new ChangeConsent(CONSENT, List.of(names), terms, BOUNDS, TODAY, NOW);
    }

    private static ConsentCommand withdrawing(CitizenId... names) {
        return new WithdrawConsent(CONSENT, List.of(names), NOW);
    }

    private static Scenario<ConsentCommand, Consent, ConsentEvent, ConsentRefusal> scenario() {
        return Scenario.of(new ConsentDecider());
    }

    @Test
    void a_citizen_lets_an_institution_read_for_a_time() {
        scenario().when(giving(TERMS)).then(given);
        scenario().given(given).when(giving(TERMS)).thenNothing();
    }

    @Test
    void a_consent_for_everybody_must_open_something() {
        scenario().when(giving(terms("", 10))).thenRefused(ConsentRefusal.OPENS_NOTHING);
    }

    @Test
    void a_consent_ends_after_it_begins_and_not_before_today() {
        scenario()
                .when(giving(terms("35020001", 0)))
                .then(new ConsentGiven(CONSENT, CITIZEN, terms("35020001", 0), 1, BUCKET, NOW));
        scenario().when(giving(terms("35020001", -1))).thenRefused(ConsentRefusal.OVER);
        var over = new ConsentTerms("35020001", List.of(), TODAY.minusDays(9), TODAY.minusDays(1));
        scenario().when(giving(over)).thenRefused(ConsentRefusal.OVER);
    }

    @Test
    void a_consent_is_not_for_longer_than_the_policy_allows() {
        var longest = terms("35020001", 365);
        scenario().when(giving(longest)).then(new ConsentGiven(CONSENT, CITIZEN, longest, 1, BUCKET, NOW));
        scenario().when(giving(terms("35020001", 366))).thenRefused(ConsentRefusal.TOO_LONG);
    }

    @Test
    void it_is_changed_and_the_same_change_again_changes_nothing() {
        var other = terms("35020001", 20);
        var changed = new ConsentChanged(CONSENT, CITIZEN, other, 1, BUCKET, NOW);
        scenario().given(given).when(changing(other, CITIZEN)).then(changed);
        scenario().given(given, changed).when(changing(other, CITIZEN)).thenNothing();
        scenario().given(given).when(changing(terms("", 20), CITIZEN)).thenRefused(ConsentRefusal.OPENS_NOTHING);
        scenario().when(changing(other, CITIZEN)).thenRefused(ConsentRefusal.UNKNOWN);
    }

    @Test
    void it_can_be_taken_back_once_and_for_all() {
        scenario().given(given).when(withdrawing(CITIZEN)).then(withdrawn);
        scenario().given(given, withdrawn).when(withdrawing(CITIZEN)).thenNothing();
        scenario().given(given, withdrawn).when(changing(TERMS, CITIZEN)).thenRefused(ConsentRefusal.WITHDRAWN);
        scenario().given(given, withdrawn).when(giving(TERMS)).thenRefused(ConsentRefusal.WITHDRAWN);
        scenario().when(withdrawing(CITIZEN)).thenRefused(ConsentRefusal.UNKNOWN);
    }

    @Test
    void another_citizen_does_not_even_learn_that_there_is_one() {
        scenario().given(given).when(changing(TERMS, ANOTHER)).thenRefused(ConsentRefusal.UNKNOWN);
        scenario().given(given).when(withdrawing(ANOTHER)).thenRefused(ConsentRefusal.UNKNOWN);
        scenario().given(given, withdrawn).when(withdrawing(ANOTHER)).thenRefused(ConsentRefusal.UNKNOWN);
    }

    @Test
    void who_got_another_name_keeps_the_consents_of_the_first() {
        scenario().given(given).when(withdrawing(ANOTHER, CITIZEN)).then(withdrawn);
    }
}
