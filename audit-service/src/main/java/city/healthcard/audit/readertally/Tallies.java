package city.healthcard.audit.readertally;

import city.healthcard.audit.accessalert.AlertCommand;
import city.healthcard.audit.accessalert.AlertCommand.RaiseAlert;
import city.healthcard.audit.accessalert.AlertId;
import city.healthcard.audit.accessalert.AlertRefusal;
import city.healthcard.audit.command.Desks;
import city.healthcard.audit.policy.AlertPolicy;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.command.CommandHandler.Ask;
import city.healthcard.eventsourcing.command.Outcome;
import city.healthcard.eventsourcing.command.Outcome.Refused;
import city.healthcard.eventsourcing.event.Json;
import city.healthcard.eventsourcing.service.Runtime;
import city.healthcard.eventsourcing.view.DocumentForm;
import city.healthcard.eventsourcing.view.Documents;
import city.healthcard.eventsourcing.view.View;
import city.healthcard.eventsourcing.view.ViewRefilling;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.jboss.logging.Logger;

/// Raises the alerts: looks again and again for readers of whom something is too much and not told yet, and tells
/// it. The tallies are folded from the log, what was told among it, so nothing is forgotten at a restart; and what
/// one alert is made of gives it its id, so that of several processes that look one tells it.
@Singleton
public class Tallies {

    private static final Logger LOG = Logger.getLogger(Tallies.class);
    private static final int FORM = 1;
    private static final int READERS_MAX = 50;
    private static final byte[] RULES = rules();
    private static final AlertPolicy POLICY = Json.read(RULES, AlertPolicy.class);

    /// The view behind it, searchable by `state`. When anything in the policy changes it is counted anew: what
    /// was too much by other rules would be asked for, and refused, for ever.
    public static final View<Tally> VIEW = View.of(
            "reader-tallies",
            versionOf(FORM, RULES),
            new TallyProjection(POLICY),
            DocumentForm.json(Tally.class).searchableBy("state", Tally::state));

    private final Documents<Tally> documents;
    private final Desks desks;

    Tallies(Runtime runtime, Desks desks) {
        documents = runtime.documents(VIEW);
        this.desks = desks;
    }

    /// Tells what is not told yet. One question where there is nothing.
    @Scheduled(
            every = "${hc.access-alerts.every}",
            delayed = "${hc.access-alerts.delayed}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return documents
                .where("state", Tally.PENDING, READERS_MAX)
                .map(found -> found.stream().flatMap(Tallies::asks).toList())
                .chain(asks -> asks.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : desks.alerts().handleAll(asks).invoke(Tallies::report).replaceWithVoid())
                .onFailure(ViewRefilling.class)
                .recoverWithNull();
    }

    private static Stream<Ask<AlertCommand>> asks(Tally tally) {
        return tally.rules().stream()
                .flatMap(counted -> counted.unraised().stream().flatMap(excess -> ask(tally, counted, excess)));
    }

    private static Stream<Ask<AlertCommand>> ask(Tally tally, RuleTally counted, Excess excess) {
        var cause = CommandId.named(
                "access-alert",
                String.join("\n", counted.rule(), excess.window().toString(), tally.reader()));
        var id = new AlertId(cause.value());
        return POLICY.rule(excess.policy(), counted.rule()).stream()
                .map(rule -> new RaiseAlert(
                        id,
                        tally.reader(),
                        excess.capacity(),
                        excess.institution(),
                        rule,
                        excess.policy(),
                        excess.sightings()))
                .map(raise -> new Ask<>(Desks.stream(id), raise, cause));
    }

    /// A refusal here is a fault: the tally and the decider count by one rule.
    private static void report(List<Outcome<AlertRefusal>> outcomes) {
        for (var outcome : outcomes) {
            if (outcome instanceof Refused<AlertRefusal>(var reason)) {
                LOG.warnf("an alert on access could not be raised: %s", reason.code());
            }
        }
    }

    private static int versionOf(int form, byte[] rules) {
        var sum = new CRC32();
        sum.update(form);
        sum.update(rules);
        return (int) (sum.getValue() & Integer.MAX_VALUE);
    }

    private static byte[] rules() {
        try (var file = Tallies.class.getResourceAsStream("/policy/access-alerts.json")) {
            if (file == null) {
                throw new IllegalStateException("policy/access-alerts.json is missing");
            }
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
