package city.healthcard.records.institution;

import city.healthcard.contracts.audit.AuditContract;
import city.healthcard.contracts.audit.AuditContract.InstitutionDesignated;
import city.healthcard.eventsourcing.fact.ContractTypes;
import city.healthcard.eventsourcing.fact.FactReader;
import city.healthcard.eventsourcing.fact.HeardFacts;
import city.healthcard.eventsourcing.fact.PlacedFact;
import city.healthcard.eventsourcing.feed.Loop;
import city.healthcard.webkit.problem.Text;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// The names of all institutions in memory, read from audit-service's topic from its beginning each time the service
/// starts. There are some hundred of them. A suspended one keeps its name: its visits stay in the files.
@Singleton
public final class InstitutionNames {

    private static final int BATCH_MAX = 500;

    private final HeardFacts register;
    private final Map<String, Text> names = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("institution-names").factory());
    private @Nullable FactReader reader;
    private @Nullable Loop loop;

    InstitutionNames(@ConfigProperty(name = "hc.kafka") String kafka) {
        register = new HeardFacts(kafka, new ContractTypes(List.of(AuditContract.class)));
    }

    /// What the institution is called; its code in words while nobody has named it.
    public Text of(String institution) {
        var name = names.get(institution);
        return name == null ? new Text("医疗机构 " + institution, "Institution " + institution) : name;
    }

    void start(@Observes StartupEvent event) {
        var reading = new Loop("The institution names", timer, this::step);
        loop = reading;
        reader = register.open(Map.of(), reading::wake);
        reading.start();
    }

    void stop(@Observes ShutdownEvent event) {
        if (loop != null) {
            loop.close();
        }
        if (reader != null) {
            reader.close();
        }
        timer.shutdown();
    }

    private Uni<Boolean> step() {
        var current = reader;
        return current == null
                ? Uni.createFrom().item(false)
                : current.next(BATCH_MAX)
                        .invoke(facts -> facts.forEach(this::take))
                        .map(facts -> !facts.isEmpty());
    }

    private void take(PlacedFact placed) {
        placed.fact().ifPresent(fact -> {
            if (fact.what() instanceof InstitutionDesignated designated) {
                names.put(designated.institution(), new Text(designated.name(), designated.nameEn()));
            }
        });
    }
}
