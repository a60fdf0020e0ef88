package city.healthcard.simulator.payment;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// What a merchant asked the channel to collect, and how far that has come.
///
/// @param id the merchant's name for it
/// @param trade the channel's own number
/// @param state where it stands
/// @param notifyUrl where the merchant wants to hear of it
/// @param refunds amounts in fen by the merchant's refund id
record Order(String id, String trade, State state, long amountFen, String notifyUrl, Map<String, Long> refunds) {

    /// Where an order stands.
    enum State {
        /// Waits for the payer.
        PENDING,
        /// The money is there.
        CAPTURED,
        /// The payer did not want to.
        DECLINED
    }

    Order {
        refunds = Map.copyOf(refunds);
    }

    long refundedFen() {
        return refunds.values().stream().mapToLong(Long::longValue).sum();
    }

    Order is(State now) {
        return new Order(id, trade, now, amountFen, notifyUrl, refunds);
    }

    Order refunding(String refund, long refundFen) {
        var more = new LinkedHashMap<>(refunds);
        more.put(refund, refundFen);
        return new Order(id, trade, state, amountFen, notifyUrl, more);
    }

    /// What the channel tells about it.
    JsonObject shown() {
        var shown = new JsonArray();
        refunds.forEach((refund, fen) -> shown.add(
                new JsonObject().put("refund", refund).put("amountFen", fen).put("state", "refunded")));
        return new JsonObject()
                .put("order", id)
                .put("trade", trade)
                .put("state", state.name().toLowerCase(Locale.ROOT))
                .put("amountFen", amountFen)
                .put("currency", "CNY")
                .put("refundedFen", refundedFen())
                .put("refunds", shown);
    }

    JsonObject kept() {
        return shown().put("notifyUrl", notifyUrl);
    }

    static Order read(JsonObject kept) {
        var refunds = new LinkedHashMap<String, Long>();
        for (var i = 0; i < kept.getJsonArray("refunds").size(); i++) {
            var refund = kept.getJsonArray("refunds").getJsonObject(i);
            refunds.put(refund.getString("refund"), refund.getLong("amountFen"));
        }
        return new Order(
                kept.getString("order"),
                kept.getString("trade"),
                State.valueOf(kept.getString("state").toUpperCase(Locale.ROOT)),
                kept.getLong("amountFen"),
                kept.getString("notifyUrl"),
                refunds);
    }
}
