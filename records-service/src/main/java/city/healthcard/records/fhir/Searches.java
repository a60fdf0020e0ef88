package city.healthcard.records.fhir;

import city.healthcard.records.filedvisit.FiledVisitForm;
import city.healthcard.records.healthfile.FileEntry;
import city.healthcard.records.healthfile.HealthFile;
import city.healthcard.records.healthfile.HealthFiles;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Searches one file: the index says which visits there are, and these are read by their ids, the newest first, until a
/// page is full. Only a search that is sorted by a time or counted reads all of them.
@Singleton
final class Searches {

    private static final int VISITS_AT_ONCE = 50;

    private final HealthFiles files;

    Searches(HealthFiles files) {
        this.files = files;
    }

    /// A page of what was found.
    ///
    /// @param next where the page after it begins; empty on the last one
    /// @param total on all pages; empty where that is not known
    record Page(List<Item<?>> items, Optional<After> next, Optional<Integer> total) {}

    /// A page of the resources of one type; empty when it goes on from a visit that is not in the file.
    Uni<Optional<Page>> page(Mapper<?> mapper, Query query, HealthFile file) {
        var entries = entries(query, file);
        if (entries.isEmpty()) {
            return Uni.createFrom().item(Optional.empty());
        }
        var whole = query.sort().isPresent() || query.count() == 0;
        var enough = whole ? Integer.MAX_VALUE : query.count() + 1;
        return walk(new Walk(mapper, query, entries.get(), enough, new ArrayList<>()), 0)
                .map(found -> Optional.of(whole ? wholePage(found, query) : page(found, query)));
    }

    private record Walk(Mapper<?> mapper, Query query, List<FileEntry> entries, int enough, List<Item<?>> found) {

        /// Where every visit is one match, no more of them are read than are shown, and one to know whether
        /// there are more.
        int atOnce() {
            var eachMatches = mapper.letter().isEmpty() && query.asksForAll();
            return eachMatches ? Math.min(enough - found.size(), VISITS_AT_ONCE) : VISITS_AT_ONCE;
        }
    }

    private Uni<List<Item<?>>> walk(Walk walk, int from) {
        if (walk.found.size() >= walk.enough || from >= walk.entries.size()) {
            return Uni.createFrom().item(walk.found);
        }
        var until = Math.min(from + walk.atOnce(), walk.entries.size());
        return files.visits(walk.entries.subList(from, until))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .chain(bodies -> {
                    bodies.forEach(body -> look(walk, body));
                    return walk(walk, until);
                });
    }

    private static void look(Walk walk, byte[] body) {
        for (var item : Item.of(walk.mapper, FiledVisitForm.decode(body))) {
            if (walk.query.matches(item.id().toString(), item.facts()) && !isBefore(walk.query, item)) {
                walk.found.add(item);
            }
        }
    }

    /// Whether a page before has shown it, in the order of visits and of the items in them.
    private static boolean isBefore(Query query, Item<?> item) {
        return query.sort().isEmpty()
                && query.after()
                        .filter(after ->
                                after.item().visit().equals(item.visit().id())
                                        && item.number() <= after.item().number())
                        .isPresent();
    }

    private static Optional<List<FileEntry>> entries(Query query, HealthFile file) {
        var behind = query.sort().isPresent() || query.after().isEmpty()
                ? Optional.of(file.shown())
                : file.shownFrom(query.after().get().item().visit());
        return query.ids().isEmpty() ? behind : behind.map(entries -> named(entries, query.ids()));
    }

    private static List<FileEntry> named(List<FileEntry> entries, Set<String> ids) {
        var visits = new HashSet<UUID>();
        ids.forEach(id -> ItemId.of(id).ifPresent(item -> visits.add(item.visit())));
        return entries.stream().filter(entry -> visits.contains(entry.visit())).toList();
    }

    private static Page page(List<Item<?>> found, Query query) {
        if (found.size() <= query.count()) {
            var total = query.after().isEmpty() ? Optional.of(found.size()) : Optional.<Integer>empty();
            return new Page(found, Optional.empty(), total);
        }
        var shown = found.subList(0, query.count());
        return new Page(shown, Optional.of(After.of(shown.getLast(), query.sort())), Optional.empty());
    }

    private static Page wholePage(List<Item<?>> found, Query query) {
        var total = Optional.of(found.size());
        if (query.count() == 0) {
            return new Page(List.of(), Optional.empty(), total);
        }
        var order = query.sort().orElseThrow();
        var sorted = found.stream()
                .map(item -> new Timed(After.time(item, order), item))
                .sorted(order.descending() ? Timed.ORDER.reversed() : Timed.ORDER)
                .filter(timed -> query.after()
                        .map(after -> timed.isPast(after, order.descending()))
                        .orElse(true))
                .limit(query.count() + 1L)
                .<Item<?>>map(Timed::item)
                .toList();
        return sorted.size() <= query.count()
                ? new Page(sorted, Optional.empty(), total)
                : new Page(
                        sorted.subList(0, query.count()),
                        Optional.of(After.of(sorted.get(query.count() - 1), query.sort())),
                        total);
    }

    private record Timed(long at, Item<?> item) {

        static final Comparator<Timed> ORDER =
                Comparator.comparingLong(Timed::at).thenComparing(timed -> timed.item.id(), ItemId.ORDER);

        boolean isPast(After after, boolean descending) {
            var order = at == after.at() ? ItemId.ORDER.compare(item.id(), after.item()) : Long.compare(at, after.at());
            return descending ? order < 0 : order > 0;
        }
    }
}
