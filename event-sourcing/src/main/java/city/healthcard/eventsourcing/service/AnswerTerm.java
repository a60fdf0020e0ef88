package city.healthcard.eventsourcing.service;

import city.healthcard.eventsourcing.answer.AnswerStore;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Forgets answers after `hc.answers.term`; without that setting, as for money, none is forgotten.
@Singleton
class AnswerTerm {

    private static final Duration PAUSE = Duration.ofHours(1);
    private static final Logger LOG = Logger.getLogger(AnswerTerm.class);

    private final AnswerStore store;
    private final Optional<Duration> term;
    private final InstantSource clock;
    private final Vertx vertx;

    AnswerTerm(
            AnswerStore store,
            @ConfigProperty(name = "hc.answers.term") Optional<Duration> term,
            InstantSource clock,
            Vertx vertx) {
        this.store = store;
        this.term = term;
        this.clock = clock;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent event) {
        term.ifPresent(length -> vertx.setPeriodic(
                PAUSE.toMillis(),
                _ -> store.forgetBefore(clock.instant().minus(length))
                        .subscribe()
                        .with(_ -> {}, failure -> LOG.warnf("Answers were not forgotten: %s", failure.getClass()))));
    }
}
