package city.healthcard.audit.review;

import city.healthcard.eventsourcing.Refusal;

/// Why a review does not do what is asked.
public enum ReviewRefusal implements Refusal {
    /// No such application was submitted.
    UNKNOWN("review.unknown"),
    /// The person of the first stage asks to be the person of the second.
    SAME_PERSON("review.same-person"),
    /// The deposit is neither paid nor waived.
    DEPOSIT_OPEN("review.deposit-open"),
    /// The registration centre has not decided.
    REGISTRATION_OPEN("review.registration-open"),
    /// This stage has decided otherwise, or somebody else has.
    ALREADY_DECIDED("review.already-decided"),
    /// No decision of this stage is waited for.
    NOT_WAITING("review.not-waiting"),
    /// The applicant has corrected it since.
    ANOTHER_ROUND("review.another-round"),
    /// Somebody else holds it.
    HELD_BY_ANOTHER("review.held-by-another"),
    /// Only who holds it hands it over.
    NOT_HELD("review.not-held"),
    /// A return or a rejection must say why.
    REASON_MISSING("review.reason-missing"),
    /// An approval has no reasons.
    REASON_UNWANTED("review.reason-unwanted"),
    /// The reason "other" must be explained.
    NOTE_MISSING("review.note-missing"),
    /// The applicant has withdrawn.
    WITHDRAWN("review.withdrawn");

    private final String code;

    ReviewRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
