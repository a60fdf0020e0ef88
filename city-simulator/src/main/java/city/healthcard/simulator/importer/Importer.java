package city.healthcard.simulator.importer;

import city.healthcard.simulator.city.Addresses;
import city.healthcard.simulator.city.City;
import city.healthcard.simulator.city.Unexpected;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/// `./hc import FILE…`: brings bundles into a running suite, or `sample`, and ends by comparing every file with its
/// bundle. It waits up to two minutes for a service that is away. Exits 0 when everything agrees, else 1.
public final class Importer {

    private static final Duration OUTAGE_MAX = Duration.ofMinutes(2);
    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");

    private final PrintStream out;
    private final Registration registration;
    private final Posting posting;
    private final Comparison comparison;
    private int patients;
    private int visits;
    private int differences;

    private Importer(City city, PrintStream out, LocalDate today) {
        this.out = out;
        this.registration = new Registration(city, today);
        this.posting = new Posting(city);
        this.comparison = new Comparison(city);
    }

    /// @param arguments files, archives, folders, or `sample`; nothing means the sample
    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            if (!bring(Addresses.of(System.getenv()), named(arguments), out)) {
                System.exit(1);
            }
        } catch (Unexpected e) {
            out.println("\n✗ " + e.getMessage());
            System.exit(1);
        }
    }

    /// Brings everything in and says whether every file agrees with its bundle.
    public static boolean bring(Addresses addresses, List<String> named, PrintStream out) {
        try (var city = new City(addresses, _ -> {}, OUTAGE_MAX)) {
            var today = LocalDate.ofInstant(InstantSource.system().instant(), CITY);
            var importer = new Importer(city, out, today);
            Sources.visit(named, importer::bring);
            return importer.end();
        }
    }

    private static List<String> named(String[] arguments) {
        return arguments.length == 0 ? List.of(Sources.SAMPLE) : List.of(arguments);
    }

    private void bring(Path path) {
        if (path.toString().endsWith(Sources.LINES)) {
            Lines.visit(path, this::bring);
            return;
        }
        BundleIndex.read(path).ifPresent(bundle -> {
            try (bundle) {
                bring(bundle);
            }
        });
    }

    private void bring(Bundle bundle) {
        patients++;
        var patient = bundle.patient();
        var citizen = registration.register(patient);
        var total = bundle.visits();
        var done = new int[1];
        posting.post(bundle, citizen, more -> {
            done[0] += more;
            out.printf("\r%3d  %d/%d 次就诊与记录 · visits and entries", patients, done[0], total);
        });
        visits += total;
        registration.recordDeath(patient, citizen);
        compare(bundle, citizen);
    }

    private void compare(Bundle bundle, Registration.Citizen citizen) {
        var found = comparison.differences(bundle, citizen);
        differences += found.size();
        out.println(found.isEmpty() ? "  ✓ 与原始文件一致 · agrees with its bundle" : "  ✗ " + String.join("; ", found));
    }

    private boolean end() {
        out.printf(
                "%d 位居民，%d 份记录，%d 处差异 · %d citizens, %d visits and entries, %d differences%n",
                patients, visits, differences, patients, visits, differences);
        return differences == 0;
    }
}
