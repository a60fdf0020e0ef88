package city.healthcard.webkit.access;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.runtime.BlockingOperationNotAllowedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/// Who is calling, in our words. Inject it into a resource; ask it instead of reading tokens.
@RequestScoped
public class Caller {

    private static final SecurityIdentity NOBODY =
            QuarkusSecurityIdentity.builder().setAnonymous(true).build();

    private final CurrentIdentityAssociation current;

    Caller(CurrentIdentityAssociation current) {
        this.current = current;
    }

    /// Every endpoint has found out before it runs. Only a page that says that there is no such page, or that
    /// something broke, is made without; it must neither wait for a token to be verified nor break over one
    /// that is not good.
    private SecurityIdentity identity() {
        try {
            return current.getIdentity();
        } catch (BlockingOperationNotAllowedException | SecurityException unknown) {
            return NOBODY;
        }
    }

    /// Whether nobody has signed in.
    public boolean isAnonymous() {
        return identity().isAnonymous();
    }

    /// Who it is, as a pseudonym that may be stored in events: the token's subject.
    public String subject() {
        var subject = claim("sub");
        return subject != null ? subject : identity().getPrincipal().getName();
    }

    /// The name to show to other people, such as `王芳` or `his-35020001`. Personal: never stored, never logged.
    public String displayName() {
        var name = claim("name");
        return name != null ? name : identity().getPrincipal().getName();
    }

    /// All roles of the caller.
    public Set<String> roles() {
        return identity().getRoles();
    }

    /// Whether the caller has the role.
    public boolean is(String role) {
        return identity().hasRole(role);
    }

    /// The institution the caller belongs to; empty for a citizen, the bureau, the bank.
    public Optional<String> institution() {
        return Optional.ofNullable(claim(Claims.INSTITUTION));
    }

    /// Whether the caller may act for the institution: its own system and clerks, and the gateway for every
    /// one.
    public boolean actsFor(String institution) {
        return is(Roles.INSTITUTION_GATEWAY) || institution.equals(claim(Claims.INSTITUTION));
    }

    /// The bank's branch of a teller.
    public Optional<String> branch() {
        return Optional.ofNullable(claim(Claims.BRANCH));
    }

    /// The district of a clerk or a teller.
    public Optional<String> district() {
        return Optional.ofNullable(claim(Claims.DISTRICT));
    }

    /// The citizen who signed in with a card.
    public Optional<UUID> citizen() {
        return id(Claims.CITIZEN);
    }

    /// The card with which the citizen signed in.
    public Optional<UUID> card() {
        return id(Claims.CARD);
    }

    /// The application of an applicant.
    public Optional<UUID> application() {
        return id(Claims.APPLICATION);
    }

    /// How a citizen signed in.
    public Optional<String> how() {
        return Optional.ofNullable(claim(Claims.HOW));
    }

    /// The caller's own access token, to ask another service in the caller's name.
    public Optional<String> token() {
        return Optional.ofNullable(identity().getCredential(AccessTokenCredential.class))
                .map(AccessTokenCredential::getToken);
    }

    private Optional<UUID> id(String name) {
        return Optional.ofNullable(claim(name)).map(UUID::fromString);
    }

    /// Tests without tokens give claims as attributes of the identity.
    private @Nullable String claim(String name) {
        if (identity().getPrincipal() instanceof JsonWebToken token) {
            return token.containsClaim(name) ? token.<Object>getClaim(name).toString() : null;
        }
        var attribute = identity().getAttribute(name);
        return attribute == null ? null : attribute.toString();
    }
}
