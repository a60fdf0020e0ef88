package city.healthcard.records.alerting;

import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.command.CommandHandler;
import city.healthcard.eventsourcing.reaction.Reaction;
import city.healthcard.eventsourcing.store.StreamId;
import city.healthcard.eventsourcing.view.ViewRefilling;
import city.healthcard.records.accesslog.AccessLog;
import city.healthcard.records.alert.Alert;
import city.healthcard.records.alert.AlertEvent;
import city.healthcard.records.alert.AlertId;
import city.healthcard.records.alert.AlertRefusal;
import city.healthcard.records.alert.Occasion;
import city.healthcard.records.alert.RaiseAlert;
import city.healthcard.records.alert.Rule;
import city.healthcard.records.healthfile.HealthFiles;
import city.healthcard.records.holder.CardHolders;
import city.healthcard.records.policy.Policies;
import city.healthcard.records.reading.ReadingEvent;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Duration;

/// A citizen is told who reads, or tries to. What is one piece of news has one id and with that one stream, so the
/// store keeps the first: an institution is new once, and who tries in a loop is told of once in a window of the
/// policy that says which attempts are one. Of an institution that was told of before, this costs one look at that
/// stream, and none for a while after that.
///
/// Institutions that read before anybody was told of any are in the list of accesses, as long as they are among the
/// last there. The files are asked for late: they are part of the service that this is a part of.
@Singleton
public final class WhenFileReadThenAlertCitizen {

    private static final int TOLD_MAX = 20_000;
    private static final Duration LOOK_AGAIN_AFTER = Duration.ofMillis(20);
    private static final int LOOKS_MAX = 50;

    /// What turned out to be no news lately. What is not here is looked up again.
    private final Cache<AlertId, Boolean> known =
            Caffeine.newBuilder().maximumSize(TOLD_MAX).build();

    private final Instance<HealthFiles> files;
    private final CommandHandler<RaiseAlert, Alert, AlertEvent, AlertRefusal> alerts;
    private final CardHolders holders;
    private final Policies policies;

    WhenFileReadThenAlertCitizen(
            Instance<HealthFiles> files,
            CommandHandler<RaiseAlert, Alert, AlertEvent, AlertRefusal> alerts,
            CardHolders holders,
            Policies policies) {
        this.files = files;
        this.alerts = alerts;
        this.holders = holders;
        this.policies = policies;
    }

    /// The sentence, ready to be run.
    public Reaction<ReadingEvent> reaction() {
        return new Reaction<>("WhenFileReadThenAlertCitizen", ReadingEvent.class, (reading, _) -> react(reading));
    }

    /// Who is to be forgotten is told nothing more.
    private Uni<?> react(ReadingEvent reading) {
        return Occasion.of(reading)
                .filter(_ -> reading.names().stream().anyMatch(holders::isKnown))
                .<Uni<?>>map(
                        occasion -> tell(reading, occasion, policies.alerts().at(reading.at())))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<?> tell(ReadingEvent reading, Occasion occasion, Rule rule) {
        if (!rule.tells(occasion, reading.purpose())) {
            return Uni.createFrom().voidItem();
        }
        var id = idOf(reading, occasion);
        if (occasion != Occasion.NEW_INSTITUTION) {
            return raise(id, reading, false, rule);
        }
        return known.getIfPresent(id) != null
                ? Uni.createFrom().voidItem()
                : alerts.isCauseAt(stream(id), new CommandId(id.value()))
                        .chain(told -> told ? noted(id) : tellNew(id, reading, rule));
    }

    private Uni<Void> tellNew(AlertId id, ReadingEvent reading, Rule rule) {
        return readBefore(reading, rule)
                .chain(before -> raise(id, reading, before, rule).chain(() -> noted(id)));
    }

    private Uni<Void> noted(AlertId id) {
        known.put(id, true);
        return Uni.createFrom().voidItem();
    }

    private Uni<Void> raise(AlertId id, ReadingEvent reading, boolean readBefore, Rule rule) {
        return alerts.handle(stream(id), new RaiseAlert(id, reading, readBefore, rule), new CommandId(id.value()))
                .replaceWithVoid();
    }

    private static StreamId stream(AlertId id) {
        return StreamId.of("access-alert", id.value());
    }

    /// Whether the list of accesses shows an earlier reading. The list follows the same log as this does, a
    /// moment sooner or later: until it shows this reading it may lack the earlier one, too. While the list is
    /// built anew all other reactions would have to wait with this one: then the citizen is told.
    private Uni<Boolean> readBefore(ReadingEvent reading, Rule rule) {
        return Uni.createFrom()
                .deferred(() -> files.get().accessesOf(reading.citizen()))
                .repeat()
                .withDelay(LOOK_AGAIN_AFTER)
                .whilst(log -> !shows(log, reading))
                .select()
                .first(LOOKS_MAX)
                .collect()
                .last()
                .map(log -> isIn(log, reading, rule))
                .onFailure(ViewRefilling.class)
                .recoverWithItem(false);
    }

    private static boolean shows(AccessLog log, ReadingEvent reading) {
        return log.accesses().stream()
                .anyMatch(access -> access.id().equals(reading.read().value()));
    }

    private static boolean isIn(AccessLog log, ReadingEvent reading, Rule rule) {
        return log.readings().stream()
                .anyMatch(access -> access.institution().equals(reading.institution())
                        && access.at().isBefore(reading.at())
                        && !rule.exceptPurposes().contains(access.purpose()));
    }

    /// Which accesses are one piece of news: all of an institution to a file; of the others those that
    /// come from one institution, or one person, in one window.
    private AlertId idOf(ReadingEvent reading, Occasion occasion) {
        var who = reading.institution().isEmpty() ? reading.reader() : reading.institution();
        var citizen = reading.citizen().value().toString();
        return new AlertId(CommandId.named(
                        "access-alert", String.join("\n", occasion.word(), citizen, windowOf(reading, occasion), who))
                .value());
    }

    private String windowOf(ReadingEvent reading, Occasion occasion) {
        var edition = policies.attempts().at(reading.at());
        return occasion == Occasion.NEW_INSTITUTION ? "ever" : edition.version() + "/" + edition.windowOf(reading.at());
    }
}
