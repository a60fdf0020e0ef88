package city.healthcard.card.citizen;

import city.healthcard.card.id.CitizenId;
import city.healthcard.card.policy.CardPolicy;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// What a guardian may do at present, and when that is looked at again.
///
/// @param guardian the guardian as a citizen, if the city knows one by the guardian's document
/// @param reviewIn the month in which the next age is reached; a month, because the day would be a birth date
/// @param policy the version that decided
public record Guardianship(
        GuardianRights rights,
        @Nullable CitizenId guardian,
        @Nullable YearMonth reviewIn,
        String policy) {

    /// There is no guardian.
    static final Guardianship NONE = new Guardianship(GuardianRights.ENDED, null, null, "");

    /// There is one, and no policy has been asked yet.
    static final Guardianship UNPLANNED = new Guardianship(GuardianRights.FULL, null, null, "");

    /// The rights over who was born on `birth`, on this day, by this policy.
    static Guardianship on(LocalDate day, LocalDate birth, @Nullable CitizenId guardian, CardPolicy policy) {
        var ages = policy.guardianship();
        var rule = policy.ageRule();
        if (rule.reached(birth, ages.endsAt(), day)) {
            return new Guardianship(GuardianRights.ENDED, guardian, null, policy.version());
        }
        if (rule.reached(birth, policy.guardianUnderAge(), day)) {
            return reviewed(GuardianRights.READING, guardian, rule.reachedOn(birth, ages.endsAt()), policy);
        }
        return rule.reached(birth, ages.narrowsAt(), day)
                ? reviewed(GuardianRights.NARROWED, guardian, rule.reachedOn(birth, policy.guardianUnderAge()), policy)
                : reviewed(GuardianRights.FULL, guardian, rule.reachedOn(birth, ages.narrowsAt()), policy);
    }

    /// As at the beginning: whoever is a guardian of a grown-up has been appointed.
    static Guardianship beginning(LocalDate day, LocalDate birth, @Nullable CitizenId guardian, CardPolicy policy) {
        var found = on(day, birth, guardian, policy);
        return found.rights() == GuardianRights.ENDED
                ? new Guardianship(GuardianRights.APPOINTED, guardian, null, policy.version())
                : found;
    }

    /// The same guardian, who may do nothing any more.
    Guardianship ended(CardPolicy by) {
        return new Guardianship(GuardianRights.ENDED, guardian, null, by.version());
    }

    private static Guardianship reviewed(
            GuardianRights rights, @Nullable CitizenId guardian, LocalDate next, CardPolicy policy) {
        return new Guardianship(rights, guardian, YearMonth.from(next), policy.version());
    }
}
