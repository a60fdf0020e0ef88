package city.healthcard.card.stream;

import city.healthcard.eventsourcing.service.Runtime;
import city.healthcard.eventsourcing.view.View;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Goes through what falls due, month by month: what fell due while nobody ran is found in its month.
@Singleton
public class DueMonths {

    private static final int AT_ONCE = 8;

    private final Instance<Runtime> runtime;

    DueMonths(Instance<Runtime> runtime) {
        this.runtime = runtime;
    }

    /// Does something for every document of a view whose `month` is one of these. One that fails keeps no
    /// other from it; that some failed is said at the end.
    ///
    /// @param from the first day that is looked at
    /// @param until the last one
    public <D> Uni<Void> forEach(View<D> view, LocalDate from, LocalDate until, Function<D, Uni<Void>> effect) {
        var first = YearMonth.from(from);
        var months = IntStream.iterate(0, i -> !first.plusMonths(i).isAfter(YearMonth.from(until)), i -> i + 1)
                .mapToObj(i -> first.plusMonths(i).toString())
                .toList();
        return Multi.createFrom()
                .iterable(months)
                .onItem()
                .transformToUniAndConcatenate(month -> due(view, month))
                .onItem()
                .<D>disjoint()
                .onItem()
                .transformToUni(document -> effect.apply(document))
                .collectFailures()
                .merge(AT_ONCE)
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private <D> Uni<List<D>> due(View<D> view, String month) {
        var documents = runtime.get().documents(view);
        return documents
                .count("month", month)
                .chain(count -> count == 0
                        ? Uni.createFrom().item(List.of())
                        : documents.where("month", month, Math.toIntExact(count)));
    }
}
