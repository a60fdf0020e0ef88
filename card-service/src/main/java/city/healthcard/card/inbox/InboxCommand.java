package city.healthcard.card.inbox;

import city.healthcard.card.partner.Partner;
import java.time.LocalDate;
import java.util.List;

/// What is asked of an inbox.
public sealed interface InboxCommand {

    /// Begin with a file.
    ///
    /// @param hash SHA-256 of its bytes, 64 hexadecimal digits
    /// @param number the partner's count of its files
    record TakeFile(Partner partner, String hash, long number, int lines, LocalDate on) implements InboxCommand {}

    /// Every line was looked at.
    record SettleFile(Partner partner, String hash, List<LineRefusal> refused, LocalDate on) implements InboxCommand {
        public SettleFile {
            refused = List.copyOf(refused);
        }
    }
}
