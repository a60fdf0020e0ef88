package city.healthcard.payment.deposit;

/// What is known of one application.
///
/// @param covered the latest round of which it is known whether the applicant is insured; 0 before the first
/// @param insured whether the applicant of that round is insured
/// @param deferred the round whose demand waits for that knowledge; 0 when none does
/// @param answered the latest round whose demand was answered; 0 before the first
/// @param closed whether it has ended without a card
public record Applying(int covered, boolean insured, int deferred, int answered, boolean closed) {

    static final Applying NOTHING_KNOWN = new Applying(0, false, 0, 0, false);

    Applying coveredIn(int round, boolean isInsured) {
        return new Applying(round, isInsured, deferred, answered, closed);
    }

    Applying deferredTo(int round) {
        return new Applying(covered, insured, round, answered, closed);
    }

    Applying answeredIn(int round) {
        return new Applying(covered, insured, deferred, round, closed);
    }

    Applying ended() {
        return new Applying(covered, insured, deferred, answered, true);
    }
}
