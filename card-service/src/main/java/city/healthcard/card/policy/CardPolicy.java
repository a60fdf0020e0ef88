package city.healthcard.card.policy;

import city.healthcard.card.identity.AgeRule;
import city.healthcard.card.identity.DocumentType;
import java.time.LocalDate;
import java.util.Set;

/// One version of what the bureau has decided about cards.
///
/// @param version its name, recorded in every event that it decided
/// @param effectiveFrom the first day on which it is in force
/// @param ageRule when a year of age is completed
/// @param guardianUnderAge who is younger needs a guardian to apply
/// @param guardianAge how old a guardian is at least
/// @param guardianship the ages at which a guardian's rights narrow and end
/// @param acceptedDocuments the documents with which one may apply
/// @param cardValidityYears how long a card may be used from its issue
/// @param temporary how long a temporary card may be used
/// @param renewal when a card may be renewed
/// @param collectWithinDays how long the bank keeps a card that nobody collects
/// @param batchCardsMax the most cards of one batch
/// @param erasureWaitDays the least number of days between asking for a citizen's erasure and approving it
/// @param password what a password must be like
public record CardPolicy(
        String version,
        LocalDate effectiveFrom,
        AgeRule ageRule,
        int guardianUnderAge,
        int guardianAge,
        GuardianshipAges guardianship,
        Set<DocumentType> acceptedDocuments,
        int cardValidityYears,
        TemporaryTerms temporary,
        RenewalTerms renewal,
        int collectWithinDays,
        int batchCardsMax,
        int erasureWaitDays,
        PasswordRules password)
        implements EffectiveDated {

    /// Ages at which a guardian's rights change, besides that at which one applies alone.
    ///
    /// @param narrowsAt from which what is sensitive is the citizen's own
    /// @param endsAt from which there is no guardian any more
    public record GuardianshipAges(int narrowsAt, int endsAt) {}

    public CardPolicy {
        acceptedDocuments = Set.copyOf(acceptedDocuments);
        if (guardianship.narrowsAt() > guardianUnderAge || guardianUnderAge > guardianship.endsAt()) {
            throw new IllegalArgumentException("the ages of guardianship are out of order in " + version);
        }
    }

    /// Whether who was born then needs a guardian to apply on this day.
    public boolean needsGuardian(LocalDate birthDate, LocalDate day) {
        return !ageRule.reached(birthDate, guardianUnderAge, day);
    }

    /// The last day on which a card issued on this day may be used.
    public LocalDate expiryOf(LocalDate issuedOn) {
        return issuedOn.plusYears(cardValidityYears).minusDays(1);
    }

    /// Whether a card with this last day may be renewed on this day.
    public boolean isRenewable(LocalDate expiresOn, LocalDate day) {
        return renewal.isOpen(expiresOn, day) && !renewal.isOver(expiresOn, day);
    }
}
