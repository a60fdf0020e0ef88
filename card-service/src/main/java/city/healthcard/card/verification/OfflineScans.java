package city.healthcard.card.verification;

import city.healthcard.card.carduse.CardUse;
import city.healthcard.card.carduse.PresentedCode;
import city.healthcard.card.carduse.UseRefusal;
import city.healthcard.card.electronic.CodeIds;
import city.healthcard.card.id.ScanId;
import city.healthcard.card.lifecycle.Standing;
import city.healthcard.card.pass.Pass;
import city.healthcard.card.pass.PassContent;
import city.healthcard.card.policy.ElectronicCardPolicy;
import city.healthcard.card.refusal.Settled;
import city.healthcard.card.revocation.CardPasses;
import city.healthcard.card.scan.Scan;
import city.healthcard.card.scan.ScanCommand;
import city.healthcard.card.scan.ScanCommand.JudgeOffline;
import city.healthcard.card.scan.ScanCommand.TurnAway;
import city.healthcard.card.stream.CityCalendar;
import city.healthcard.card.stream.Hearts;
import city.healthcard.card.stream.PoliciesInForce;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.event.ErasedStream;
import city.healthcard.eventsourcing.proof.SigningKey;
import city.healthcard.eventsourcing.service.Runtime;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Judges what was scanned where there was no network.
@Singleton
public class OfflineScans {

    /// Clocks of terminals are worse than ours.
    private static final int TERMINAL_GRACE_SECONDS = 60;

    private final Hearts hearts;
    private final CodeIds ids;
    private final Runtime runtime;
    private final SigningKey key;
    private final PoliciesInForce policies;
    private final CityCalendar calendar;
    private final InstantSource clock;

    OfflineScans(
            Hearts hearts,
            CodeIds ids,
            Runtime runtime,
            SigningKey key,
            PoliciesInForce policies,
            CityCalendar calendar,
            InstantSource clock) {
        this.hearts = hearts;
        this.ids = ids;
        this.runtime = runtime;
        this.key = key;
        this.policies = policies;
        this.calendar = calendar;
        this.clock = clock;
    }

    /// What came of one.
    ///
    /// @param why absent when it was accepted
    public record Judged(ScanId scan, @Nullable UseRefusal why) {}

    /// Judges one scan.
    ///
    /// @param scannedAt by the terminal's clock
    /// @param attempt the same when the same report is sent again
    public Uni<Judged> judge(String scanned, Reader reader, Instant scannedAt, CommandId attempt) {
        var policy = policies.forElectronicCardsOn(calendar.today());
        var token = PresentedCode.read(scanned, policy.insuranceCodes()) instanceof PresentedCode.Offline it
                ? it.hex()
                : scanned;
        var id = ids.offlineScan(reader.institution(), reader.terminal(), token, scannedAt);
        var use = reader.use(id, scannedAt);
        return hearts.stateOf(id)
                .chain(before -> command(token, use, policy)
                        .chain(command -> hearts.ask(
                                id,
                                command,
                                CommandId.named("offline " + id, attempt.value().toString())))
                        .map(Settled::done)
                        .chain(done -> isNews(before, done.repeated())
                                ? hearts.stateOf(id).map(after -> judged(id, after))
                                : Uni.createFrom().item(new Judged(id, UseRefusal.ALREADY_UPLOADED))));
    }

    /// The first report, or the same report sent again after its answer was lost.
    private static boolean isNews(Scan before, boolean isRepeated) {
        return before instanceof Scan.Unknown || isRepeated;
    }

    private static Judged judged(ScanId id, Scan scan) {
        return switch (scan) {
            case Scan.TurnedAway away -> new Judged(id, away.why());
            case Scan.Accepted _ -> new Judged(id, null);
            case Scan.Unknown _, Scan.Awaiting _ -> throw new IllegalStateException("a judged scan is not there");
        };
    }

    private Uni<ScanCommand> command(String token, CardUse use, ElectronicCardPolicy policy) {
        return PassContent.read(token)
                .filter(signed -> key.verifierKey().verify(signed.message(), signed.signature()))
                .map(signed -> hearts.stateOf(signed.content().pass()).chain(pass -> switch (pass) {
                    case Pass.Unissued _ -> notOurs(use);
                    case Pass.Issued issued -> revokedAt(issued).map(it -> judging(issued, it, use, policy));
                }))
                .orElseGet(() -> notOurs(use));
    }

    private static Uni<ScanCommand> notOurs(CardUse use) {
        return Uni.createFrom().item(new TurnAway(use, null, null, UseRefusal.PASS_NOT_OURS));
    }

    private ScanCommand judging(
            Pass.Issued pass, Optional<Instant> revokedAt, CardUse use, ElectronicCardPolicy policy) {
        return new JudgeOffline(
                use,
                pass.id(),
                pass.card(),
                pass.citizen(),
                pass.issuedAt(),
                pass.expiresAt(),
                revokedAt.orElse(null),
                clock.instant(),
                pass.expiresAt().plus(Duration.ofDays(policy.passUploadDays())),
                TERMINAL_GRACE_SECONDS);
    }

    /// A card that may not be used although the view has not heard of it yet counts as revoked all along.
    private Uni<Optional<Instant>> revokedAt(Pass.Issued pass) {
        return runtime.documents(CardPasses.VIEW)
                .find(pass.card().toString())
                .map(found -> found.flatMap(card -> card.revocationOf(pass.id().value())))
                .chain(known -> known.isPresent()
                        ? Uni.createFrom().item(known)
                        : standing(pass)
                                .map(it -> it == Standing.LOST || it == Standing.BLOCKED || it == Standing.ENDED
                                        ? Optional.of(pass.issuedAt())
                                        : Optional.empty()));
    }

    private Uni<Standing> standing(Pass.Issued pass) {
        return hearts.stateOf(pass.card())
                .map(card -> Standing.of(card, calendar.today()))
                .onFailure(ErasedStream.class)
                .recoverWithItem(Standing.ENDED);
    }
}
