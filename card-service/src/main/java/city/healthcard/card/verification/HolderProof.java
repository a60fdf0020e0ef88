package city.healthcard.card.verification;

import city.healthcard.card.carduse.UseRefusal;
import city.healthcard.card.citizen.Citizen;
import city.healthcard.card.id.ScanId;
import city.healthcard.card.lifecycle.Card;
import city.healthcard.card.lifecycle.CardFace;
import city.healthcard.card.lifecycle.Standing;
import city.healthcard.card.refusal.RefusalProblems;
import city.healthcard.card.refusal.Settled;
import city.healthcard.card.scan.Factor;
import city.healthcard.card.scan.Scan;
import city.healthcard.card.scan.ScanCommand;
import city.healthcard.card.scan.ScanCommand.Confirm;
import city.healthcard.card.scan.ScanCommand.FailFactor;
import city.healthcard.card.signin.SecondFactor;
import city.healthcard.card.stream.CityCalendar;
import city.healthcard.card.stream.Hearts;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.webkit.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/// Lets somebody whose static code was scanned prove to be the holder.
@Singleton
public class HolderProof {

    private static final int TOO_MANY = 429;

    private final Hearts hearts;
    private final SecondFactor factors;
    private final Verification verification;
    private final CityCalendar calendar;
    private final InstantSource clock;

    HolderProof(
            Hearts hearts,
            SecondFactor factors,
            Verification verification,
            CityCalendar calendar,
            InstantSource clock) {
        this.hearts = hearts;
        this.factors = factors;
        this.verification = verification;
        this.calendar = calendar;
        this.clock = clock;
    }

    /// A scan that waits, and its card.
    private record Waiting(ScanId id, Scan.Awaiting scan, Card card, CardFace face) {}

    /// Sends a code to the holder's telephone.
    public Uni<Void> sendCode(ScanId scan, String institution) {
        return find(scan, institution)
                .chain(waiting -> hearts.personOf(waiting.scan().citizen()).chain(citizen -> switch (citizen) {
                    case Citizen.Known known ->
                        factors.send(waiting.face(), known.person().phone(), institution);
                    case Citizen.Unknown _, Citizen.Merged _, Citizen.Erased _ ->
                        Uni.createFrom().item(true);
                }))
                .invoke(isSent -> {
                    if (!isSent) {
                        throw later();
                    }
                })
                .replaceWithVoid();
    }

    /// The scan, as long as it waits; else leaves as a problem.
    public Uni<Verdict> waiting(ScanId scan, String institution) {
        return find(scan, institution).chain(waiting -> verification.verdict(scan, waiting.scan()));
    }

    /// Tries a second factor.
    public Uni<Verdict> prove(ScanId scan, Factor factor, String typed, String institution, CommandId attempt) {
        return hearts.stateOf(scan).chain(state -> switch (state) {
            case Scan.Accepted accepted
            when accepted.use().institution().equals(institution) -> verification.verdict(scan, state);
            case Scan.TurnedAway away
            when away.use().institution().equals(institution) -> verification.verdict(scan, state);
            case Scan.Unknown _, Scan.Awaiting _, Scan.Accepted _, Scan.TurnedAway _ ->
                find(scan, institution)
                        .chain(waiting -> check(waiting, factor, typed)
                                .chain(answer -> settle(waiting, factor, answer, attempt)));
        });
    }

    private Uni<SecondFactor.Answer> check(Waiting waiting, Factor factor, String typed) {
        var source = waiting.scan().use().institution();
        return switch (factor) {
            case PASSWORD -> factors.password(waiting.face(), typed, source);
            case ONE_TIME_CODE -> factors.code(waiting.face(), typed, source);
        };
    }

    private Uni<Verdict> settle(Waiting waiting, Factor factor, SecondFactor.Answer answer, CommandId attempt) {
        var now = clock.instant();
        return switch (answer) {
            case LATER -> throw later();
            case WRONG ->
                note(waiting.id(), new FailFactor(now), attempt)
                        .chain(() -> hearts.stateOf(waiting.id()))
                        .map(HolderProof::wrong);
            case RIGHT ->
                note(waiting.id(), new Confirm(factor, now, Standing.of(waiting.card(), calendar.today())), attempt)
                        .chain(() -> hearts.stateOf(waiting.id()))
                        .chain(state -> verification.verdict(waiting.id(), state));
        };
    }

    private Uni<?> note(ScanId scan, ScanCommand command, CommandId attempt) {
        return hearts.ask(
                        scan,
                        command,
                        CommandId.named("factor " + scan, attempt.value().toString()))
                .map(Settled::done);
    }

    private static Verdict wrong(Scan scan) {
        var triesLeft = scan instanceof Scan.Awaiting awaiting ? awaiting.triesLeft() : 0;
        throw RefusalProblems.of(UseRefusal.WRONG_FACTOR)
                .with("triesLeft", triesLeft)
                .exception();
    }

    /// A scan of another institution is as unknown as none.
    private Uni<Waiting> find(ScanId id, String institution) {
        return hearts.stateOf(id).chain(state -> {
            if (!(state instanceof Scan.Awaiting awaiting)
                    || !awaiting.use().institution().equals(institution)) {
                throw RefusalProblems.of(UseRefusal.NO_SUCH_SCAN).exception();
            }
            if (clock.instant().isAfter(awaiting.until())) {
                throw RefusalProblems.of(UseRefusal.FACTOR_TOO_LATE).exception();
            }
            return hearts.stateOf(awaiting.card())
                    .map(card -> card.knownFace()
                            .map(face -> new Waiting(id, awaiting, card, face))
                            .orElseThrow(() ->
                                    RefusalProblems.of(UseRefusal.NO_SUCH_SCAN).exception()));
        });
    }

    private static RuntimeException later() {
        return Problem.of(TOO_MANY, "session.throttled", "尝试次数过多，请 15 分钟后再试。", "Too many attempts; try in 15 minutes.")
                .exception();
    }
}
