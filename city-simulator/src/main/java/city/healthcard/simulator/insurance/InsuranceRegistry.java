package city.healthcard.simulator.insurance;

import city.healthcard.simulator.Answer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.HashMap;
import java.util.Map;

/// Who is insured, and whose cards are whose; a number never stands in an address.
///
/// `POST /insurance/coverage` with `{"document": {"type", "number"}}` answers `{"insured", "socialSecurityCard"?}`. The
/// demonstration's rule: of the residents' numbers in area 350299 those whose serial is 500 or more are insured. `PUT`
/// with the same body and `"insured"` says otherwise.
///
/// `POST /insurance/cards` with `{"document", "kind", "number"}` answers `{"confirmed", "validUntil"?}`.
/// The insured have a `social-security` card with the number that the coverage tells; everybody has a
/// `citizen-card` with the number `M` and what follows the area in the resident's number. `PUT` with the
/// same body says that a card was issued anew.
public final class InsuranceRegistry {

    private static final int SERIAL_BEGIN = 14;
    private static final int SERIAL_END = 17;
    private static final int RESIDENT_ID_LENGTH = 18;
    private static final int FIRST_INSURED_SERIAL = 500;
    private static final int AREA_LENGTH = 6;
    private static final String SOCIAL_SECURITY = "social-security";
    private static final String VALID_UNTIL = "2035-12-31";

    private final Map<String, Boolean> said = new HashMap<>();
    private final Map<String, String> issuedAnew = new HashMap<>();

    /// Adds the four addresses.
    public void mount(Router router) {
        router.post("/insurance/coverage").handler(this::tell);
        router.put("/insurance/coverage").handler(this::learn);
        router.post("/insurance/cards").handler(this::confirm);
        router.put("/insurance/cards").handler(this::issueAnew);
    }

    private void tell(RoutingContext call) {
        var number = document(call);
        var answer = new JsonObject().put("insured", isInsured(number));
        Answer.ok(call, isInsured(number) ? answer.put("socialSecurityCard", cardOf(number, SOCIAL_SECURITY)) : answer);
    }

    private void learn(RoutingContext call) {
        said.put(document(call), Answer.question(call).getBoolean("insured", true));
        tell(call);
    }

    private void confirm(RoutingContext call) {
        var document = document(call);
        var kind = text(call, "kind");
        var isConfirmed = (isInsured(document) || !kind.equals(SOCIAL_SECURITY))
                && cardOf(document, kind).equals(text(call, "number"));
        var answer = new JsonObject().put("confirmed", isConfirmed);
        Answer.ok(call, isConfirmed ? answer.put("validUntil", VALID_UNTIL) : answer);
    }

    private void issueAnew(RoutingContext call) {
        issuedAnew.put(text(call, "kind") + ' ' + document(call), text(call, "number"));
        confirm(call);
    }

    private boolean isInsured(String document) {
        return said.getOrDefault(document, insuredByRule(document));
    }

    private String cardOf(String document, String kind) {
        var first = (kind.equals(SOCIAL_SECURITY) ? "S" : "M")
                + document.substring(Math.min(AREA_LENGTH, document.length()));
        return issuedAnew.getOrDefault(kind + ' ' + document, first);
    }

    private static String document(RoutingContext call) {
        var document = Answer.question(call).getJsonObject("document");
        var number = document == null ? null : document.getString("number");
        if (number == null || number.isBlank()) {
            throw new IllegalArgumentException("document.number is needed");
        }
        return number;
    }

    private static String text(RoutingContext call, String field) {
        var value = Answer.question(call).getString(field);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(field + " is needed");
        }
        return value;
    }

    private static boolean insuredByRule(String number) {
        if (number.length() != RESIDENT_ID_LENGTH || !number.startsWith("350299")) {
            return false;
        }
        var serial = number.substring(SERIAL_BEGIN, SERIAL_END);
        return serial.chars().allMatch(Character::isDigit) && Integer.parseInt(serial) >= FIRST_INSURED_SERIAL;
    }
}
