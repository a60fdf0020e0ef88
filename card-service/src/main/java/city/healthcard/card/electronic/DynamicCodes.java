package city.healthcard.card.electronic;

import city.healthcard.card.carduse.PresentedCode;
import city.healthcard.card.carduse.Purpose;
import city.healthcard.card.carduse.UseRefusal;
import city.healthcard.card.id.CardId;
import city.healthcard.card.lifecycle.Card;
import city.healthcard.card.lifecycle.CardFace;
import city.healthcard.card.lifecycle.Standing;
import city.healthcard.card.policy.ElectronicCardPolicy;
import city.healthcard.card.qr.Qr;
import city.healthcard.card.qr.QrCommand.DrawQr;
import city.healthcard.card.refusal.RefusalProblems;
import city.healthcard.card.stream.CityCalendar;
import city.healthcard.card.stream.Hearts;
import city.healthcard.card.stream.PoliciesInForce;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.command.Outcome;
import city.healthcard.webkit.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;

/// Draws dynamic codes. Asking again within half a code's life brings the same code, so that a page that is loaded
/// again and again makes no heap of codes; one that is used up is followed by another.
@Singleton
public class DynamicCodes {

    private static final int DRAWS_MAX = 8;
    private static final int TOO_MANY = 429;

    private final Hearts hearts;
    private final CodeIds ids;
    private final PoliciesInForce policies;
    private final CityCalendar calendar;
    private final InstantSource clock;

    DynamicCodes(Hearts hearts, CodeIds ids, PoliciesInForce policies, CityCalendar calendar, InstantSource clock) {
        this.hearts = hearts;
        this.ids = ids;
        this.policies = policies;
        this.calendar = calendar;
        this.clock = clock;
    }

    /// A code to show.
    ///
    /// @param secondsLeft how long it may still be used
    public record Shown(String text, Purpose purpose, Instant until, long secondsLeft, int usesLeft) {
        /// Never the code.
        @Override
        public String toString() {
            return "Shown";
        }
    }

    /// A code for the purpose; leaves as a problem when the card may not be used.
    public Uni<Shown> draw(CardId card, Purpose purpose) {
        return hearts.stateOf(card)
                .chain(state -> state.knownFace()
                        .map(face -> draw(face, state, purpose))
                        .orElseThrow(() ->
                                RefusalProblems.of(UseRefusal.UNKNOWN_CODE).exception()));
    }

    private Uni<Shown> draw(CardFace face, Card card, Purpose purpose) {
        var today = calendar.today();
        var policy = policies.forElectronicCardsOn(today);
        return draw(face, Standing.of(card, today), purpose, policy, clock.instant(), 0);
    }

    private Uni<Shown> draw(
            CardFace face, Standing standing, Purpose purpose, ElectronicCardPolicy policy, Instant now, int draw) {
        if (draw == DRAWS_MAX) {
            throw Problem.of(TOO_MANY, "qr.too-many", "用码过于频繁，请一分钟后再试。", "Too many codes; try again in a minute.")
                    .exception();
        }
        var allowance = policy.of(purpose);
        var slot = now.getEpochSecond() / Math.max(1, allowance.livesSeconds() / 2);
        var id = ids.qr(face.card(), purpose, slot, draw);
        var command = new DrawQr(
                id,
                face.card(),
                face.citizen(),
                purpose,
                now,
                now.plusSeconds(allowance.livesSeconds()),
                allowance.usesMax(),
                policy.graceSeconds(),
                policy.version(),
                standing);
        return hearts.ask(id, command, CommandId.named("draw " + draw, id + " " + now))
                .chain(outcome -> switch (outcome) {
                    case Outcome.Done<UseRefusal> _ -> hearts.stateOf(id).map(qr -> shown(qr, now));
                    case Outcome.Refused<UseRefusal> refused
                    when refused.reason() == UseRefusal.REPLAYED ->
                        draw(face, standing, purpose, policy, now, draw + 1);
                    case Outcome.Refused<UseRefusal> refused ->
                        throw RefusalProblems.of(refused.reason()).exception();
                    case Outcome.Outdated<UseRefusal> _ -> throw new IllegalStateException("no version was named");
                });
    }

    private static Shown shown(Qr qr, Instant now) {
        return switch (qr) {
            case Qr.Undrawn _ -> throw new IllegalStateException("a drawn code is not there");
            case Qr.Drawn drawn ->
                new Shown(
                        PresentedCode.textOf(drawn.id()),
                        drawn.purpose(),
                        drawn.until(),
                        Math.max(0, drawn.until().getEpochSecond() - now.getEpochSecond()),
                        drawn.usesLeft());
        };
    }
}
