package city.healthcard.records.bykind;

import city.healthcard.records.clinical.ItemKind;
import city.healthcard.records.clinical.Observation;
import city.healthcard.records.clinical.ResultCode;
import city.healthcard.records.clinical.VisitSheet;
import city.healthcard.records.filedvisit.FiledVisit;
import city.healthcard.records.filedvisit.FiledVisitForm;
import city.healthcard.records.healthfile.FileEntry;
import city.healthcard.records.healthfile.FileProblems;
import city.healthcard.records.healthfile.HealthFile;
import city.healthcard.records.healthfile.HealthFiles;
import city.healthcard.records.intake.CanonicalBody;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads a file by kind of item: one question for the visits that the index names.
@Singleton
public final class FileItems {

    private static final int VISITS_MAX = 60;

    private final HealthFiles files;

    FileItems(HealthFiles files) {
        this.files = files;
    }

    /// A page of items of one kind.
    ///
    /// @param after where the page before ended; absent for the first
    public Uni<ItemPage> page(HealthFile file, ItemKind kind, Filter filter, @Nullable Place after, int limit) {
        var slice = Slice.of(file, kind, filter, after, limit)
                .orElseThrow(() -> FileProblems.noSuchPlace().exception());
        return read(slice.entries(), kind).map(items -> ItemPage.of(kind, slice, items, limit));
    }

    /// The results of the examination that one result is of, up to a visit or all.
    ///
    /// @param of the result
    /// @param before the last visit of the page before; absent for the newest
    public Uni<Trend> trend(HealthFile file, Place of, @Nullable UUID before) {
        if (!file.shows(of.visit())) {
            throw FileProblems.noSuchVisitIn(file).exception();
        }
        return files.visit(of.visit()).chain(body -> {
            var opened = body.stream()
                    .flatMap(bytes -> items(FiledVisitForm.decode(bytes), ItemKind.RESULTS).stream())
                    .filter(item -> item.number() == of.number())
                    .findFirst()
                    .orElseThrow(() -> FileProblems.noSuchVisit().exception());
            return trend(file, (Observation) opened.content(), before);
        });
    }

    private Uni<Trend> trend(HealthFile file, Observation opened, @Nullable UUID before) {
        var code = ResultCode.of(opened);
        var slice = TrendSlice.of(file, code, before, VISITS_MAX)
                .orElseThrow(() -> FileProblems.noSuchPlace().exception());
        return read(slice.entries(), ItemKind.RESULTS)
                .map(items -> Trend.of(
                        opened,
                        items.stream()
                                .filter(item -> ResultCode.of((Observation) item.content())
                                        .equals(code))
                                .toList(),
                        slice.next()));
    }

    private Uni<List<FiledItem>> read(List<FileEntry> entries, ItemKind kind) {
        return files.visits(entries).map(bodies -> {
            var items = new ArrayList<FiledItem>();
            for (var body : bodies) {
                items.addAll(items(FiledVisitForm.decode(body), kind));
            }
            return items;
        });
    }

    private static List<FiledItem> items(FiledVisit visit, ItemKind kind) {
        return visit.withdrawn() ? List.of() : items(visit, CanonicalBody.read(visit.content()), kind);
    }

    /// The items of a kind in a visit.
    public static List<FiledItem> items(FiledVisit visit, VisitSheet sheet, ItemKind kind) {
        var items = new ArrayList<FiledItem>();
        for (var content : kind.of(sheet)) {
            items.add(new FiledItem(visit, sheet, items.size(), content));
        }
        return items;
    }
}
