package city.healthcard.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.simulator.city.Account;
import city.healthcard.simulator.city.City;
import city.healthcard.simulator.story.Story;
import java.io.OutputStream;
import java.io.PrintStream;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// Plants a person and looks for her everywhere: on disk, in the databases, on the topics, in logs and metrics; and,
/// once she is forgotten, in the document store and in every answer, too.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CanaryIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration OUTAGE_MAX = Duration.ofSeconds(10);
    /// Another person than the one of the story that other tests read on.
    private static final int SEED = 20_261_126;

    @Test
    void nothing_that_names_a_person_a_number_or_a_diagnosis_can_be_read_without_a_key() throws Exception {
        var planted = PlayedStory.shared().played();

        assertThat(planted.secrets()).hasSizeGreaterThan(8);
        leavesNoTrace(planted.secrets());
    }

    @Test
    void of_who_is_forgotten_nothing_readable_comes_back_from_anywhere() throws Exception {
        var suite = Suite.shared();
        try (var city = new City(suite.addresses(), _ -> {}, OUTAGE_MAX)) {
            var canary = Canary.of(city, played(suite));
            var all = canary.played().secrets();
            var questions = canary.questions(city);
            assertThat(canary.visits()).hasSize(2);
            assertThat(telling(questions.answeredToThoseWhoKnow(), all))
                    .as("who tells something of her while she is known")
                    .anyMatch(where -> where.contains("/records/api/file"))
                    .anyMatch(where -> where.contains("/card/fragments/applications/"));
            assertThat(Traces.inDocuments(suite, about(canary), all))
                    .as("documents about her while she is known")
                    .isNotEmpty();

            canary.isForgotten(city);

            Waiting.until(
                    PATIENCE,
                    "her file was restricted",
                    () -> canary.standing(city).equals("restricted"));
            Waiting.until(
                    PATIENCE,
                    "no document told of her",
                    () -> Traces.inDocuments(suite, about(canary), all).isEmpty());
            assertThat(telling(questions.answered(), all))
                    .as("who still tells something of her")
                    .isEmpty();
            assertThat(signsIn(city, canary)).as("her password").isEqualTo(401);
            for (var service : List.of("card", "audit", "payment")) {
                Waiting.until(PATIENCE, service + " had no key of hers", () -> keys(suite, service, canary) == 0);
            }
            leavesNoTrace(all);
        }
    }

    private static void leavesNoTrace(List<String> secrets) throws Exception {
        var suite = Suite.shared();
        assertThat(Traces.onDisk(suite, secrets)).as("files").isEmpty();
        assertThat(Traces.inTables(suite, secrets)).as("tables").isEmpty();
        assertThat(Traces.onTopics(suite, secrets)).as("topics").isEmpty();
        assertThat(Traces.inMetrics(suite, secrets)).as("metrics").isEmpty();
    }

    private static Story.Played played(Suite suite) {
        return Story.play(suite.addresses(), new PrintStream(OutputStream.nullOutputStream()), false, new Random(SEED));
    }

    /// Who is answered something of hers, and where.
    private static List<String> telling(List<EveryQuestion.Answer> answers, List<String> secrets) {
        return answers.stream()
                .filter(answer -> Traces.holdsOne(answer.body(), secrets))
                .map(answer -> answer.who() + ' ' + answer.path())
                .toList();
    }

    /// Documents that hold an id of hers: others may have had the same illness.
    private static Predicate<String> about(Canary canary) {
        var ids = canary.ids().toList();
        return text -> ids.stream().anyMatch(text::contains);
    }

    private static int signsIn(City city, Canary canary) {
        var body = city.object()
                .put("cardNumber", canary.played().cardNumber())
                .put("password", canary.played().password());
        return city.post("/card/api/sessions", Account.NOBODY, body).status();
    }

    private static int keys(Suite suite, String service, Canary canary) {
        var postgres = suite.postgres();
        try (var connection = DriverManager.getConnection(
                        postgres.jdbcUrl(service + "_keys"), postgres.superuser(), postgres.password());
                var query = connection.prepareStatement("select count(*) from data_key where subject_id = ?::uuid")) {
            query.setString(1, canary.citizen());
            var rows = query.executeQuery();
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot count the keys of " + service, e);
        }
    }
}
