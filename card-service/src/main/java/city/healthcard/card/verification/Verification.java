package city.healthcard.card.verification;

import city.healthcard.card.carduse.CardUse;
import city.healthcard.card.carduse.PresentedCode;
import city.healthcard.card.carduse.UseRefusal;
import city.healthcard.card.electronic.CodeIds;
import city.healthcard.card.electronic.StaticCodes;
import city.healthcard.card.id.CardId;
import city.healthcard.card.id.CitizenId;
import city.healthcard.card.id.QrId;
import city.healthcard.card.id.ScanId;
import city.healthcard.card.lifecycle.Card;
import city.healthcard.card.lifecycle.Standing;
import city.healthcard.card.nationalid.HealthCardIds;
import city.healthcard.card.policy.ElectronicCardPolicy;
import city.healthcard.card.qr.Qr;
import city.healthcard.card.qr.QrCommand.UseQr;
import city.healthcard.card.refusal.Settled;
import city.healthcard.card.scan.Scan;
import city.healthcard.card.scan.ScanCommand.AwaitFactor;
import city.healthcard.card.scan.ScanCommand.TurnAway;
import city.healthcard.card.stream.CityCalendar;
import city.healthcard.card.stream.Hearts;
import city.healthcard.card.stream.PoliciesInForce;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.command.Outcome;
import city.healthcard.eventsourcing.event.ErasedStream;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Judges what a desk has scanned. A dynamic code counts itself; every other scan, and every refusal, is a stream of
/// its own.
@Singleton
public class Verification {

    private final Hearts hearts;
    private final StaticCodes staticCodes;
    private final CodeIds ids;
    private final HealthCardIds national;
    private final Holders holders;
    private final PoliciesInForce policies;
    private final CityCalendar calendar;
    private final InstantSource clock;

    /// Whose card a code named, as far as that is known.
    private record Named(@Nullable CardId card, @Nullable CitizenId citizen) {

        static final Named NOBODY = new Named(null, null);
    }

    Verification(
            Hearts hearts,
            StaticCodes staticCodes,
            CodeIds ids,
            HealthCardIds national,
            Holders holders,
            PoliciesInForce policies,
            CityCalendar calendar,
            InstantSource clock) {
        this.hearts = hearts;
        this.staticCodes = staticCodes;
        this.ids = ids;
        this.national = national;
        this.holders = holders;
        this.policies = policies;
        this.calendar = calendar;
        this.clock = clock;
    }

    /// Judges a scan. Repeating it brings the same verdict.
    ///
    /// @param scanned the text that the scanner read
    public Uni<Verdict> judge(String scanned, Reader reader, CommandId attempt) {
        var scan = reader.scanOf(attempt);
        return hearts.stateOf(scan).chain(known -> switch (known) {
            case Scan.Unknown _ -> judgeAnew(scanned, reader.use(scan, clock.instant()));
            case Scan.TurnedAway _, Scan.Awaiting _, Scan.Accepted _ -> verdict(scan, known);
        });
    }

    /// What came of a scan that was noted.
    Uni<Verdict> verdict(ScanId id, Scan scan) {
        return switch (scan) {
            case Scan.Unknown _ -> Uni.createFrom().item(new Verdict.TurnedAway(id, UseRefusal.NO_SUCH_SCAN));
            case Scan.TurnedAway away -> Uni.createFrom().item(new Verdict.TurnedAway(id, away.why()));
            case Scan.Awaiting awaiting ->
                Uni.createFrom().item(new Verdict.FactorNeeded(id, awaiting.until(), awaiting.triesLeft()));
            case Scan.Accepted accepted ->
                holders.of(accepted.card(), accepted.citizen()).map(holder -> new Verdict.Accepted(id, holder, 0));
        };
    }

