package city.healthcard.records.consent;

import city.healthcard.records.citizen.CitizenId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// What can be asked of a consent. Whoever asks is named by all names of the person, the one that stays first.
public sealed interface ConsentCommand {

    /// The consent.
    ConsentId consent();

    /// The names of the person who asks.
    List<CitizenId> names();

    /// Allow something.
    ///
    /// @param bounds what the policy allows a consent to be
    /// @param bucket the key that seals it: a class of record and its last year
    /// @param on the day, Asia/Shanghai
    record GiveConsent(
            ConsentId consent,
            List<CitizenId> names,
            ConsentTerms terms,
            Bounds bounds,
            String bucket,
            LocalDate on,
            Instant at)
            implements ConsentCommand {
        public GiveConsent {
            names = List.copyOf(names);
        }
    }

    /// Allow something else instead.
    ///
    /// @param bounds what the policy allows a consent to be
    /// @param on the day, Asia/Shanghai
    record ChangeConsent(
            ConsentId consent, List<CitizenId> names, ConsentTerms terms, Bounds bounds, LocalDate on, Instant at)
            implements ConsentCommand {
        public ChangeConsent {
            names = List.copyOf(names);
        }
    }

    /// Allow it no longer.
    record WithdrawConsent(ConsentId consent, List<CitizenId> names, Instant at) implements ConsentCommand {
        public WithdrawConsent {
            names = List.copyOf(names);
        }
    }

    /// What a consent may be.
    ///
    /// @param policy edition of the policy that says so
    /// @param daysMax the longest period
    record Bounds(int policy, int daysMax) {}
}
