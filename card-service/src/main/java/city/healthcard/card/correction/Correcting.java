package city.healthcard.card.correction;

import city.healthcard.card.citizen.Citizen.Known;
import city.healthcard.card.citizen.CitizenCommand.ApproveCorrection;
import city.healthcard.card.citizen.CitizenCommand.RefuseCorrection;
import city.healthcard.card.citizen.CitizenCommand.RequestCorrection;
import city.healthcard.card.citizen.CitizenRefusal;
import city.healthcard.card.citizen.Correction;
import city.healthcard.card.document.Linking;
import city.healthcard.card.id.CitizenId;
import city.healthcard.card.people.Telling;
import city.healthcard.card.refusal.RefusalProblems;
import city.healthcard.card.refusal.Settled;
import city.healthcard.card.stream.CityCalendar;
import city.healthcard.card.stream.Hearts;
import city.healthcard.card.stream.PoliciesInForce;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.command.Outcome.Done;
import city.healthcard.eventsourcing.service.Runtime;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/// What is asked about corrections, by the API and by the pages. Where the right number is another one, it is claimed
/// before the correction is approved.
@Singleton
public class Correcting {

    private static final int OPEN_MAX = 200;

    private final Hearts hearts;
    private final Linking linking;
    private final PoliciesInForce policies;
    private final CityCalendar calendar;
    private final Telling telling;
    private final Runtime runtime;

    Correcting(
            Hearts hearts,
            Linking linking,
            PoliciesInForce policies,
            CityCalendar calendar,
            Telling telling,
            Runtime runtime) {
        this.hearts = hearts;
        this.linking = linking;
        this.policies = policies;
        this.calendar = calendar;
        this.telling = telling;
        this.runtime = runtime;
    }

    /// The citizens of whom a correction waits for a decision.
    public Uni<List<CorrectionCase>> open() {
        return runtime.documents(CorrectionCase.VIEW).where("state", "open", OPEN_MAX);
    }

    /// Asks for one.
    public Uni<Done<CitizenRefusal>> request(CitizenId citizen, Correction correction, CommandId cause) {
        return hearts.ask(citizen, new RequestCorrection(correction), cause).map(Settled::done);
    }

    /// What is recorded beside what is asked for, while it waits. The look is noted before.
    ///
    /// @param reader who is told, as a pseudonym
    public Uni<SideBySide> show(CitizenId citizen, UUID correction, String reader) {
        return telling.note(reader, "correction", List.of(citizen))
                .chain(() -> hearts.stateOf(citizen))
                .map(state -> {
                    var asked = state instanceof Known known ? known.correction() : null;
                    if (!(state instanceof Known known)
                            || asked == null
                            || !asked.id().equals(correction)) {
                        throw RefusalProblems.of(CitizenRefusal.CORRECTION_NOT_OPEN)
                                .exception();
                    }
                    return SideBySide.of(known.person(), asked);
                });
    }

    /// Turns one down.
    public Uni<Done<CitizenRefusal>> refuse(
            CitizenId citizen, UUID correction, String reason, String by, CommandId cause) {
        return hearts.ask(citizen, new RefuseCorrection(correction, reason, by, calendar.today()), cause)
                .map(Settled::done);
    }

    /// Lets one be recorded.
    public Uni<Done<CitizenRefusal>> approve(CitizenId citizen, UUID correction, String by, CommandId cause) {
        var today = calendar.today();
        var command = new ApproveCorrection(correction, by, today, policies.on(today));
        return hearts.stateOf(citizen).chain(state -> {
            var open = state instanceof Known known ? known.correction() : null;
            var document = open == null || !open.id().equals(correction) ? null : open.document();
            return document == null
                    ? hearts.ask(citizen, command, cause).map(Settled::done)
                    : linking.claimed(citizen, command, document, cause);
        });
    }
}
