package city.healthcard.webkit.access;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.UriInfo;

/// Keeps account of who is signed in and was turned away all the same, because none of their roles is admitted. A
/// service that has to know of attempts implements it as a bean; there [Caller] says who it was.
public interface TurnedAway {

    /// Completes when it is kept: the answer waits for it, and is the same whatever was kept.
    ///
    /// @param asked the address with its parameters
    Uni<Void> keep(UriInfo asked);
}
