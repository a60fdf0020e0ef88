package city.healthcard.simulator.carrier;

import city.healthcard.simulator.Answer;
import city.healthcard.simulator.Surroundings;
import city.healthcard.simulator.journal.Journal;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The carrier. `POST /carrier/parcels` with `{"reference"}` gives a tracking number; the same reference gives the same
/// one. `GET /carrier/parcels/{tracking}` tells the steps so far: accepted, in transit, delivered, one per delay. It is
/// never told who lives where: the label is printed at the mail room.
public final class Carrier {

    private static final List<String> STEPS = List.of("accepted", "in-transit", "delivered");

    private final Surroundings surroundings;
    private final Journal journal;
    private final InstantSource clock = InstantSource.system();
    private final Map<String, JsonObject> parcels = new HashMap<>();

    public Carrier(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.journal = new Journal(surroundings.state(), "parcels");
    }

    /// Adds the carrier's addresses; parcels of an earlier process are still on their way.
    public void mount(Router router) {
        router.post("/carrier/parcels").handler(this::take);
        router.get("/carrier/parcels/:tracking").handler(this::track);
        parcels.putAll(journal.read());
    }

    private void take(RoutingContext call) {
        var reference = Answer.question(call).getString("reference");
        if (reference == null) {
            Answer.refuse(call, 422, "parcel.invalid", "reference is needed");
            return;
        }
        var known = parcels.values().stream()
                .filter(parcel -> reference.equals(parcel.getString("reference")))
                .findFirst();
        Answer.send(call, 201, shown(known.orElseGet(() -> accept(reference))));
    }

    private JsonObject accept(String reference) {
        var parcel = new JsonObject()
                .put("tracking", TrackingNumber.of(parcels.size() + 1))
                .put("reference", reference)
                .put("acceptedAt", clock.instant().toString());
        parcels.put(parcel.getString("tracking"), parcel);
        journal.keep(parcel.getString("tracking"), parcel);
        return parcel;
    }

    private void track(RoutingContext call) {
        var parcel = parcels.get(call.pathParam("tracking"));
        if (parcel == null) {
            Answer.refuse(call, 404, "parcel.unknown", "no such parcel");
        } else {
            Answer.ok(call, shown(parcel));
        }
    }

    private JsonObject shown(JsonObject parcel) {
        var accepted = Instant.parse(parcel.getString("acceptedAt"));
        var steps = new JsonArray();
        for (var i = 0; i < STEPS.size(); i++) {
            var at = accepted.plus(surroundings.delay().multipliedBy(i));
            if (!at.isAfter(clock.instant())) {
                steps.add(new JsonObject().put("step", STEPS.get(i)).put("at", at.toString()));
            }
        }
        return parcel.copy().put("steps", steps);
    }
}
