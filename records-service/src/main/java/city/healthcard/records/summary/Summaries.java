package city.healthcard.records.summary;

import city.healthcard.records.clinical.ItemKind;
import city.healthcard.records.filedvisit.FiledVisitForm;
import city.healthcard.records.healthfile.FileEntry;
import city.healthcard.records.healthfile.HealthFile;
import city.healthcard.records.healthfile.WholeFile;
import city.healthcard.records.intake.CanonicalBody;
import city.healthcard.records.policy.Policies;
import city.healthcard.records.policy.SummaryPolicy;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;

/// Makes summaries. Reads the visits that the index says have something to do with one, however many they are: an
/// allergy
/// of thirty years ago counts.
@Singleton
public final class Summaries {

    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");

    private final WholeFile whole;
    private final Policies policies;
    private final InstantSource clock;

    Summaries(WholeFile whole, Policies policies, InstantSource clock) {
        this.whole = whole;
        this.policies = policies;
        this.clock = clock;
    }

    /// The summary of as much of a file as the reader may see.
    public Uni<Summary> of(HealthFile file) {
        var today = LocalDate.ofInstant(clock.instant(), CITY);
        var policy = policies.summary().on(today);
        var gathering = new Gathering(today, policy);
        var entries = file.shown().stream()
                .filter(entry -> matters(entry, today, policy))
                .toList();
        return whole.each(entries, body -> {
                    var visit = FiledVisitForm.decode(body);
                    if (!visit.withdrawn()) {
                        gathering.add(visit, CanonicalBody.read(visit.content()));
                    }
                })
                .map(_ -> gathering.summary());
    }

    private static boolean matters(FileEntry entry, LocalDate today, SummaryPolicy.Edition policy) {
        return Stream.of(ItemKind.PROBLEMS, ItemKind.ALLERGIES, ItemKind.MEDICATION, ItemKind.IMMUNIZATIONS)
                        .anyMatch(kind -> entry.contents().count(kind) > 0)
                || entry.contents().count(ItemKind.RESULTS) > 0
                        && !LocalDate.ofInstant(entry.start(), CITY)
                                .plus(policy.resultsFor())
                                .isBefore(today);
    }
}
