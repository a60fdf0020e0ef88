package city.healthcard.records.institution;

import city.healthcard.contracts.audit.AuditContract;
import city.healthcard.contracts.audit.AuditContract.InstitutionDesignated;
import city.healthcard.records.hearing.Ear;
import city.healthcard.webkit.problem.Text;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// The names of all institutions in memory, read from audit-service's topic from its beginning each time the service
/// starts. There are some hundred of them. A suspended one keeps its name: its visits stay in the files.
@Singleton
public final class InstitutionNames {

    private final String kafka;
    private final Map<String, Text> names = new ConcurrentHashMap<>();
    private @Nullable Ear ear;

    InstitutionNames(@ConfigProperty(name = "hc.kafka") String kafka) {
        this.kafka = kafka;
    }

    /// What the institution is called; its code in words while nobody has named it.
    public Text of(String institution) {
        var name = names.get(institution);
        return name == null ? new Text("医疗机构 " + institution, "Institution " + institution) : name;
    }

    /// All that have been named, by code.
    public SortedMap<String, Text> all() {
        return new TreeMap<>(names);
    }

    void start(@Observes StartupEvent event) {
        ear = Ear.open("institution-names", kafka, AuditContract.class, this::take);
    }

    void stop(@Observes ShutdownEvent event) {
        if (ear != null) {
            ear.close();
        }
    }

    private void take(Object heard) {
        if (heard instanceof InstitutionDesignated designated) {
            names.put(designated.institution(), new Text(designated.name(), designated.nameEn()));
        }
    }
}
