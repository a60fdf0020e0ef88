package city.healthcard.webkit.access;

import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;

/// The cookie that carries a citizen's token to all four services.
public final class CitizenCookie {

    /// Its name.
    public static final String NAME = "hc_citizen";

    private CitizenCookie() {}

    /// The cookie as card-service sets it.
    ///
    /// @param token the signed token
    /// @param lifetime how long the browser keeps it; not longer than the token is good
    /// @param secure whether the public address is https
    public static NewCookie carrying(String token, Duration lifetime, boolean secure) {
        return cookie(token, (int) lifetime.toSeconds(), secure);
    }

    /// The cookie that makes the browser forget.
    public static NewCookie forgotten(boolean secure) {
        return cookie("", 0, secure);
    }

    private static NewCookie cookie(String value, int seconds, boolean secure) {
        return new NewCookie.Builder(NAME)
                .value(value)
                .path("/")
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .secure(secure)
                .maxAge(seconds)
                .build();
    }
}
