package city.healthcard.eventsourcing.view;

import city.healthcard.eventsourcing.fact.Fact;
import java.util.Optional;
import java.util.Set;

/// How facts become documents. Pure. Facts of one source arrive in order; those of different sources in any order, and
/// another at each rebuild: what is made of them must not depend on it.
///
/// @param <D> the document, a record
public interface Projection<D> {

    /// Whether own events of this class may be of interest; those of others stay sealed, which spares the
    /// opening of what is only passed over.
    default boolean concerns(Class<?> event) {
        return true;
    }

    /// The documents the fact is about; empty when it is of no interest here.
    Set<String> idsOf(Fact fact);

    /// The document after the fact; empty when it is (or stays) away.
    Optional<D> project(String id, Optional<D> before, Fact fact);
}
