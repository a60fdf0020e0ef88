package city.healthcard.simulator.city;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.UUID;

/// One HTTP call, before it is sent.
///
/// @param url absolute
/// @param body JSON, or nothing
/// @param key the `Idempotency-Key`, or nothing for a question
public record Call(String method, String url, Account account, Optional<JsonNode> body, Optional<UUID> key) {

    /// A question.
    public static Call get(String url, Account account) {
        return new Call("GET", url, account, Optional.empty(), Optional.empty());
    }

    /// A command, done once however often it is sent.
    public static Call post(String url, Account account, JsonNode body, UUID key) {
        return new Call("POST", url, account, Optional.of(body), Optional.of(key));
    }

    /// The command line that does the same. The token stands in a shell variable named after the account.
    public String curl() {
        var line = new StringBuilder("curl -s");
        if (!method.equals("GET")) {
            line.append(" -X ").append(method);
        }
        line.append(" '").append(url).append('\'');
        if (!account.variable().isEmpty()) {
            line.append(" -H \"Authorization: Bearer $")
                    .append(account.variable())
                    .append('"');
        }
        key.ifPresent(id -> line.append(" -H 'Idempotency-Key: ").append(id).append('\''));
        body.ifPresent(json -> line.append(" -H 'Content-Type: application/json' -d '")
                .append(json.toString().replace("'", "'\\''"))
                .append('\''));
        return line.toString();
    }
}
