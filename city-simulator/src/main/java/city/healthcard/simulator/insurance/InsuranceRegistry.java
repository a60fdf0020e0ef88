package city.healthcard.simulator.insurance;

import city.healthcard.simulator.Answer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.HashMap;
import java.util.Map;

/// Who is insured. `POST /insurance/coverage` with `{"document": {"type", "number"}}` answers `{"insured",
/// "socialSecurityCard"?}`; a number never stands in an address. The demonstration's rule: of the residents' numbers in
/// area 350299 those whose serial is 500 or more are insured. `PUT` with the same body and `"insured"` says otherwise.
public final class InsuranceRegistry {

    private static final int SERIAL_BEGIN = 14;
    private static final int SERIAL_END = 17;
    private static final int RESIDENT_ID_LENGTH = 18;
    private static final int FIRST_INSURED_SERIAL = 500;

    private final Map<String, Boolean> said = new HashMap<>();

    /// Adds the two addresses.
    public void mount(Router router) {
        router.post("/insurance/coverage").handler(this::tell);
        router.put("/insurance/coverage").handler(this::learn);
    }

    private void tell(RoutingContext call) {
        var number = number(call);
        var insured = said.getOrDefault(number, insuredByRule(number));
        var answer = new JsonObject().put("insured", insured);
        Answer.ok(
                call,
                insured
                        ? answer.put("socialSecurityCard", "S" + number.substring(Math.min(6, number.length())))
                        : answer);
    }

    private void learn(RoutingContext call) {
        said.put(number(call), Answer.question(call).getBoolean("insured", true));
        tell(call);
    }

    private static String number(RoutingContext call) {
        var document = Answer.question(call).getJsonObject("document");
        var number = document == null ? null : document.getString("number");
        if (number == null || number.isBlank()) {
            throw new IllegalArgumentException("document.number is needed");
        }
        return number;
    }

    private static boolean insuredByRule(String number) {
        if (number.length() != RESIDENT_ID_LENGTH || !number.startsWith("350299")) {
            return false;
        }
        var serial = number.substring(SERIAL_BEGIN, SERIAL_END);
        return serial.chars().allMatch(Character::isDigit) && Integer.parseInt(serial) >= FIRST_INSURED_SERIAL;
    }
}
