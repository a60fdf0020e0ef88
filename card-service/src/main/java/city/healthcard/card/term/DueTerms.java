package city.healthcard.card.term;

import city.healthcard.card.id.CardId;
import city.healthcard.card.lifecycle.CardCommand.ReviewTerm;
import city.healthcard.card.lifecycle.CardEvent.CardRenewalDue;
import city.healthcard.card.signin.HolderTexts;
import city.healthcard.card.stream.DueMonths;
import city.healthcard.card.stream.Hearts;
import city.healthcard.card.stream.OnceADay;
import city.healthcard.card.stream.PoliciesInForce;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.event.ErasedStream;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.LocalDate;

/// Looks, once a day and at every start, at every card whose term ends soon or has ended in the years before. The
/// card's stream decides whether anything changes: asked twice, or by two processes, it changes once.
@Singleton
public class DueTerms {

    /// No card's term is longer, so no downtime is too long.
    private static final int YEARS_BACK = 20;

    private final OnceADay onceADay;
    private final DueMonths months;
    private final Hearts hearts;
    private final PoliciesInForce policies;
    private final HolderTexts texts;

    DueTerms(OnceADay onceADay, DueMonths months, Hearts hearts, PoliciesInForce policies, HolderTexts texts) {
        this.onceADay = onceADay;
        this.months = months;
        this.hearts = hearts;
        this.policies = policies;
        this.texts = texts;
    }

    void look(@Observes StartupEvent start) {
        onceADay.run("terms of cards", this::review);
    }

    /// Looks at every card that is due on the day. Looking again changes nothing.
    public Uni<Void> review(LocalDate today) {
        var until = today.plusDays(policies.on(today).renewal().opensDaysBefore());
        return months.forEach(
                CardTerm.VIEW, today.minusYears(YEARS_BACK), until, term -> review(new CardId(term.card()), today));
    }

    /// A card of somebody who is erased has no term any more.
    private Uni<Void> review(CardId card, LocalDate today) {
        var cause = CommandId.named("review term on " + today, card.toString());
        return hearts.ask(card, new ReviewTerm(today, policies.on(today)), cause)
                .replaceWithVoid()
                .onFailure(ErasedStream.class)
                .recoverWithNull();
    }

    /// Tells the holder that the card wants renewal.
    public Uni<Void> remind(CardRenewalDue due) {
        return texts.tell(due.citizen(), reminder(due.expiresOn()));
    }

    private static String reminder(LocalDate expiresOn) {
        return "【厦门市民健康卡】您的卡将于 %s 到期，请登录“我的健康卡”或到窗口换期。 Your card expires on %s; renew it on its page or at a desk."
                .formatted(expiresOn, expiresOn);
    }
}
