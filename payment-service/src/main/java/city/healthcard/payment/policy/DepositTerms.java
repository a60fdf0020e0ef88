package city.healthcard.payment.policy;

import city.healthcard.payment.money.Fen;
import java.time.LocalDate;
import java.util.Set;

/// One version of the city's terms for the deposit.
///
/// @param version its name, recorded with every decision it makes
/// @param from the first day on which it holds, Asia/Shanghai
/// @param amount what is owed
/// @param waivedWhenInsured whether the insured owe none
/// @param refundedOn the endings of an application after which a paid deposit goes back by itself
/// @param releasedOn what lets a held deposit go back by itself once there is a card
public record DepositTerms(
        String version,
        LocalDate from,
        Fen amount,
        boolean waivedWhenInsured,
        Set<Ending> refundedOn,
        Set<Release> releasedOn) {

    public DepositTerms {
        refundedOn = Set.copyOf(refundedOn);
        releasedOn = Set.copyOf(releasedOn);
    }
}
