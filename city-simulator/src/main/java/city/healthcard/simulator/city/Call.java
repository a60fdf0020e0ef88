package city.healthcard.simulator.city;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/// One HTTP call, before it is sent.
///
/// @param url absolute
/// @param body JSON, or nothing
/// @param headers further headers by their names, such as `Idempotency-Key`
/// @param writtenBy the command line that writes the body, for a body too long to be read on one
public record Call(
        String method,
        String url,
        Account account,
        Optional<JsonNode> body,
        Map<String, String> headers,
        Optional<String> writtenBy) {

    private static final String KEY = "Idempotency-Key";

    public Call {
        headers = Map.copyOf(headers);
    }

    /// A question.
    public static Call get(String url, Account account) {
        return new Call("GET", url, account, Optional.empty(), Map.of(), Optional.empty());
    }

    /// A command, done once however often it is sent.
    public static Call post(String url, Account account, JsonNode body, UUID key) {
        return new Call("POST", url, account, Optional.of(body), Map.of(KEY, key.toString()), Optional.empty());
    }

    /// States how a thing shall be, once however often it is sent.
    public static Call put(String url, Account account, JsonNode body, UUID key) {
        return new Call("PUT", url, account, Optional.of(body), Map.of(KEY, key.toString()), Optional.empty());
    }

    /// The same call with another header.
    public Call with(String header, String value) {
        var more = new TreeMap<>(headers);
        more.put(header, value);
        return new Call(method, url, account, body, more, writtenBy);
    }

    /// The same call, shown with its body coming from that command line.
    public Call writtenBy(String commandLine) {
        return new Call(method, url, account, body, headers, Optional.of(commandLine));
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
        headers.forEach((name, value) ->
                line.append(" -H '").append(name).append(": ").append(value).append('\''));
        body.ifPresent(
                json -> line.append(" -H 'Content-Type: application/json' -d ").append(shown(json)));
        return writtenBy.map(writer -> writer + " | " + line).orElseGet(line::toString);
    }

    private String shown(JsonNode json) {
        return writtenBy.isPresent() ? "@-" : "'" + json.toString().replace("'", "'\\''") + "'";
    }
}
