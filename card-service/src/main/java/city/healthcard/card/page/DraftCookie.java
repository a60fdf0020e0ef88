package city.healthcard.card.page;

import city.healthcard.card.draft.Draft;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.time.Instant;

/// The cookie that brings an applicant back to an unfinished application.
final class DraftCookie {

    static final String NAME = "hc_draft";

    /// Where one applies, and where one signs in to what is to be corrected.
    private static final String PATH = "/card";

    private DraftCookie() {}

    /// Kept as long as the draft is.
    ///
    /// @param keepsake of the draft
    static NewCookie carrying(String keepsake, Draft draft, Instant now, boolean secure) {
        return cookie(keepsake, (int) Duration.between(now, draft.endsAt()).toSeconds(), secure);
    }

    static NewCookie forgotten(boolean secure) {
        return cookie("", 0, secure);
    }

    private static NewCookie cookie(String value, int seconds, boolean secure) {
        return new NewCookie.Builder(NAME)
                .value(value)
                .path(PATH)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .secure(secure)
                .maxAge(seconds)
                .build();
    }
}
