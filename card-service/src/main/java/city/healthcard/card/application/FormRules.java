package city.healthcard.card.application;

import city.healthcard.card.policy.CardPolicy;
import java.time.LocalDate;
import java.util.Optional;

/// What a form must say before anybody looks at it.
final class FormRules {

    private FormRules() {}

    /// The first rule that the form breaks on this day, if any.
    static Optional<ApplicationRefusal> broken(ApplicationForm form, LocalDate on, CardPolicy policy) {
        var applicant = form.applicant();
        if (!policy.acceptedDocuments().contains(applicant.document().type())) {
            return Optional.of(ApplicationRefusal.DOCUMENT_NOT_ACCEPTED);
        }
        if (applicant.birthDate().isAfter(on)) {
            return Optional.of(ApplicationRefusal.BORN_IN_FUTURE);
        }
        if (form.coverage().insured() && form.coverage().socialSecurityCard() == null) {
            return Optional.of(ApplicationRefusal.SOCIAL_SECURITY_CARD_NEEDED);
        }
        return brokenByGuardian(form, on, policy);
    }

    private static Optional<ApplicationRefusal> brokenByGuardian(
            ApplicationForm form, LocalDate on, CardPolicy policy) {
        var guardian = form.guardian();
        if (guardian == null) {
            return policy.needsGuardian(form.applicant().birthDate(), on)
                    ? Optional.of(ApplicationRefusal.GUARDIAN_NEEDED)
                    : Optional.empty();
        }
        if (guardian.document().key().equals(form.applicant().document().key())) {
            return Optional.of(ApplicationRefusal.GUARDIAN_IS_APPLICANT);
        }
        return guardian.document()
                .citizenNumber()
                .filter(number -> !policy.ageRule().reached(number.birthDate(), policy.guardianAge(), on))
                .map(_ -> ApplicationRefusal.GUARDIAN_TOO_YOUNG);
    }
}
