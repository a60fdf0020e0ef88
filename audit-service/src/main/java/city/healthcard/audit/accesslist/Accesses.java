package city.healthcard.audit.accesslist;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import city.healthcard.audit.accessalert.Sighting;
import city.healthcard.eventsourcing.service.Runtime;
import city.healthcard.eventsourcing.view.DocumentForm;
import city.healthcard.eventsourcing.view.Documents;
import city.healthcard.eventsourcing.view.View;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// Asks for a citizen's access log.
@Singleton
public class Accesses {

    /// The view behind it.
    public static final View<AccessEntry> VIEW =
            View.of("access-list", 2, new AccessListProjection(), DocumentForm.json(AccessEntry.class));

    private static final int PAGE = 100;

    private final Documents<AccessEntry> documents;

    Accesses(Runtime runtime) {
        documents = runtime.documents(VIEW);
    }

    /// What is on record of sightings; of those that are not yet, nothing. One round trip.
    public Uni<Map<Sighting, AccessEntry>> behind(List<Sighting> sightings) {
        var ids = sightings.stream().collect(toMap(identity(), Accesses::idOf));
        return documents.findAll(ids.values()).map(found -> {
            var behind = new HashMap<Sighting, AccessEntry>();
            ids.forEach((sighting, id) ->
                    Optional.ofNullable(found.get(id)).ifPresent(entry -> behind.put(sighting, entry)));
            return behind;
        });
    }

    private static String idOf(Sighting sighting) {
        return AccessListProjection.page(sighting.citizen(), sighting.number());
    }

    /// The latest readings before a number, the latest first.
    ///
    /// @param before a number beyond the first of the page; 0 for the latest of all
    public Uni<AccessPage> page(UUID citizen, long before, int limit) {
        return documents.find(AccessListProjection.head(citizen)).chain(head -> {
            if (head.isEmpty()) {
                return Uni.createFrom().item(AccessPage.EMPTY);
            }
            var count = head.get().number();
            var last = before <= 0 ? count : Math.min(count, before - 1);
            return entries(citizen, last, limit)
                    .map(entries -> new AccessPage(count, head.get().chain(), entries));
        });
    }

    /// The first readings up to a number, the first of all first. Fails while the view is behind.
    public Uni<List<AccessEntry>> all(UUID citizen, long count) {
        return entries(citizen, count, Math.toIntExact(count)).map(entries -> {
            if (entries.size() != count) {
                throw new IllegalStateException("the access list is behind the roll");
            }
            return entries.reversed();
        });
    }

    /// All readings since a moment, the latest first. They are entered about in the order in which they
    /// happened: the search ends where a whole page is older.
    public Uni<List<AccessEntry>> since(UUID citizen, Instant from) {
        return documents
                .find(AccessListProjection.head(citizen))
                .chain(head -> head.isEmpty()
                        ? Uni.createFrom().item(List.of())
                        : since(citizen, from, head.get().number()));
    }

    private Uni<List<AccessEntry>> since(UUID citizen, Instant from, long last) {
        return entries(citizen, last, PAGE).chain(page -> {
            var found = page.stream()
                    .filter(entry -> !entry.readAt().isBefore(from))
                    .toList();
            return found.isEmpty() || last <= PAGE
                    ? Uni.createFrom().item(found)
                    : since(citizen, from, last - PAGE)
                            .map(older -> Stream.concat(found.stream(), older.stream())
                                    .toList());
        });
    }

    private Uni<List<AccessEntry>> entries(UUID citizen, long last, int limit) {
        var ids = LongStream.iterate(last, number -> number > Math.max(0, last - limit), number -> number - 1)
                .mapToObj(number -> AccessListProjection.page(citizen, number))
                .toList();
        return documents
                .findAll(ids)
                .map(found ->
                        ids.stream().map(found::get).filter(Objects::nonNull).toList());
    }
}
