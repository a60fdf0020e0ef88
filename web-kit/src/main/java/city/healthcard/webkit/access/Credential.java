package city.healthcard.webkit.access;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// What a request brings along to say who is calling.
sealed interface Credential {

    /// Nothing that counts here.
    record None() implements Credential {}

    /// A token of the identity provider or of card-service, as a bearer or as the citizens' cookie.
    record Token(String value, boolean isOfCitizen) implements Credential {}

    /// Something that is no token.
    record Unreadable() implements Credential {}

    /// A browser's session with the staff's login, or its way there and back.
    record StaffSession() implements Credential {}

    /// The start of the names of the session cookies that the staff's login sets.
    String STAFF_COOKIE = "q_session_staff";

    /// A bearer says for itself whose it is. Of two cookies the one counts whose owner the endpoint admits, and
    /// the citizen's where it admits both.
    ///
    /// @param citizenIssuer the `iss` of card-service's tokens
    static Credential of(RoutingContext context, Admission admission, String citizenIssuer) {
        var request = context.request();
        var bearer = bearer(request);
        if (bearer != null) {
            return token(bearer, citizenIssuer);
        }
        if (StaffDoor.isAt(context.normalizedPath())) {
            return new StaffSession();
        }
        var cookie = request.getCookie(CitizenCookie.NAME);
        if (cookie != null && !cookie.getValue().isEmpty() && admission.admitsCitizens()) {
            return token(cookie.getValue(), citizenIssuer);
        }
        return hasStaffSession(request) && admission.admitsStaff() ? new StaffSession() : new None();
    }

    private static Credential token(String value, String citizenIssuer) {
        var issuer = issuer(value);
        return issuer == null ? new Unreadable() : new Token(value, issuer.equals(citizenIssuer));
    }

    private static @Nullable String bearer(HttpServerRequest request) {
        var header = request.getHeader(HttpHeaderNames.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, "Bearer ", 0, 7)
                ? header.substring(7).strip()
                : null;
    }

    /// Whether the browser sends a session cookie of the staff's login; it is encrypted, and checked elsewhere.
    static boolean hasStaffSession(HttpServerRequest request) {
        return request.cookies().stream().anyMatch(cookie -> cookie.getName().startsWith(STAFF_COOKIE));
    }

    /// Only to choose who verifies the token; believed by nobody.
    private static @Nullable String issuer(String token) {
        var parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return null;
        }
        try {
            var claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
            return new JsonObject(claims).getString("iss");
        } catch (IllegalArgumentException | DecodeException | ClassCastException unreadable) {
            return null;
        }
    }
}
