package city.healthcard.records.shares;

import city.healthcard.records.share.ShareEvent.FileShared;
import city.healthcard.records.share.ShareEvent.PinRefused;
import city.healthcard.records.share.ShareEvent.ShareOpened;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One link, as its citizen sees it: never the link itself, which is kept nowhere.
///
/// @param scope `summary`, `period` or `whole`
/// @param expires from then on it opens nothing
/// @param revokedAt when it was taken back; absent while it was not
/// @param remaining how many wrong PINs it still takes
/// @param tries who opened it or tried to, the newest first; the last fifty
public record ShareNote(
        UUID id,
        String label,
        String scope,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        Instant sharedAt,
        Instant expires,
        @Nullable Instant revokedAt,
        int remaining,
        List<Try> tries) {

    private static final int TRIES_MAX = 50;

    /// Somebody opened it or tried to.
    ///
    /// @param stated who, in their own words; nobody has checked them
    /// @param opened whether the PIN was right
    public record Try(String stated, Instant at, boolean opened) {}

    public ShareNote {
        tries = List.copyOf(tries);
    }

    static ShareNote of(FileShared shared) {
        var terms = shared.terms();
        return new ShareNote(
                shared.share().value(),
                terms.label(),
                terms.scope().word(),
                terms.from(),
                terms.until(),
                shared.at(),
                terms.expires(),
                null,
                shared.attempts(),
                List.of());
    }

    ShareNote opened(ShareOpened opened) {
        return with(remaining, new Try(opened.recipient(), opened.at(), true));
    }

    ShareNote refused(PinRefused refused) {
        return with(refused.remaining(), new Try(refused.recipient(), refused.at(), false));
    }

    ShareNote revoked(Instant at) {
        return new ShareNote(id, label, scope, from, until, sharedAt, expires, at, remaining, tries);
    }

    /// Whether it still opens something.
    public boolean isOpen(Instant now) {
        return revokedAt == null && remaining > 0 && now.isBefore(expires);
    }

    private ShareNote with(int left, Try one) {
        return new ShareNote(
                id,
                label,
                scope,
                from,
                until,
                sharedAt,
                expires,
                revokedAt,
                left,
                Stream.concat(Stream.of(one), tries.stream()).limit(TRIES_MAX).toList());
    }
}
