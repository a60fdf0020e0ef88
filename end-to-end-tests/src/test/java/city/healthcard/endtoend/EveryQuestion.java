package city.healthcard.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.simulator.city.Account;
import city.healthcard.simulator.city.City;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Every GET that the services describe, and every page, asked about one person by everybody.
final class EveryQuestion {

    private static final int ASKED_AT_ONCE = 4;
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final List<String> PAGES = List.of(
            "/card/",
            "/card/my-card",
            "/card/track",
            "/card/my-application",
            "/card/my-application/mandate",
            "/audit/my-review",
            "/card/branch",
            "/card/verify",
            "/card/fragments/applications/{application}",
            "/records/",
            "/records/visits/{visit}",
            "/records/accesses",
            "/records/wards",
            "/audit/",
            "/audit/?application={application}",
            "/audit/?stage=registration&part=unassigned&review={application}",
            "/audit/oversight",
            "/audit/access-cases",
            "/audit/access-alerts",
            "/audit/institutions",
            "/audit/districts/350203",
            "/audit/reviews/{application}");
    private static final List<Account> WHO_KNOW = List.of(
            new Account.Person("clerk.wang"),
            new Account.Person("auditor.lin"),
            new Account.Person("bureau.wu"),
            new Account.Machine("his-35020001"));
    private static final List<Account> STAFF_AND_MACHINES = Stream.concat(
                    Stream.of(
                                    "clerk.wang",
                                    "clerk.li",
                                    "auditor.chen",
                                    "auditor.lin",
                                    "finance.zhao",
                                    "office.huang",
                                    "maker.zheng",
                                    "teller.xu",
                                    "bureau.wu",
                                    "operator")
                            .map(Account.Person::new),
                    Stream.of("his-35020001", "his-35020602", "importer", "maker", "bank", "card-service")
                            .map(Account.Machine::new))
            .map(Account.class::cast)
            .toList();

    private final City city;
    private final List<String> ids;
    private final Map<String, List<String>> places;
    private final String cardNumber;
    private final Account citizen;

    /// @param ids all of the person's, to stand for a name in braces
    /// @param places what stands for one where it is something else
    /// @param cardNumber shown with every question
    /// @param citizen the person, with a session that was opened before
    EveryQuestion(City city, List<String> ids, Map<String, List<String>> places, String cardNumber, Account citizen) {
        this.city = city;
        this.ids = ids;
        this.places = places;
        this.cardNumber = cardNumber;
        this.citizen = citizen;
    }

    /// An answer.
    record Answer(String who, String path, int status, String body) {}

    /// All answers that are answers, to everybody; refusals are not.
    List<Answer> answered() throws InterruptedException, ExecutionException {
        return answeredTo(Stream.concat(STAFF_AND_MACHINES.stream(), Stream.of(citizen, Account.NOBODY)));
    }

    /// All answers to the person and to those who deal with her.
    List<Answer> answeredToThoseWhoKnow() throws InterruptedException, ExecutionException {
        return answeredTo(Stream.concat(WHO_KNOW.stream(), Stream.of(citizen)));
    }

    private List<Answer> answeredTo(Stream<Account> accounts) throws InterruptedException, ExecutionException {
        var answers = new ArrayList<Answer>();
        var paths = paths();
        try (var http = HttpClient.newHttpClient();
                var askers = Executors.newFixedThreadPool(ASKED_AT_ONCE)) {
            var asked = new ArrayList<Future<Answer>>();
            for (var account : accounts.toList()) {
                var token = city.token(account);
                for (var path : paths) {
                    asked.add(askers.submit(() -> ask(http, path, account.variable(), token)));
                }
            }
            for (var each : asked) {
                var answer = each.get();
                assertThat(answer.status()).as(answer.path()).isLessThan(500);
                if (answer.status() / 100 == 2) {
                    answers.add(answer);
                }
            }
        }
        return answers;
    }

    private Answer ask(HttpClient http, String path, String who, String token)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(city.addresses().origin() + path))
                .header("Accept", path.contains("/api/") ? "application/json" : "*/*")
                .header("Card-Number", cardNumber);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token).header("Cookie", "hc_citizen=" + token);
        }
        var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(who, path, answer.statusCode(), answer.body());
    }

    private List<String> paths() {
        var described = Traces.SERVICES.stream()
                .flatMap(service -> city
                        .get("/" + service + "/q/openapi?format=json", Account.NOBODY)
                        .body()
                        .path("paths")
                        .properties()
                        .stream())
                .filter(path -> path.getValue().has("get"))
                .map(Map.Entry::getKey);
        return Stream.concat(described, PAGES.stream())
                .flatMap(path -> filled(path).stream())
                .distinct()
                .toList();
    }

    private List<String> filled(String path) {
        var place = PLACE.matcher(path);
        if (!place.find()) {
            return List.of(path);
        }
        var values = places.getOrDefault(place.group(1), ids);
        return values.stream()
                .flatMap(value -> filled(place.replaceFirst(Matcher.quoteReplacement(value))).stream())
                .toList();
    }
}
