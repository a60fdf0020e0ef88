package city.healthcard.simulator.story;

import city.healthcard.simulator.city.Addresses;
import city.healthcard.simulator.city.City;
import city.healthcard.simulator.city.Unexpected;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// Plays the whole story against a running suite. `--quiet` leaves out the curls, `--seed=N` invents the same person
/// again. Exits 0 when every promise was kept, else 1.
public final class Story {

    private static final Duration OUTAGE_MAX = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Story() {}

    /// @param arguments `--quiet`, `--seed=N`
    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var options = List.of(arguments);
        try {
            var addresses = Addresses.of(System.getenv());
            var played = play(addresses, out, Ink.ofOurOutput(), !options.contains("--quiet"), random(options));
            out.printf(
                    "    在浏览器里看 · see it in a browser: %s/records/%n    卡号 · card number %s   密码 · password %s%n",
                    addresses.origin(), played.cardNumber(), played.password());
        } catch (Unexpected e) {
            out.println("\n    " + Ink.ofOurOutput().red("✗") + " " + e.getMessage());
            System.exit(1);
        }
    }

    /// What the story told the city and the city must not tell anybody else.
    ///
    /// @param cardNumber with which the citizen signs in
    /// @param password with which the citizen signs in
    /// @param secrets names, numbers, diagnoses, passwords
    public record Played(String cardNumber, String password, List<String> secrets) {
        public Played {
            secrets = List.copyOf(secrets);
        }

        /// Never what.
        @Override
        public String toString() {
            return "Played";
        }
    }

    /// Plays it without colours; fails with [Unexpected] at the first broken promise.
    ///
    /// @param showsCalls whether the curls are printed
    public static Played play(Addresses addresses, PrintStream out, boolean showsCalls, RandomGenerator random) {
        return play(addresses, out, Ink.PLAIN, showsCalls, random);
    }

    private static Played play(
            Addresses addresses, PrintStream out, Ink ink, boolean showsCalls, RandomGenerator random) {
        var narrator = new Narrator(out, ink, showsCalls);
        try (var city = new City(addresses, narrator::heard, OUTAGE_MAX)) {
            var stage = new Stage(city, narrator, PATIENCE);
            var person = Applicant.invented(random);
            var application = new Desk(stage).play(person);
            var card = new Workshop(stage).play(application, person);
            new Home(stage).play(person, card);
            var others = new ArrayList<>(new Others(stage).play(person, random));
            others.addAll(new Online(stage).play(random));
            narrator.end();
            return new Played(card.number(), Home.PASSWORD, secrets(person, card, others));
        }
    }

    private static List<String> secrets(Applicant person, Workshop.Collected card, List<String> others) {
        return Stream.concat(
                        others.stream(),
                        Stream.of(
                                person.name(),
                                person.document(),
                                person.phone(),
                                card.number(),
                                card.activationCode(),
                                Home.PASSWORD,
                                "糖化血红蛋白",
                                "二甲双胍",
                                "踝关节扭伤",
                                "2型糖尿病",
                                "E11.900"))
                .toList();
    }

    private static RandomGenerator random(List<String> options) {
        return options.stream()
                .filter(option -> option.startsWith("--seed="))
                .findFirst()
                .map(option -> (RandomGenerator) new Random(Long.parseLong(option.substring(7))))
                .orElseGet(RandomGenerator::getDefault);
    }
}
