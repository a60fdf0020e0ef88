package city.healthcard.simulator.payment;

import city.healthcard.simulator.Answer;
import city.healthcard.simulator.Surroundings;
import city.healthcard.simulator.journal.Journal;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The payment channel. An order is paid by its imaginary payer after a short delay; the merchant hears of it
/// by a signed notification, twice. Ordering or refunding again under the same name changes nothing.
///
/// `POST /channels/payments` takes `{"order", "amountFen", "currency", "notifyUrl"?, "outcome"?}`; `outcome`
/// `declined` makes a payer who does not want to. Notifications are `{"type", "timestamp", "data"}` with type
/// `payment.captured`, `payment.declined` or `refund.completed`, signed after Standard Webhooks.
public final class PaymentChannel {

    private final Surroundings surroundings;
    private final Notifier notifier;
    private final Journal journal;
    private final InstantSource clock = InstantSource.system();
    private final Map<String, Order> orders = new HashMap<>();
    private final Vertx vertx;

    public PaymentChannel(Vertx vertx, Surroundings surroundings) {
        this.vertx = vertx;
        this.surroundings = surroundings;
        this.notifier = new Notifier(vertx, surroundings);
        this.journal = new Journal(surroundings.state(), "payments");
    }

    /// Adds the channel's addresses and takes up what an earlier process left undone.
    public void mount(Router router) {
        router.post("/channels/payments").handler(this::order);
        router.get("/channels/payments/:order").handler(this::show);
        router.post("/channels/payments/:order/refunds").handler(this::refund);
        journal.read().values().stream().map(Order::read).forEach(order -> {
            orders.put(order.id(), order);
            if (order.state() == Order.State.PENDING) {
                settleLater(order.id(), Order.State.CAPTURED);
            }
        });
    }

    private void order(RoutingContext call) {
        var body = Answer.question(call);
        var id = body.getString("order");
        var amountFen = body.getLong("amountFen");
        if (id == null || amountFen == null || amountFen <= 0 || !"CNY".equals(body.getString("currency"))) {
            Answer.refuse(call, 422, "order.invalid", "order, amountFen > 0 and currency CNY are needed");
            return;
        }
        var known = orders.get(id);
        if (known != null) {
            if (known.amountFen() == amountFen) {
                Answer.ok(call, withPayUrl(known));
            } else {
                Answer.refuse(call, 409, "order.other-amount", "this order was made for another amount");
            }
            return;
        }
        var trade = "SIM" + clock.millis() + "%04d".formatted(orders.size() % 10_000);
        var fallback = surroundings.publicUrl() + "/payment/api/channels/simulated/notifications";
        var made =
                new Order(id, trade, Order.State.PENDING, amountFen, body.getString("notifyUrl", fallback), Map.of());
        keep(made);
        settleLater(id, outcome(body.getString("outcome")));
        Answer.send(call, 201, withPayUrl(made));
    }

    private void show(RoutingContext call) {
        var order = orders.get(call.pathParam("order"));
        if (order == null) {
            Answer.refuse(call, 404, "order.unknown", "no such order");
        } else {
            Answer.ok(call, withPayUrl(order));
        }
    }

    private void refund(RoutingContext call) {
        var order = orders.get(call.pathParam("order"));
        var body = Answer.question(call);
        var refund = body.getString("refund");
        var amountFen = body.getLong("amountFen");
        if (order == null) {
            Answer.refuse(call, 404, "order.unknown", "no such order");
        } else if (refund == null || amountFen == null || amountFen <= 0) {
            Answer.refuse(call, 422, "refund.invalid", "refund and amountFen > 0 are needed");
        } else if (order.refunds().containsKey(refund)) {
            Answer.send(call, 202, shown(refund, amountFen));
        } else if (order.state() != Order.State.CAPTURED || order.refundedFen() + amountFen > order.amountFen()) {
            Answer.refuse(call, 409, "refund.exceeds", "more than what was paid and not yet refunded");
        } else {
            keep(order.refunding(refund, amountFen));
            tell(order, "refund.completed", refund, shown(refund, amountFen));
            Answer.send(call, 202, shown(refund, amountFen));
        }
    }

    private void settleLater(String id, Order.State state) {
        vertx.setTimer(Math.max(1, surroundings.delay().toMillis()), _ -> {
            var settled = orders.get(id);
            if (settled != null && settled.state() == Order.State.PENDING) {
                keep(settled.is(state));
                var type = state == Order.State.CAPTURED ? "payment.captured" : "payment.declined";
                tell(settled, type, id, new JsonObject());
            }
        });
    }

    private void tell(Order order, String type, String about, JsonObject more) {
        var now = orders.getOrDefault(order.id(), order);
        var data = now.shown();
        data.remove("refunds");
        var notification = new JsonObject()
                .put("type", type)
                .put("timestamp", clock.instant().toString())
                .put("data", data.mergeIn(more));
        notifier.deliver(order.notifyUrl(), "msg_" + type + "_" + about, notification, () -> {});
    }

    private void keep(Order order) {
        orders.put(order.id(), order);
        journal.keep(order.id(), order.kept());
    }

    private JsonObject withPayUrl(Order order) {
        return order.shown().put("payUrl", surroundings.ownUrl() + "/channels/payments/" + order.id());
    }

    private static JsonObject shown(String refund, long amountFen) {
        return new JsonObject().put("refund", refund).put("refundFen", amountFen);
    }

    private static Order.State outcome(@Nullable String wanted) {
        return "declined".equals(wanted) ? Order.State.DECLINED : Order.State.CAPTURED;
    }
}