    private Uni<Verdict> judgeAnew(String scanned, CardUse use) {
        var policy = policies.forElectronicCardsOn(calendar.today());
        return switch (PresentedCode.read(scanned, policy.insuranceCodes())) {
            case PresentedCode.Dynamic dynamic -> useUp(dynamic.qr(), use);
            case PresentedCode.Static named -> await(named.code(), use, policy);
            case PresentedCode.National _
            when !national.isEnabled() -> turnAway(use, Named.NOBODY, UseRefusal.NATIONAL_CODE);
            case PresentedCode.National id -> await(ids.nationalClaim(id.healthCardId()), use, policy);
            case PresentedCode.Offline _ -> turnAway(use, Named.NOBODY, UseRefusal.OFFLINE_CODE);
            case PresentedCode.Insurance _ -> turnAway(use, Named.NOBODY, UseRefusal.INSURANCE_CODE);
            case PresentedCode.Unreadable _ -> turnAway(use, Named.NOBODY, UseRefusal.UNKNOWN_CODE);
        };
    }

    private Uni<Verdict> useUp(QrId id, CardUse use) {
        return hearts.stateOf(id).chain(qr -> switch (qr) {
            case Qr.Undrawn _ -> turnAway(use, Named.NOBODY, UseRefusal.UNKNOWN_CODE);
            case Qr.Drawn drawn -> standing(drawn.card()).chain(standing -> useUp(drawn, use, standing));
        });
    }

    private Uni<Verdict> useUp(Qr.Drawn qr, CardUse use, Standing standing) {
        var cause = CommandId.named("use", use.scan().toString());
        return hearts.ask(qr.id(), new UseQr(use, standing), cause).chain(outcome -> switch (outcome) {
            case Outcome.Done<UseRefusal> _ -> accepted(qr, use);
            case Outcome.Refused<UseRefusal> refused ->
                turnAway(use, new Named(qr.card(), qr.citizen()), refused.reason());
            case Outcome.Outdated<UseRefusal> _ -> throw new IllegalStateException("no version was named");
        });
    }

    private Uni<Verdict> accepted(Qr.Drawn qr, CardUse use) {
        return hearts.stateOf(qr.id())
                .map(after -> after instanceof Qr.Drawn drawn ? drawn.usesLeft() : 0)
                .chain(usesLeft -> holders.of(qr.card(), qr.citizen())
                        .map(holder -> new Verdict.Accepted(use.scan(), holder, usesLeft)));
    }

    /// Whether the card may be used is said only to somebody who has proven to be its holder.
    private Uni<Verdict> await(UUID claim, CardUse use, ElectronicCardPolicy policy) {
        return staticCodes
                .cardOf(claim)
                .chain(found -> found.map(card -> hearts.stateOf(card).chain(state -> await(state, use, policy)))
                        .orElseGet(() -> turnAway(use, Named.NOBODY, UseRefusal.UNKNOWN_CODE)));
    }

    private Uni<Verdict> await(Card card, CardUse use, ElectronicCardPolicy policy) {
        var face = card.knownFace();
        if (face.isEmpty()) {
            return turnAway(use, Named.NOBODY, UseRefusal.UNKNOWN_CODE);
        }
        var command = new AwaitFactor(
                use,
                face.get().card(),
                face.get().citizen(),
                use.at().plus(Duration.ofMinutes(policy.secondFactorMinutes())),
                policy.secondFactorTriesMax());
        return hearts.ask(
                        use.scan(), command, CommandId.named("await", use.scan().toString()))
                .map(Settled::done)
                .chain(() -> hearts.stateOf(use.scan()))
                .chain(scan -> verdict(use.scan(), scan));
    }

    private Uni<Verdict> turnAway(CardUse use, Named named, UseRefusal why) {
        var command = new TurnAway(use, named.card(), named.citizen(), why);
        return hearts.ask(
                        use.scan(),
                        command,
                        CommandId.named("turn away", use.scan().toString()))
                .map(Settled::done)
                .chain(() -> hearts.stateOf(use.scan()))
                .chain(scan -> verdict(use.scan(), scan));
    }

    private Uni<Standing> standing(CardId card) {
        return hearts.stateOf(card)
                .map(state -> Standing.of(state, calendar.today()))
                .onFailure(ErasedStream.class)
                .recoverWithItem(Standing.ENDED);
    }
}
