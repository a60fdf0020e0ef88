package city.healthcard.records.fhirpost;

import static java.util.Objects.requireNonNullElse;

import city.healthcard.records.clinical.Charge;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.ChargeItem;
import org.hl7.fhir.r4.model.Claim;
import org.hl7.fhir.r4.model.Money;

/// `ChargeItem` and `Claim` as charges, in yuan. What a claim totals beyond its priced items is the price of its first
/// item, the encounter or the medicine itself.
final class ChargeMapper {

    private static final int FEN_DIGITS = 2;
    private static final String CURRENCY = "CNY";

    private ChargeMapper() {}

    static Charge charge(ChargeItem item, Entry entry) {
        if (!item.hasPriceOverride()) {
            entry.refuse("priceOverride", "请填写此项。", "This is required.");
        }
        return new Charge(Concepts.words(item.getCode()), fen("priceOverride", item.getPriceOverride(), entry));
    }

    static List<Charge> charges(Claim claim, Entry entry) {
        var charges = new ArrayList<Charge>();
        var priced = 0L;
        for (var item : claim.getItem()) {
            var net = fen("item/net", item.getNet(), entry);
            charges.add(new Charge(Concepts.words(item.getProductOrService()), net));
            priced += net;
        }
        if (!claim.hasTotal()) {
            return charges;
        }
        var rest = fen("total", claim.getTotal(), entry) - priced;
        if (charges.isEmpty()) {
            charges.add(new Charge("合计 · total", rest));
        } else if (rest != 0) {
            var first = charges.getFirst();
            charges.set(0, new Charge(first.item(), requireNonNullElse(first.amountFen(), 0L) + rest));
        }
        return charges;
    }

    /// Nothing is 0; a fraction of a fen is refused.
    private static long fen(String element, Money money, Entry entry) {
        if (money.hasCurrency() && !CURRENCY.equals(money.getCurrency())) {
            entry.refuse(element + "/currency", "只接收人民币（CNY）。", "Yuan only (CNY).");
        }
        if (!money.hasValue()) {
            return 0;
        }
        try {
            // Neither of these writes out the digits of a huge exponent, as moving the point would.
            return money.getValue().scaleByPowerOfTen(FEN_DIGITS).longValueExact();
        } catch (ArithmeticException notFen) {
            entry.refuse(element + "/value", "金额最多两位小数。", "An amount has two decimals at most.");
            return 0;
        }
    }
}
