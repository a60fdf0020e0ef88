package city.healthcard.card.mandate;

import static city.healthcard.card.People.APPLICATION;
import static city.healthcard.card.People.CARD;
import static city.healthcard.card.People.CITIZEN;
import static city.healthcard.card.People.POLICY;
import static city.healthcard.card.People.TODAY;

import city.healthcard.card.People;
import city.healthcard.card.identity.IdentityDocument;
import city.healthcard.card.identity.PersonName;
import city.healthcard.card.mandate.MandateCommand.GiveMandate;
import city.healthcard.card.mandate.MandateCommand.UseMandate;
import city.healthcard.card.mandate.MandateCommand.Way;
import city.healthcard.card.mandate.MandateCommand.WithdrawMandate;
import city.healthcard.card.mandate.MandateEvent.MandateGiven;
import city.healthcard.card.mandate.MandateEvent.MandateUsed;
import city.healthcard.card.mandate.MandateEvent.MandateWithdrawn;
import city.healthcard.eventsourcing.Scenario;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MandateDeciderTest {

    private static final Proxy PROXY = proxy(LocalDate.of(1985, 3, 4), 11);
    private static final Proxy OTHER = proxy(LocalDate.of(1986, 3, 4), 12);
    private static final MandateEvent GIVEN = given(PROXY);
    private static final MandateEvent USED = new MandateUsed(CARD, "teller", TODAY);
    private static final MandateEvent WITHDRAWN = new MandateWithdrawn(TODAY);

    @Test
    void a_holder_lets_one_person_collect_the_card_and_may_choose_another() {
        mandate()
                .when(give(PROXY))
                .then(GIVEN)
                .when(give(PROXY))
                .thenNothing()
                .when(give(OTHER))
                .then(given(OTHER))
                .when(use(PROXY.document(), TODAY))
                .thenRefused(MandateRefusal.OTHER_PROXY)
                .when(use(OTHER.document(), TODAY))
                .then(USED);
    }

    @Test
    void a_proxy_collects_once() {
        mandate(GIVEN)
                .when(use(PROXY.document(), TODAY))
                .then(USED)
                .when(use(PROXY.document(), TODAY))
                .thenRefused(MandateRefusal.USED)
                .when(give(PROXY))
                .thenRefused(MandateRefusal.USED)
                .when(new WithdrawMandate(TODAY))
                .thenRefused(MandateRefusal.USED);
        mandate().when(use(PROXY.document(), TODAY)).thenRefused(MandateRefusal.NOT_GIVEN);
    }

    @Test
    void an_authority_ends_after_its_last_day_or_when_the_holder_says_so() {
        mandate(GIVEN)
                .when(use(PROXY.document(), TODAY.plusDays(90)))
                .then(new MandateUsed(CARD, "teller", TODAY.plusDays(90)));
        mandate(GIVEN).when(use(PROXY.document(), TODAY.plusDays(91))).thenRefused(MandateRefusal.OVER);
        mandate(GIVEN)
                .when(new WithdrawMandate(TODAY))
                .then(WITHDRAWN)
                .when(new WithdrawMandate(TODAY))
                .thenNothing()
                .when(use(PROXY.document(), TODAY))
                .thenRefused(MandateRefusal.NOT_GIVEN);
    }

    @Test
    void a_proxy_is_another_person_and_of_age() {
        mandate()
                .when(new GiveMandate(APPLICATION, CITIZEN, PROXY, Way.ONLINE, true, TODAY, POLICY))
                .thenRefused(MandateRefusal.PROXY_IS_HOLDER);
        mandate().when(give(proxy(TODAY.minusYears(18).plusDays(1), 13))).thenRefused(MandateRefusal.PROXY_TOO_YOUNG);
        var justOfAge = proxy(TODAY.minusYears(18), 13);
        mandate().when(give(justOfAge)).then(given(justOfAge));
    }

    private static Scenario<MandateCommand, Mandate, MandateEvent, MandateRefusal> mandate(MandateEvent... history) {
        return Scenario.of(new MandateDecider()).given(history);
    }

    private static GiveMandate give(Proxy proxy) {
        return new GiveMandate(APPLICATION, CITIZEN, proxy, Way.ONLINE, false, TODAY, POLICY);
    }

    private static MandateEvent given(Proxy proxy) {
        return new MandateGiven(APPLICATION, CITIZEN, proxy, Way.ONLINE, TODAY.plusDays(90), TODAY, "test-1");
    }

    private static UseMandate use(IdentityDocument shown, LocalDate on) {
        return new UseMandate(CARD, shown, "teller", on);
    }

    private static Proxy proxy(LocalDate birth, int serial) {
        return new Proxy(new PersonName("测试代"), People.residentId(birth, serial));
    }
}
