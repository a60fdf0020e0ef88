package city.healthcard.records.fhir;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// By what a resource is found: codes and times, under the names of the parameters of a search.
final class Facts {

    private final Map<String, List<Token>> tokens = new HashMap<>();
    private final Map<String, Span> times = new HashMap<>();

    /// @param system as we write it; absent when the code has none
    record Token(@Nullable String system, String code) {}

    /// @param until the same as `from` for a moment
    record Span(Instant from, Instant until) {}

    /// With a code; nothing when there is none.
    Facts token(String name, @Nullable String system, @Nullable String code) {
        if (code != null && !code.isBlank()) {
            tokens.computeIfAbsent(name, _ -> new ArrayList<>()).add(new Token(Codes.uri(system), code));
        }
        return this;
    }

    /// With a time; nothing when there is none.
    Facts time(String name, @Nullable Instant at) {
        return at == null ? this : span(name, at, at);
    }

    /// With a time that lasted; one without an end goes on.
    Facts span(String name, @Nullable Instant from, @Nullable Instant until) {
        if (from != null) {
            times.put(name, new Span(from, until == null ? Instant.MAX : until));
        }
        return this;
    }

    List<Token> tokens(String name) {
        return tokens.getOrDefault(name, List.of());
    }

    Optional<Span> time(String name) {
        return Optional.ofNullable(times.get(name));
    }
}
