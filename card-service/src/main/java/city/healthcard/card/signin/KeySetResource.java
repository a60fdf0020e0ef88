package city.healthcard.card.signin;

import city.healthcard.card.signin.TokenKeys.TokenKey;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Response;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The public keys of citizens' tokens.
@Path("/api/keys")
@Tag(name = "sign-in", description = "登录 · Sign-in of citizens")
public class KeySetResource {

    private static final int MINUTE = 60;

    private final TokenKeys keys;

    KeySetResource(TokenKeys keys) {
        this.keys = keys;
    }

    @GET
    @PermitAll
    @Operation(summary = "公钥 · The public keys of citizens' tokens", description = "A JWK set (RFC 7517).")
    public Uni<Response> keys() {
        var cached = new CacheControl();
        cached.setMaxAge(MINUTE);
        return keys.all()
                .map(all -> Map.of("keys", all.stream().map(KeySetResource::jwk).toList()))
                .map(set -> Response.ok(set).cacheControl(cached).build());
    }

    private static Map<String, Object> jwk(TokenKey key) {
        return Map.of(
                "kty", "RSA",
                "use", "sig",
                "alg", "RS256",
                "kid", key.kid(),
                "key_ops", List.of("verify"),
                "n", base64(key.open().getModulus()),
                "e", base64(key.open().getPublicExponent()));
    }

    private static String base64(BigInteger number) {
        var bytes = number.toByteArray();
        var unsigned = bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(unsigned);
    }
}
