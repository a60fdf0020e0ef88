package city.healthcard.records.healthfile;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Goes through many visits of a file in portions, so that the longest life fits in memory; what is done with each of
/// them
/// is done away from the event loop.
@Singleton
public final class WholeFile {

    private static final int PORTION = 200;

    private final HealthFiles files;

    WholeFile(HealthFiles files) {
        this.files = files;
    }

    /// Shows each visit as it is kept, in the order of the entries, one after the other.
    public Uni<Void> each(List<FileEntry> entries, Consumer<byte[]> look) {
        return Multi.createFrom()
                .iterable(portions(entries))
                .onItem()
                .transformToUniAndConcatenate(portion -> files.visits(portion)
                        .emitOn(Infrastructure.getDefaultWorkerPool())
                        .invoke(bodies -> bodies.forEach(look)))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static List<List<FileEntry>> portions(List<FileEntry> entries) {
        var portions = new ArrayList<List<FileEntry>>();
        for (var from = 0; from < entries.size(); from += PORTION) {
            portions.add(entries.subList(from, Math.min(from + PORTION, entries.size())));
        }
        return portions;
    }
}
