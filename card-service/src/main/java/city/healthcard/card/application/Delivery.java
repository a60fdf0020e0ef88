package city.healthcard.card.application;

import org.jspecify.annotations.Nullable;

/// How the card reaches its holder.
///
/// @param branch the branch of the bank, such as `350203-01`, when collected there
/// @param address where the mail goes, when mailed
public record Delivery(
        Method method, @Nullable String branch, @Nullable String address) {

    /// Where consignments for the mail go.
    public static final String MAIL_ROOM = "mail";

    /// Collected or mailed.
    public enum Method {
        /// At a branch of the bank, after an identity check.
        BRANCH,
        /// By registered mail.
        MAIL
    }

    /// Where the bank must have the card: a branch, or the mail room.
    public String destination() {
        return branch != null && method == Method.BRANCH ? branch : MAIL_ROOM;
    }

    /// Never the address.
    @Override
    public String toString() {
        return "Delivery[" + method + ']';
    }
}
