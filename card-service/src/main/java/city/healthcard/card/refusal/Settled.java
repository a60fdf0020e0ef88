package city.healthcard.card.refusal;

import city.healthcard.eventsourcing.Refusal;
import city.healthcard.eventsourcing.command.Outcome;
import city.healthcard.eventsourcing.command.Outcome.Done;
import city.healthcard.eventsourcing.command.Outcome.Outdated;
import city.healthcard.eventsourcing.command.Outcome.Refused;
import city.healthcard.webkit.precondition.VersionTag;

/// What a step that must succeed came to.
public final class Settled {

    private Settled() {}

    /// The outcome of a step without which the request cannot go on; a refusal leaves as its problem.
    public static <R extends Refusal> Done<R> done(Outcome<R> outcome) {
        return switch (outcome) {
            case Done<R> done -> done;
            case Refused<R> refused ->
                throw RefusalProblems.of(refused.reason()).exception();
            case Outdated<R> outdated ->
                throw VersionTag.outdated(outdated.version()).exception();
        };
    }
}
