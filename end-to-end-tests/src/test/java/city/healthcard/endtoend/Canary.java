package city.healthcard.endtoend;

import static java.util.Map.entry;

import city.healthcard.simulator.city.Account;
import city.healthcard.simulator.city.Call;
import city.healthcard.simulator.city.City;
import city.healthcard.simulator.city.Reply;
import city.healthcard.simulator.city.Unexpected;
import city.healthcard.simulator.story.Story;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// The person of a story, with the ids under which the city knows the person.
///
/// @param session as it was opened while the card was good
record Canary(
        Story.Played played, Account session, String citizen, String application, String card, List<String> visits) {

    private static final Account BUREAU = new Account.Person("bureau.wu");
    private static final Account AUDITOR = new Account.Person("auditor.chen");

    /// Signs in and finds the ids.
    static Canary of(City city, Story.Played played) {
        var body = city.object().put("cardNumber", played.cardNumber()).put("password", played.password());
        var call = Call.post(city.addresses().origin() + "/card/api/sessions", Account.NOBODY, body, UUID.randomUUID());
        var token = done(city.send(call)).text("/token");
        var citizen = city.read(new String(Base64.getUrlDecoder().decode(token.split("\\.")[1])))
                .path("citizen")
                .asText();
        var session = new Account.Citizen(token, call);
        var holdings = done(city.get("/card/api/citizens/" + citizen, BUREAU));
        var file = done(city.get("/records/api/file", session));
        return new Canary(
                played,
                session,
                citizen,
                holdings.text("/applications/0"),
                holdings.text("/cards/0/id"),
                texts(file.body().path("visits"), "id"));
    }

    /// The ids, and nothing that names anybody.
    Stream<String> ids() {
        return Stream.concat(Stream.of(citizen, application, card), visits.stream());
    }

    /// All GETs of the services and all pages, asked about this person.
    EveryQuestion questions(City city) {
        var streams = Stream.concat(
                Stream.of("citizen-" + citizen, "application-" + application, "card-" + card),
                visits.stream().map(visit -> "visit-" + visit));
        var places = Map.ofEntries(
                entry("citizen", List.of(citizen)),
                entry("application", List.of(application)),
                entry("visit", visits),
                entry("place", List.of(new UUID(0, 1).toString())),
                entry("operation", List.of("$everything")),
                entry("export", List.of("$export")),
                entry("code", List.of("35020001")),
                entry("day", List.of(today().toString())),
                entry("view", List.of("application-details", "health-file", "statement")),
                entry("stream", streams.toList()),
                entry("version", List.of("1")));
        return new EveryQuestion(city, ids().toList(), places, played.cardNumber(), session);
    }

    /// Leaves the city, which ends the card; then one asks that the person be forgotten and another approves.
    void isForgotten(City city) {
        done(city.post(
                "/card/api/citizens/" + citizen + "/emigration",
                BUREAU,
                city.object().put("leftOn", today().toString())));
        var erasures = "/card/api/erasures/" + citizen;
        var erasure = done(city.post(erasures, BUREAU, city.object().put("ground", "consent-withdrawn")))
                .text("/erasure");
        done(city.post(erasures + '/' + erasure + "/approval", AUDITOR, city.object()));
    }

    /// How records-service says that the erasure stands.
    String standing(City city) {
        return city.get("/records/api/erasures/" + citizen, BUREAU).text("/state");
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    private static List<String> texts(JsonNode nodes, String field) {
        return StreamSupport.stream(nodes.spliterator(), false)
                .map(node -> node.path(field).asText())
                .toList();
    }

    private static Reply done(Reply reply) {
        if (!reply.isOk()) {
            throw new Unexpected("the city answered " + reply);
        }
        return reply;
    }
}
