package city.healthcard.records.filedvisit;

import city.healthcard.records.visit.Account;
import java.time.Instant;
import java.util.UUID;

/// A visit with what readers need to know about it.
///
/// @param revision the revision that is shown
/// @param withdrawn whether it was entered in error; then there is no content
/// @param recordedAt when it first reached us
/// @param revisedAt when this revision reached us
/// @param content canonical JSON of what the institution said
public record FiledVisit(
        UUID id,
        UUID citizen,
        String institution,
        int revision,
        boolean withdrawn,
        Instant recordedAt,
        Instant revisedAt,
        String content) {

    /// What stands where a withdrawn visit stood.
    public static final String NOTHING = "{}";

    FiledVisit revised(Account account, Instant at) {
        return new FiledVisit(id, citizen, institution, account.revision(), withdrawn, recordedAt, at, account.body());
    }

    FiledVisit asWithdrawn(Instant at) {
        return new FiledVisit(id, citizen, institution, revision, true, recordedAt, at, NOTHING);
    }
}
