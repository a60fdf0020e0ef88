package city.healthcard.card.making;

import city.healthcard.card.application.Application;
import city.healthcard.card.application.ApplicationCommand.FulfilApplication;
import city.healthcard.card.citizen.CitizenCommand.TakeCard;
import city.healthcard.card.claim.ClaimCommand;
import city.healthcard.card.id.ApplicationId;
import city.healthcard.card.id.CardId;
import city.healthcard.card.identity.CardNumber;
import city.healthcard.card.index.NumberIndex;
import city.healthcard.card.lifecycle.CardCommand;
import city.healthcard.card.lifecycle.CardCommand.DeliverCard;
import city.healthcard.card.lifecycle.CardCommand.IssueCard;
import city.healthcard.card.lifecycle.CardFace;
import city.healthcard.card.lifecycle.EndReason;
import city.healthcard.card.production.PlannedCard;
import city.healthcard.card.refusal.Settled;
import city.healthcard.card.slot.CardNumbers;
import city.healthcard.card.slot.NumberClaims;
import city.healthcard.card.slot.NumberClaims.Wanted;
import city.healthcard.card.slot.Slots;
import city.healthcard.card.stream.CityCalendar;
import city.healthcard.card.stream.Hearts;
import city.healthcard.card.stream.PoliciesInForce;
import city.healthcard.card.stream.Streams;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.command.CommandHandler.Ask;
import city.healthcard.eventsourcing.command.Outcome.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Gives cards their numbers: random ones for our own, the social security card's for the insured.
@Singleton
public class Issuing {

    private static final int DRAWS_MAX = 8;

    private final Hearts hearts;
    private final NumberIndex index;
    private final CardNumbers numbers;
    private final NumberClaims claims;
    private final Slots slots;
    private final PoliciesInForce policies;
    private final CityCalendar calendar;

    Issuing(
            Hearts hearts,
            NumberIndex index,
            CardNumbers numbers,
            NumberClaims claims,
            Slots slots,
            PoliciesInForce policies,
            CityCalendar calendar) {
        this.hearts = hearts;
        this.index = index;
        this.numbers = numbers;
        this.claims = claims;
        this.slots = slots;
        this.policies = policies;
        this.calendar = calendar;
    }

    /// Issues the cards of a plan. Repeating issues nothing anew: a card keeps the number it first got.
    Uni<Void> issue(List<PlannedCard> cards) {
        return issue(cards, DRAWS_MAX);
    }

    private Uni<Void> issue(List<PlannedCard> cards, int drawsLeft) {
        if (cards.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        if (drawsLeft == 0) {
            return Uni.createFrom().failure(new IllegalStateException("no free card number was drawn"));
        }
        var drawn = cards.stream().map(_ -> numbers.draw()).toList();
        return hearts.claims().handleAll(claims(cards, drawn)).chain(outcomes -> {
            var taken = new ArrayList<PlannedCard>();
            var issues = new ArrayList<Ask<CardCommand>>();
            for (var i = 0; i < cards.size(); i++) {
                if (outcomes.get(i) instanceof Refused<?>) {
                    taken.add(cards.get(i));
                } else {
                    issues.add(issue(cards.get(i), drawn.get(i)));
                }
            }
            return hearts.cards().handleAll(issues).chain(() -> issue(taken, drawsLeft - 1));
        });
    }

    private List<Ask<ClaimCommand>> claims(List<PlannedCard> cards, List<CardNumber> drawn) {
        var claims = new ArrayList<Ask<ClaimCommand>>();
        for (var i = 0; i < cards.size(); i++) {
            var claim = index.claimOf(drawn.get(i));
            var card = cards.get(i).card().value();
            claims.add(new Ask<>(
                    Streams.ofClaim(claim),
                    new ClaimCommand.Claim(card),
                    CommandId.named("claim " + card, claim.toString())));
        }
        return claims;
    }

    private Ask<CardCommand> issue(PlannedCard planned, CardNumber number) {
        var today = calendar.today();
        var policy = policies.on(today);
        var face = new CardFace(
                planned.card(),
                planned.citizen(),
                planned.application(),
                CardFace.Kind.CITY,
                number,
                today,
                policy.expiryOf(today));
        return new Ask<>(
                Streams.of(planned.card()),
                new IssueCard(face, policy.version()),
                CommandId.named("issue", planned.card().toString()));
    }

    /// Once everything is approved, the social security card of the insured is their card. Repeating changes
    /// nothing; for anybody else, or too early, nothing happens.
    public Uni<Void> serveInsured(ApplicationId application) {
        return hearts.stateOf(application)
                .chain(state -> state instanceof Application.Open open
                                && open.isReady()
                                && open.form().coverage().insured()
                        ? serve(open)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> serve(Application.Open open) {
        var number = open.form().coverage().socialSecurityCard();
        if (number == null) {
            return Uni.createFrom().voidItem();
        }
        var today = calendar.today();
        var policy = policies.on(today);
        var card = index.cardOf(open.id(), number);
        var face = new CardFace(
                card,
                open.citizen(),
                open.id(),
                CardFace.Kind.SOCIAL_SECURITY,
                number,
                today,
                earlier(policy.expiryOf(today), open.form().coverage().until()));
        return becomeOwn(open, number, card)
                .chain(() -> hearts.ask(
                        card, new IssueCard(face, policy.version()), CommandId.named("issue", card.toString())))
                .map(Settled::done)
                .chain(() -> hearts.ask(card, new DeliverCard(today), CommandId.named("deliver", card.toString())))
                .chain(() -> hearts.ask(
                        open.citizen(), new TakeCard(open.id(), card), CommandId.named("take", card.toString())))
                .chain(() -> hearts.ask(
                        open.id(),
                        new FulfilApplication(card, today),
                        CommandId.named("fulfil", open.id().toString())))
                .replaceWithVoid();
    }

    /// If the card has served beside the citizen's own, it does so no more.
    private Uni<?> becomeOwn(Application.Open open, CardNumber number, CardId card) {
        return slots.heldBy(open.citizen(), CardFace.Kind.SOCIAL_SECURITY)
                .chain(beside -> beside.isEmpty() ? Uni.createFrom().item(false) : hasNumber(beside.get(), number))
                .chain(isIt -> isIt
                        ? slots.vacate(open.citizen(), CardFace.Kind.SOCIAL_SECURITY, EndReason.REPLACED)
                        : Uni.createFrom().voidItem())
                .chain(() -> claims.take(
                        new Wanted(open.citizen(), number, card, _ -> true),
                        CommandId.named("serve", open.id().toString())));
    }

    private Uni<Boolean> hasNumber(CardId card, CardNumber number) {
        return hearts.stateOf(card)
                .map(state -> state.knownFace()
                        .filter(face -> face.number().equals(number))
                        .isPresent());
    }

    /// The card serves no longer than the registry has confirmed it.
    private static LocalDate earlier(LocalDate byPolicy, @Nullable LocalDate confirmed) {
        return confirmed != null && confirmed.isBefore(byPolicy) ? confirmed : byPolicy;
    }
}
