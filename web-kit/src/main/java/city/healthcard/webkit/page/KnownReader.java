package city.healthcard.webkit.page;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Finds out who reads before a public page is made, because the page's navigation depends on it. A session that is not
/// good
/// any more reads a public page like nobody; a page that names roles has refused it before.
class KnownReader {

    private final CurrentIdentityAssociation association;

    KnownReader(CurrentIdentityAssociation association) {
        this.association = association;
    }

    /// An empty answer of a filter means: go on.
    @ServerRequestFilter
    @SuppressWarnings("NullAway")
    Uni<Response> recognize(ContainerRequestContext request) {
        if (request.getAcceptableMediaTypes().stream().noneMatch(KnownReader::isPage)) {
            return Uni.createFrom().nullItem();
        }
        return association
                .getDeferredIdentity()
                .invoke(association::setIdentity)
                .replaceWith((Response) null)
                .onFailure()
                .recoverWithNull();
    }

    private static boolean isPage(MediaType type) {
        return type.getSubtype().equals("html");
    }
}
