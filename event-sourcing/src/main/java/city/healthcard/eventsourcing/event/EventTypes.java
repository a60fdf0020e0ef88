package city.healthcard.eventsourcing.event;

import city.healthcard.contracts.WireType;
import city.healthcard.eventsourcing.key.Subject;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// The stored names of one aggregate's events, how old forms become today's, and whose key seals which event.
///
/// ```java
/// EventTypes.of(CardEvent.class)
///         .sealedFor(event -> Optional.of(new Subject(event.citizen(), "identity")))
///         .upcast("card/issued/1", "card/issued/2", json -> json.put("kind", "formal"));
/// ```
public final class EventTypes<E> {

    private record Upcast(String to, UnaryOperator<ObjectNode> change) {}

    private final Map<String, Class<? extends E>> classes = new LinkedHashMap<>();
    private final Map<Class<?>, String> names = new HashMap<>();
    private final Map<String, Upcast> upcasts = new HashMap<>();
    private Function<? super E, Optional<Subject>> sealing = _ -> Optional.empty();
    private boolean bearsGaps;

    private EventTypes(Class<E> events) {
        collect(events);
    }

    /// The types of a sealed interface: each record below it names itself with [WireType].
    public static <E> EventTypes<E> of(Class<E> events) {
        return new EventTypes<>(events);
    }

    /// Says whose key seals an event; empty for an event without personal data.
    public EventTypes<E> sealedFor(Function<? super E, Optional<Subject>> subject) {
        sealing = subject;
        return this;
    }

    /// Says how an event stored under `from` reads today. Pure; chains are followed.
    public EventTypes<E> upcast(String from, String to, UnaryOperator<ObjectNode> change) {
        upcasts.put(from, new Upcast(to, change));
        return this;
    }

    /// Says that one stream holds what is sealed for several subjects, and that the decider bears gaps: what
    /// was sealed for one who is forgotten is left out of the history, and the stream goes on for the others.
    public EventTypes<E> bearingGaps() {
        bearsGaps = true;
        return this;
    }

    /// Whether a history may have gaps.
    boolean bearsGaps() {
        return bearsGaps;
    }

    /// All stored names, today's and those still read.
    public Set<String> names() {
        var all = new java.util.TreeSet<>(classes.keySet());
        all.addAll(upcasts.keySet());
        return all;
    }

    /// The classes of today's events.
    public Set<Class<? extends E>> classes() {
        return Set.copyOf(classes.values());
    }

    /// The class of the events that are stored, or read today, under this name.
    public Class<? extends E> classOf(String name) {
        var current = name;
        while (!classes.containsKey(current)) {
            current = upcastOf(current).to();
        }
        return classes.get(current);
    }

    /// The name under which an event is stored.
    public String nameOf(E event) {
        var name = names.get(event.getClass());
        if (name == null) {
            throw new IllegalArgumentException(event.getClass() + " has no @WireType");
        }
        return name;
    }

    /// Whose key seals the event.
    public Optional<Subject> subjectOf(E event) {
        return sealing.apply(event);
    }

    /// The event behind a stored name and JSON. An unknown name is corruption: [IllegalStateException].
    public E read(String name, byte[] json) {
        var type = classes.get(name);
        return type != null ? Json.read(json, type) : readOld(name, json);
    }

    private E readOld(String name, byte[] json) {
        var current = name;
        try {
            var tree = (ObjectNode) Json.mapper().readTree(json);
            while (!classes.containsKey(current)) {
                var upcast = upcastOf(current);
                tree = upcast.change().apply(tree);
                current = upcast.to();
            }
            return Json.mapper().treeToValue(tree, classes.get(current));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Upcast upcastOf(String name) {
        var upcast = upcasts.get(name);
        if (upcast == null) {
            throw new IllegalStateException("Nothing here knows the stored event type " + name);
        }
        return upcast;
    }

    private void collect(Class<? extends E> type) {
        var below = type.getPermittedSubclasses();
        if (below == null) {
            var name = type.getAnnotation(WireType.class);
            if (name == null || !type.isRecord()) {
                throw new IllegalArgumentException(type + " must be a record with @WireType");
            }
            classes.put(name.value(), type);
            names.put(type, name.value());
            return;
        }
        for (var part : below) {
            collect(castDown(part));
        }
    }

    @SuppressWarnings("unchecked") // a permitted subclass of a subtype of E
    private Class<? extends E> castDown(Class<?> part) {
        return (Class<? extends E>) part;
    }
}
