package city.healthcard.records.refusedpost;

import java.util.Optional;

/// Who posts.
@FunctionalInterface
public interface Poster {

    /// Whether the caller may speak for an institution.
    boolean speaksFor(String institution);

    /// The one institution that the caller belongs to; empty for a gateway, which speaks for each.
    default Optional<String> own() {
        return Optional.empty();
    }

    /// The system of an institution.
    static Poster of(String institution) {
        return new Poster() {
            @Override
            public boolean speaksFor(String other) {
                return institution.equals(other);
            }

            @Override
            public Optional<String> own() {
                return Optional.of(institution);
            }
        };
    }
}
