package city.healthcard.simulator.importer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// Synthea counts in dollars, the city in yuan; one dollar becomes one yuan.
final class Charges {

    private static final int FEN_DIGITS = 2;

    private Charges() {}

    /// A Money of FHIR in fen; 0 when missing.
    static long fen(JsonNode money) {
        return yuan(money).movePointRight(FEN_DIGITS).longValueExact();
    }

    /// Makes the amounts of a claim yuan, to the fen.
    static void inYuan(JsonNode claim) {
        claim.path("item").forEach(item -> exchange(item.path("net")));
        exchange(claim.path("total"));
    }

    private static void exchange(JsonNode money) {
        if (money instanceof ObjectNode amount) {
            amount.put("value", yuan(amount)).put("currency", "CNY");
        }
    }

    private static BigDecimal yuan(JsonNode money) {
        return money.path("value").decimalValue().setScale(FEN_DIGITS, RoundingMode.HALF_UP);
    }
}
