package city.healthcard.records.recognition;

import java.time.LocalDate;
import java.util.Locale;

/// Whether a result may be accepted by another institution today. That it may does not say that it must: the doctor
/// decides.
///
/// @param group of examinations that decided
/// @param until the last day on which it may be
/// @param reason why, or why not
/// @param policy edition that decided
public record Recognition(String group, LocalDate until, Reason reason, int policy) {

    /// Why, or why not.
    public enum Reason {
        /// Examined by a laboratory that was assessed far enough, not too long ago, and verified.
        RECOGNISED,
        /// Not verified yet, or withdrawn.
        NOT_FINAL,
        /// Nobody has assessed the laboratory.
        NOT_ASSESSED,
        /// The laboratory was not assessed far enough for this examination.
        LEVEL_TOO_LOW,
        /// Examined too long ago.
        TOO_OLD;

        /// The word in answers, such as `too-old`.
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// Whether it may be accepted.
    public boolean isAccepted() {
        return reason == Reason.RECOGNISED;
    }
}
