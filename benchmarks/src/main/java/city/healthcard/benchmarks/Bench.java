package city.healthcard.benchmarks;

import city.healthcard.localstack.TestServers;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/// `./hc bench [NAME…]`: measures on servers of its own, prints one table, and writes it as JSON to
/// `target/bench.json`.
@QuarkusMain
public class Bench implements QuarkusApplication {

    private final Map<String, Supplier<List<Measure>>> all = new LinkedHashMap<>();

    Bench(StoreMeasures store, SubscriberMeasures subscribers) {
        all.put("R1", store::commits);
        all.put("R3", store::batches);
        all.put("R4", subscribers::relay);
        all.put("R5", subscribers::rebuild);
    }

    /// Starts the servers, then the measures.
    public static void main(String... names) {
        TestServers.environmentFor("bench").forEach(System::setProperty);
        Quarkus.run(Bench.class, (code, _) -> System.exit(code), names);
    }

    @Override
    public int run(String... names) throws Exception {
        var wanted = names.length == 0 ? List.copyOf(all.keySet()) : List.of(names);
        var found = new ArrayList<Measure>();
        for (var name : wanted) {
            var measure = all.get(name.toUpperCase(Locale.ROOT));
            if (measure == null) {
                System.err.println("There is no measure " + name + "; there are " + all.keySet());
                return 2;
            }
            System.err.println("measuring " + name + " …");
            found.addAll(measure.get());
        }
        System.out.println(Report.markdown(found));
        Files.writeString(Path.of("target", "bench.json"), Report.json(found));
        return 0;
    }
}
