package city.healthcard.simulator.story;

import city.healthcard.simulator.city.Account;
import city.healthcard.simulator.city.Call;
import city.healthcard.simulator.city.Unexpected;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// A telephone of the simulated city: what was sent to it can be read, once.
final class Telephone {

    private static final Pattern CODE = Pattern.compile("(?<!\\d)\\d{6}(?!\\d)");

    private final Stage stage;
    private final String number;
    private final Set<String> read = new HashSet<>();

    Telephone(Stage stage, String number) {
        this.stage = stage;
        this.number = number;
    }

    /// The latest text about something; waits until there is one.
    String message(String about) {
        var question = Call.get(stage.city().addresses().simulator() + "/sms", Account.NOBODY);
        var reply = stage.city()
                .await(
                        "sent a text about it",
                        stage.patience(),
                        () -> stage.city().send(question),
                        it -> text(it.body(), about).isPresent());
        return text(reply.body(), about).orElseThrow();
    }

    private Optional<String> text(JsonNode body, String about) {
        for (var message : body.path("messages")) {
            if (message.path("to").asText().endsWith(number)
                    && message.path("text").asText().contains(about)) {
                return Optional.of(message.path("text").asText());
            }
        }
        return Optional.empty();
    }

    /// The code that was sent last; waits until one comes that was not read before.
    String code() {
        var question = Call.get(stage.city().addresses().simulator() + "/sms", Account.NOBODY);
        var reply = stage.city()
                .await(
                        "sent a code",
                        stage.patience(),
                        () -> stage.city().send(question),
                        it -> unread(it.body()).isPresent());
        var message = unread(reply.body()).orElseThrow();
        read.add(message.path("sentAt").asText());
        var code = CODE.matcher(message.path("text").asText());
        if (!code.find()) {
            throw new Unexpected("the message to the applicant has no code");
        }
        return code.group();
    }

    private Optional<JsonNode> unread(JsonNode body) {
        for (var message : body.path("messages")) {
            if (message.path("to").asText().endsWith(number)) {
                return read.contains(message.path("sentAt").asText()) ? Optional.empty() : Optional.of(message);
            }
        }
        return Optional.empty();
    }
}
