package city.healthcard.webkit.access;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AnonymousAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Lets an endpoint that is open to everybody ask [Caller] who is there. Whoever brings a token that is no longer good
/// is simply nobody there: a stale cookie must not shut a person out of the home page.
class KnownVisitors {

    private final CurrentIdentityAssociation current;
    private final IdentityProviderManager identities;

    KnownVisitors(CurrentIdentityAssociation current, IdentityProviderManager identities) {
        this.current = current;
        this.identities = identities;
    }

    @ServerRequestFilter
    Uni<Void> ask() {
        return Admission.ofCurrentRequest() instanceof Admission.Everybody
                ? current.getDeferredIdentity()
                        .onFailure()
                        .recoverWithUni(this::nobody)
                        .invoke(current::setIdentity)
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    private Uni<SecurityIdentity> nobody() {
        return identities.authenticate(AnonymousAuthenticationRequest.INSTANCE);
    }
}
