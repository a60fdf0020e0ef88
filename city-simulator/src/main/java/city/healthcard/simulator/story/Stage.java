package city.healthcard.simulator.story;

import city.healthcard.simulator.city.Account;
import city.healthcard.simulator.city.Browser;
import city.healthcard.simulator.city.Call;
import city.healthcard.simulator.city.City;
import city.healthcard.simulator.city.Reply;
import city.healthcard.simulator.city.Unexpected;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Predicate;

/// What every chapter needs: the city, the narrator, and patience.
///
/// @param patience how long a chapter waits until the city shows what it has decided
record Stage(City city, Narrator narrator, Duration patience) {

    /// Sends a command that the city must do.
    Reply does(String path, Account account, JsonNode body) {
        return done(sends(path, account, body, UUID.randomUUID()));
    }

    /// Sends a command that may be refused.
    Reply sends(String path, Account account, JsonNode body, UUID key) {
        narrator.introduce(city, account);
        return city.post(path, account, body, key);
    }

    /// Sends a form that may be refused.
    Reply sends(String path, Account account, Form form, UUID key) {
        narrator.introduce(city, account);
        var call = Call.post(city.addresses().origin() + path, account, city.read(form.text()), key);
        return city.send(call.writtenBy(form.writtenBy()));
    }

    /// Asks for what must be there.
    Reply reads(String path, Account account) {
        narrator.introduce(city, account);
        return done(city.get(path, account));
    }

    /// Asks until the answer satisfies.
    Reply awaits(String what, String path, Account account, Predicate<Reply> satisfies) {
        narrator.introduce(city, account);
        return city.await(what, patience, () -> city.get(path, account), satisfies);
    }

    /// Opens a page until it shows the words.
    void awaitsPage(String what, String path, String words) {
        try (var browser = new Browser(city.addresses(), _ -> {})) {
            city.awaitTrue(what, patience, () -> browser.open(path).html().contains(words));
        }
    }

    static Reply done(Reply reply) {
        if (!reply.isOk()) {
            throw new Unexpected("the city answered " + reply + " " + reply.text("/detail"));
        }
        return reply;
    }
}
