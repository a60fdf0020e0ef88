package city.healthcard.eventsourcing.view;

import java.util.Set;

/// A read model: its name, its rule, its form, and what it hears.
///
/// ```java
/// View.of("review-queue", 1, new ReviewQueueProjection(),
///                 DocumentForm.json(ReviewItem.class).searchableBy("state", item -> item.state().name()))
///         .hearing("payment");
/// ```
///
/// @param name noun people use at the desk, with hyphens
/// @param version raise it when the documents' form changes; the view is then built anew
/// @param topics the topics it hears besides the service's own events
public record View<D>(String name, int version, Projection<D> projection, DocumentForm<D> form, Set<String> topics) {

    public View {
        topics = Set.copyOf(topics);
    }

    /// A view of the service's own events.
    public static <D> View<D> of(String name, int version, Projection<D> projection, DocumentForm<D> form) {
        return new View<>(name, version, projection, form, Set.of());
    }

    /// The same view, which also hears contracts on these topics.
    public View<D> hearing(String... heard) {
        return new View<>(name, version, projection, form, Set.of(heard));
    }

    /// The first collection it is kept in, such as `review_queue_v1`.
    String collection() {
        return name.replace('-', '_') + "_v" + version;
    }

    /// Whether a collection is this view's, of whatever version, and of whichever rebuild.
    boolean owns(String collection) {
        return collection.matches(name.replace('-', '_') + "_v\\d+(_\\d+)?");
    }
}
