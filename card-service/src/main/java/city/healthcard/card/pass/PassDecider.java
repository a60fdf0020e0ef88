package city.healthcard.card.pass;

import static city.healthcard.eventsourcing.Decision.accept;
import static city.healthcard.eventsourcing.Decision.nothing;
import static city.healthcard.eventsourcing.Decision.reject;

import city.healthcard.card.carduse.UseRefusal;
import city.healthcard.card.lifecycle.Standing;
import city.healthcard.card.pass.Pass.Issued;
import city.healthcard.card.pass.Pass.Unissued;
import city.healthcard.card.pass.PassCommand.IssuePass;
import city.healthcard.card.pass.PassEvent.PassIssued;
import city.healthcard.eventsourcing.Decider;
import city.healthcard.eventsourcing.Decision;

/// A token is issued once, for a card that may be used.
public final class PassDecider implements Decider<PassCommand, Pass, PassEvent, UseRefusal> {

    @Override
    public Pass initial() {
        return new Unissued();
    }

    @Override
    public Decision<PassEvent, UseRefusal> decide(PassCommand command, Pass pass) {
        return switch (command) {
            case IssuePass issue -> issue(issue, pass);
        };
    }

    private static Decision<PassEvent, UseRefusal> issue(IssuePass it, Pass pass) {
        return switch (pass) {
            case Unissued _
            when it.standing() != Standing.USABLE ->
                reject(UseRefusal.of(it.standing()).orElseThrow());
            case Unissued _ ->
                accept(new PassIssued(
                        it.pass(), it.card(), it.citizen(), it.place(), it.at(), it.expiresAt(), it.policy()));
            case Issued _ -> nothing();
        };
    }

    @Override
    public Pass evolve(Pass pass, PassEvent event) {
        return switch (event) {
            case PassIssued it
            when pass instanceof Unissued ->
                new Issued(it.pass(), it.card(), it.citizen(), it.place(), it.issuedAt(), it.expiresAt());
            case PassIssued _ -> throw new IllegalStateException("issued twice");
        };
    }
}
