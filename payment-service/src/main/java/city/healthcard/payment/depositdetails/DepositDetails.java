package city.healthcard.payment.depositdetails;

import city.healthcard.payment.deposit.Waiver;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// The deposit of an application.
///
/// @param institution code of the institution whose desk took the application; empty when it came online
/// @param standing where it stands; empty before the registration centre has approved
/// @param amountFen what is or was owed; 0 when waived
/// @param waiver why none is owed
/// @param payment the payment under way, or the one that brought it
/// @param since when it came to this standing
public record DepositDetails(
        UUID application,
        UUID citizen,
        String institution,
        Optional<Standing> standing,
        long amountFen,
        Optional<Waiver> waiver,
        Optional<UUID> payment,
        Instant since) {

    /// Where a deposit stands.
    public enum Standing {
        DUE,
        PAYING,
        PAID,
        WAIVED,
        CANCELLED,
        REFUNDING,
        REFUNDED
    }

    DepositDetails of(String desk) {
        return new DepositDetails(application, citizen, desk, standing, amountFen, waiver, payment, since);
    }

    DepositDetails is(Standing now, Instant at) {
        return new DepositDetails(
                application, citizen, institution, Optional.of(now), amountFen, Optional.empty(), payment, at);
    }

    DepositDetails due(long fen, Instant at) {
        return new DepositDetails(
                application,
                citizen,
                institution,
                Optional.of(Standing.DUE),
                fen,
                Optional.empty(),
                Optional.empty(),
                at);
    }

    DepositDetails waived(Waiver why, Instant at) {
        return new DepositDetails(
                application,
                citizen,
                institution,
                Optional.of(Standing.WAIVED),
                0,
                Optional.of(why),
                Optional.empty(),
                at);
    }

    DepositDetails through(Standing now, UUID by, Instant at) {
        return new DepositDetails(
                application, citizen, institution, Optional.of(now), amountFen, Optional.empty(), Optional.of(by), at);
    }
}
