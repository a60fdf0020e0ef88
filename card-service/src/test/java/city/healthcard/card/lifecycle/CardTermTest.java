package city.healthcard.card.lifecycle;

import static city.healthcard.card.People.BATCH;
import static city.healthcard.card.People.CARD;
import static city.healthcard.card.People.CITIZEN;
import static city.healthcard.card.People.FACE;
import static city.healthcard.card.People.POLICY;
import static city.healthcard.card.People.TODAY;
import static city.healthcard.card.lifecycle.ExtensionReason.APPLICATION_UNDER_WAY;
import static city.healthcard.card.lifecycle.ExtensionReason.TREATMENT_CONTINUES;

import city.healthcard.card.identity.CardNumber;
import city.healthcard.card.lifecycle.CardCommand.ActivateCard;
import city.healthcard.card.lifecycle.CardCommand.BlockCard;
import city.healthcard.card.lifecycle.CardCommand.EndCard;
import city.healthcard.card.lifecycle.CardCommand.ExtendCard;
import city.healthcard.card.lifecycle.CardCommand.IssueCard;
import city.healthcard.card.lifecycle.CardCommand.RenewCard;
import city.healthcard.card.lifecycle.CardCommand.ReviewTerm;
import city.healthcard.card.lifecycle.CardEvent.CardActivated;
import city.healthcard.card.lifecycle.CardEvent.CardBlocked;
import city.healthcard.card.lifecycle.CardEvent.CardCoverageEnded;
import city.healthcard.card.lifecycle.CardEvent.CardCoverageResumed;
import city.healthcard.card.lifecycle.CardEvent.CardDelivered;
import city.healthcard.card.lifecycle.CardEvent.CardEnded;
import city.healthcard.card.lifecycle.CardEvent.CardExpired;
import city.healthcard.card.lifecycle.CardEvent.CardExtended;
import city.healthcard.card.lifecycle.CardEvent.CardIssued;
import city.healthcard.card.lifecycle.CardEvent.CardMade;
import city.healthcard.card.lifecycle.CardEvent.CardRenewalDue;
import city.healthcard.card.lifecycle.CardEvent.CardRenewed;
import city.healthcard.card.lifecycle.CardEvent.CardUnblocked;
import city.healthcard.eventsourcing.Scenario;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CardTermTest {

    private static final LocalDate LAST = POLICY.temporary().expiryOf(TODAY);
    private static final LocalDate LATER = POLICY.temporary().extended(LAST);
    private static final LocalDate END = FACE.expiresOn();
    private static final CardFace SHORT =
            new CardFace(CARD, CITIZEN, null, CardFace.Kind.TEMPORARY, new CardNumber("3502000000000007"), TODAY, LAST);
    private static final CardEvent TEMPORARY = new CardIssued(CARD, CITIZEN, SHORT, "test-1");
    private static final CardEvent EXTENDED =
            new CardExtended(CARD, CITIZEN, LATER, TREATMENT_CONTINUES, "clerk", LAST, "test-1");
    private static final CardEvent LOST = new CardBlocked(CARD, CITIZEN, BlockReason.LOST);
    private static final CardEvent FOUND = new CardUnblocked(CARD, CITIZEN);
    private static final CardEvent ENDED = new CardEnded(CARD, CITIZEN, EndReason.CONVERTED, TODAY);
    private static final CardEvent[] IN_USE = {
        new CardIssued(CARD, CITIZEN, FACE, "test-1"),
        new CardMade(CARD, CITIZEN, BATCH),
        new CardDelivered(CARD, CITIZEN, TODAY),
        new CardActivated(CARD, CITIZEN, TODAY)
    };
    private static final CardEvent DUE = new CardRenewalDue(CARD, CITIZEN, END, "test-1");
    private static final CardEvent EXPIRED = new CardExpired(CARD, CITIZEN, END);

    private static Scenario<CardCommand, Card, CardEvent, CardRefusal> card(CardEvent... history) {
        return Scenario.of(new CardDecider()).given(history);
    }

    private static Scenario<CardCommand, Card, CardEvent, CardRefusal> inUse(CardEvent... more) {
        return card(IN_USE).given(more);
    }

    private static ExtendCard extend(LocalDate on) {
        return new ExtendCard(TREATMENT_CONTINUES, "clerk", on, POLICY);
    }

    @Test
    void a_temporary_card_is_used_from_the_moment_it_is_given() {
        card().when(new IssueCard(SHORT, "test-1"))
                .then(TEMPORARY)
                .when(new IssueCard(SHORT, "test-1"))
                .thenNothing()
                .when(new ActivateCard(TODAY))
                .thenNothing()
                .when(new BlockCard(BlockReason.LOST))
                .then(LOST);
    }

    @Test
    void a_temporary_card_is_extended_once_until_its_last_day() {
        card(TEMPORARY)
                .when(extend(LAST))
                .then(EXTENDED)
                .when(extend(LAST))
                .thenRefused(CardRefusal.ALREADY_EXTENDED)
                .when(new ExtendCard(APPLICATION_UNDER_WAY, "other", LATER, POLICY))
                .thenRefused(CardRefusal.ALREADY_EXTENDED);
        card(TEMPORARY).when(extend(LAST.plusDays(1))).thenRefused(CardRefusal.EXPIRED);
        card(TEMPORARY, EXTENDED)
                .when(new ReviewTerm(LATER, POLICY))
                .thenNothing()
                .when(new ReviewTerm(LATER.plusDays(1), POLICY))
                .then(new CardExpired(CARD, CITIZEN, LATER));
    }

    @Test
    void nothing_but_a_live_temporary_card_is_extended() {
        card().when(extend(TODAY)).thenRefused(CardRefusal.NOT_ISSUED);
        inUse().when(extend(TODAY)).thenRefused(CardRefusal.NOT_TEMPORARY);
        card(IN_USE[0]).when(extend(TODAY)).thenRefused(CardRefusal.NOT_TEMPORARY);
        card(TEMPORARY, LOST).when(extend(TODAY)).thenRefused(CardRefusal.BLOCKED);
        card(TEMPORARY, ENDED).when(extend(TODAY)).thenRefused(CardRefusal.ENDED);
        card(TEMPORARY, new CardExpired(CARD, CITIZEN, LAST))
                .when(extend(LAST.plusDays(1)))
                .thenRefused(CardRefusal.EXPIRED);
    }

    @Test
    void the_holder_is_reminded_once_and_the_card_expires_once() {
        var opens = END.minusDays(POLICY.renewal().opensDaysBefore());
        inUse().when(new ReviewTerm(opens.minusDays(1), POLICY))
                .thenNothing()
                .when(new ReviewTerm(opens, POLICY))
                .then(DUE)
                .when(new ReviewTerm(END, POLICY))
                .thenNothing()
                .when(new ReviewTerm(END.plusDays(1), POLICY))
                .then(EXPIRED)
                .when(new ReviewTerm(END.plusDays(2), POLICY))
                .thenNothing();
        inUse(LOST).when(new ReviewTerm(END.plusDays(1), POLICY)).thenNothing();
        inUse(LOST, FOUND).when(new ReviewTerm(END.plusDays(1), POLICY)).then(EXPIRED);
        card().when(new ReviewTerm(TODAY, POLICY)).thenRefused(CardRefusal.NOT_ISSUED);
    }

    @Test
    void a_renewed_term_follows_the_old_one_without_a_gap() {
        var renewed = new CardRenewed(CARD, CITIZEN, END.plusYears(10), END.minusDays(90), "test-1");
        inUse(DUE)
                .when(new RenewCard(END.minusDays(90), POLICY))
                .then(renewed)
                .when(new RenewCard(END.minusDays(90), POLICY))
                .thenRefused(CardRefusal.RENEWAL_NOT_OPEN)
                .when(new ReviewTerm(END.plusDays(1), POLICY))
                .thenNothing()
                .when(new ReviewTerm(END.plusYears(10), POLICY))
                .then(new CardRenewalDue(CARD, CITIZEN, END.plusYears(10), "test-1"));
        inUse().when(new RenewCard(END.minusDays(91), POLICY)).thenRefused(CardRefusal.RENEWAL_NOT_OPEN);
    }

    @Test
    void an_expired_card_is_renewed_from_today_for_a_while() {
        var today = END.plusDays(30);
        inUse(EXPIRED)
                .when(new RenewCard(today, POLICY))
                .then(new CardRenewed(CARD, CITIZEN, POLICY.expiryOf(today), today, "test-1"));
        inUse(EXPIRED).when(new RenewCard(END.plusDays(366), POLICY)).thenRefused(CardRefusal.RENEWAL_OVER);
        inUse(EXPIRED).when(new ActivateCard(today)).thenRefused(CardRefusal.EXPIRED);
        inUse(EXPIRED)
                .when(new BlockCard(BlockReason.LOST))
                .then(LOST)
                .when(new EndCard(EndReason.CONVERTED, TODAY))
                .then(ENDED);
    }

    @Test
    void who_was_insured_by_a_card_that_expires_is_so_no_longer_until_it_is_confirmed_anew() {
        var insured = new CardFace(
                CARD, CITIZEN, FACE.application(), CardFace.Kind.SOCIAL_SECURITY, FACE.number(), TODAY, END);
        var today = END.plusDays(30);
        card(
                        new CardIssued(CARD, CITIZEN, insured, "test-1"),
                        new CardDelivered(CARD, CITIZEN, TODAY),
                        new CardActivated(CARD, CITIZEN, TODAY))
                .when(new ReviewTerm(END.plusDays(1), POLICY))
                .then(EXPIRED, new CardCoverageEnded(CARD, CITIZEN, END))
                .when(new RenewCard(today, POLICY, END.plusYears(3)))
                .then(
                        new CardRenewed(CARD, CITIZEN, END.plusYears(3), today, "test-1"),
                        new CardCoverageResumed(CARD, CITIZEN, today));
        var beside = new CardFace(CARD, CITIZEN, null, CardFace.Kind.SOCIAL_SECURITY, FACE.number(), TODAY, END);
        card(new CardIssued(CARD, CITIZEN, beside, "test-1"))
                .when(new ReviewTerm(END.plusDays(1), POLICY))
                .then(EXPIRED, new CardCoverageEnded(CARD, CITIZEN, END));
    }

    @Test
    void a_card_of_others_is_renewed_for_no_longer_than_they_confirm() {
        var today = END.minusDays(10);
        inUse().when(new RenewCard(today, POLICY, END.plusYears(3)))
                .then(new CardRenewed(CARD, CITIZEN, END.plusYears(3), today, "test-1"));
        inUse().when(new RenewCard(today, POLICY, END)).thenRefused(CardRefusal.NOT_CONFIRMED);
    }

    @Test
    void what_is_not_in_use_or_serves_by_itself_is_not_renewed() {
        card().when(new RenewCard(END, POLICY)).thenRefused(CardRefusal.NOT_ISSUED);
        card(IN_USE[0]).when(new RenewCard(END, POLICY)).thenRefused(CardRefusal.NOT_IN_USE);
        inUse(LOST).when(new RenewCard(END, POLICY)).thenRefused(CardRefusal.BLOCKED);
        inUse(ENDED).when(new RenewCard(END, POLICY)).thenRefused(CardRefusal.ENDED);
        card(TEMPORARY).when(new RenewCard(LAST, POLICY)).thenRefused(CardRefusal.NOT_RENEWABLE);
    }
}
