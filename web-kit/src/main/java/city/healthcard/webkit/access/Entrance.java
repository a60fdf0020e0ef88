package city.healthcard.webkit.access;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Instance;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/// Finds out who is calling. Quarkus OIDC verifies the tokens and runs the staff's login; here is only which of them is
/// asked, what was verified a moment ago, and whether a citizen's card may still be used.
@Alternative
@Priority(1)
@ApplicationScoped
class Entrance implements HttpAuthenticationMechanism {

    private final OidcAuthenticationMechanism oidc;
    private final VerifiedTokens verified;
    private final Instance<CardStatus> cards;
    private final String citizenIssuer;

    Entrance(
            OidcAuthenticationMechanism oidc,
            VerifiedTokens verified,
            Instance<CardStatus> cards,
            @ConfigProperty(name = "hc.citizen.issuer") String citizenIssuer) {
        this.oidc = oidc;
        this.verified = verified;
        this.cards = cards;
        this.citizenIssuer = citizenIssuer;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        return switch (Credential.of(context, Admission.ofCurrentRequest(), citizenIssuer)) {
            case Credential.None _ -> Uni.createFrom().nullItem();
            case Credential.Unreadable _ -> Uni.createFrom().failure(new AuthenticationFailedException());
            case Credential.StaffSession _ -> {
                Tenants.choose(context, Tenants.STAFF);
                yield oidc.authenticate(context, identities);
            }
            case Credential.Token token -> identity(token, context, identities).chain(this::withUsableCard);
        };
    }

    private Uni<SecurityIdentity> identity(
            Credential.Token token, RoutingContext context, IdentityProviderManager identities) {
        var known = verified.identity(token.value());
        if (known != null) {
            return Uni.createFrom().item(known);
        }
        Tenants.choose(context, token.isOfCitizen() ? Tenants.CITIZEN : Tenants.MACHINES);
        var request = new TokenAuthenticationRequest(new AccessTokenCredential(token.value()));
        return identities
                .authenticate(HttpSecurityUtils.setRoutingContextAttribute(request, context))
                .map(identity -> verified.remember(token.value(), identity, rolesOf(token)));
    }

    /// card-service can make nobody an auditor, and the identity provider nobody a citizen.
    private static Set<String> rolesOf(Credential.Token token) {
        return token.isOfCitizen() ? Roles.OF_CITIZENS : Roles.OF_STAFF_AND_MACHINES;
    }

    private Uni<SecurityIdentity> withUsableCard(SecurityIdentity identity) {
        if (!cards.isResolvable()
                || !identity.hasRole(Roles.CITIZEN)
                || !(identity.getPrincipal() instanceof JsonWebToken token)
                || !token.containsClaim(Claims.CARD)) {
            return Uni.createFrom().item(identity);
        }
        var card = UUID.fromString(token.<Object>getClaim(Claims.CARD).toString());
        return cards.get().mayCardBeUsed(card).map(usable -> {
            if (!usable) {
                throw AccessProblems.cardNotUsable().exception();
            }
            return identity;
        });
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return oidc.getChallenge(context);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(TokenAuthenticationRequest.class);
    }
}
