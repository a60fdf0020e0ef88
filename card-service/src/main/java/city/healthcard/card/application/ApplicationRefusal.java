package city.healthcard.card.application;

import city.healthcard.eventsourcing.Refusal;

/// Why something about an application was refused.
public enum ApplicationRefusal implements Refusal {
    /// There is no such application.
    NOT_SUBMITTED("application.unknown"),
    /// It exists already.
    ALREADY_SUBMITTED("application.already-submitted"),
    /// It was given up before it arrived.
    ABANDONED("application.abandoned"),
    /// This kind of document is not accepted for applications.
    DOCUMENT_NOT_ACCEPTED("application.document-not-accepted"),
    /// The day of birth has not come.
    BORN_IN_FUTURE("application.born-in-future"),
    /// So young an applicant needs a guardian.
    GUARDIAN_NEEDED("application.guardian-needed"),
    /// Nobody is their own guardian.
    GUARDIAN_IS_APPLICANT("application.guardian-is-applicant"),
    /// The guardian is not of age.
    GUARDIAN_TOO_YOUNG("application.guardian-too-young"),
    /// Insured, but without the number of the social security card.
    SOCIAL_SECURITY_CARD_NEEDED("application.social-security-card-needed"),
    /// Nobody asked for a correction.
    NOT_RETURNED("application.not-returned"),
    /// Somebody else has corrected it since it was looked at.
    CORRECTED_MEANWHILE("application.corrected-meanwhile"),
    /// A correction cannot turn the applicant into somebody else.
    OTHER_PERSON("application.other-person"),
    /// The approvals are not complete.
    NOT_READY("application.not-ready"),
    /// The social security card serves; nothing is made.
    NEEDS_NO_CARD("application.needs-no-card"),
    /// Its card is being made.
    IN_PRODUCTION("application.in-production"),
    /// It has ended.
    ENDED("application.ended"),
    /// No such round has begun.
    UNKNOWN_ROUND("application.unknown-round");

    private final String code;

    ApplicationRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
