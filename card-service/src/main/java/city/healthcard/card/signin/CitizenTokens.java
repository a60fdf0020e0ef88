package city.healthcard.card.signin;

import city.healthcard.card.id.ApplicationId;
import city.healthcard.card.id.CitizenId;
import city.healthcard.card.signin.CardPasswords.Owner;
import city.healthcard.webkit.access.Claims;
import city.healthcard.webkit.access.Roles;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The tokens with which citizens and applicants come to all four services.
@Singleton
public class CitizenTokens {

    /// How long a token is good.
    public static final Duration LIFETIME = Duration.ofMinutes(10);

    private static final String AUDIENCE = "healthcard";

    private final TokenKeys keys;
    private final InstantSource clock;
    private final String issuer;

    CitizenTokens(TokenKeys keys, InstantSource clock, @ConfigProperty(name = "hc.citizen.issuer") String issuer) {
        this.keys = keys;
        this.clock = clock;
        this.issuer = issuer;
    }

    /// For a citizen who signed in with a card.
    ///
    /// @param how such as `password`
    Uni<String> forCitizen(Owner owner, String how) {
        return signed(Jwt.subject(owner.citizen().toString())
                .groups(Set.of(Roles.CITIZEN))
                .claim(Claims.CITIZEN, owner.citizen().toString())
                .claim(Claims.CARD, owner.card().toString())
                .claim(Claims.HOW, how));
    }

    /// For somebody who has no card yet and signed in with a one-time code.
    Uni<String> forApplicant(CitizenId citizen, ApplicationId application) {
        return signed(Jwt.subject(citizen.toString())
                .groups(Set.of(Roles.APPLICANT))
                .claim(Claims.APPLICATION, application.toString())
                .claim(Claims.HOW, "code"));
    }

    private Uni<String> signed(JwtClaimsBuilder claims) {
        return keys.all().map(all -> {
            var key = all.getFirst();
            var now = clock.instant();
            return claims.issuer(issuer)
                    .audience(AUDIENCE)
                    .claim("jti", UUID.randomUUID().toString())
                    .issuedAt(now)
                    .expiresAt(now.plus(LIFETIME))
                    .jws()
                    .keyId(key.kid())
                    .algorithm(SignatureAlgorithm.RS256)
                    .sign(key.secret());
        });
    }
}
