package city.healthcard.simulator.importer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.math.RoundingMode;

/// A claim's items as charges. Synthea counts in dollars; one dollar becomes one yuan. What the claim totals beyond its
/// priced items is the price of its first item, the encounter or the medicine itself.
final class Charges {

    private static final int FEN_DIGITS = 2;

    private Charges() {}

    /// A Money of FHIR in fen; 0 when missing.
    static long fen(JsonNode money) {
        return money.path("value")
                .decimalValue()
                .movePointRight(FEN_DIGITS)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    static void add(ArrayNode charges, JsonNode claim) {
        var priced = 0L;
        for (var item : claim.path("item")) {
            priced += fen(item.path("net"));
        }
        var rest = fen(claim.path("total")) - priced;
        for (var item : claim.path("item")) {
            var what = item.path("productOrService");
            var charge = charges.addObject();
            charge.put(
                    "item",
                    what.path("text")
                            .asText(what.path("coding").path(0).path("display").asText("?")));
            charge.put("amountFen", fen(item.path("net")) + rest);
            rest = 0;
        }
    }
}
