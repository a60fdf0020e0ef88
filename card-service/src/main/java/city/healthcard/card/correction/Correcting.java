package city.healthcard.card.correction;

import city.healthcard.card.citizen.Citizen.Known;
import city.healthcard.card.citizen.CitizenCommand.ApproveCorrection;
import city.healthcard.card.citizen.CitizenRefusal;
import city.healthcard.card.document.Linking;
import city.healthcard.card.id.CitizenId;
import city.healthcard.card.refusal.Settled;
import city.healthcard.card.stream.CityCalendar;
import city.healthcard.card.stream.Hearts;
import city.healthcard.card.stream.PoliciesInForce;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.command.Outcome.Done;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;

/// Approves corrections. Where the right number is another one, it is claimed first.
@Singleton
class Correcting {

    private final Hearts hearts;
    private final Linking linking;
    private final PoliciesInForce policies;
    private final CityCalendar calendar;

    Correcting(Hearts hearts, Linking linking, PoliciesInForce policies, CityCalendar calendar) {
        this.hearts = hearts;
        this.linking = linking;
        this.policies = policies;
        this.calendar = calendar;
    }

    Uni<Done<CitizenRefusal>> approve(CitizenId citizen, UUID correction, String by, CommandId cause) {
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
