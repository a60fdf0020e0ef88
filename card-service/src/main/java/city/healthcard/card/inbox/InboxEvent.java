package city.healthcard.card.inbox;

import city.healthcard.card.partner.Partner;
import city.healthcard.contracts.WireType;
import java.time.LocalDate;
import java.util.List;

/// What happened to a partner's files.
public sealed interface InboxEvent {

    /// Its lines are being carried out.
    @WireType("card/partner-file-taken/1")
    record FileTaken(Partner partner, String hash, long number, int lines, LocalDate takenOn) implements InboxEvent {}

    /// Every line is done, but for these.
    @WireType("card/partner-file-settled/1")
    record FileSettled(Partner partner, String hash, List<LineRefusal> refused, LocalDate settledOn)
            implements InboxEvent {
        public FileSettled {
            refused = List.copyOf(refused);
        }
    }
}
