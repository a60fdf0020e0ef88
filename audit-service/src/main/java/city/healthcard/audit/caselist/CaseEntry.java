package city.healthcard.audit.caselist;

import city.healthcard.audit.access.Access;
import city.healthcard.audit.accesscase.CaseEvent.CaseClosed;
import city.healthcard.audit.accesscase.CaseEvent.CaseOpened;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One case.
///
/// @param state `open` or `closed`
/// @param concern the word of what worries the citizen
/// @param holder pseudonym of who looks into it, or did; empty while nobody does
/// @param finding the word of what was found; empty while it is open
/// @param closedAt absent while it is open
public record CaseEntry(
        UUID id,
        UUID citizen,
        Access access,
        String concern,
        Instant askedAt,
        String state,
        String holder,
        String finding,
        @Nullable Instant closedAt) {

    static final String OPEN = "open";
    static final String CLOSED = "closed";

    static CaseEntry of(CaseOpened opened) {
        return new CaseEntry(
                opened.id().value(),
                opened.citizen().value(),
                opened.access(),
                opened.concern(),
                opened.askedAt(),
                OPEN,
                "",
                "",
                null);
    }

    /// In the hands of an auditor; of nobody, where the pseudonym is empty.
    public CaseEntry heldBy(String auditor) {
        return new CaseEntry(id, citizen, access, concern, askedAt, state, auditor, finding, closedAt);
    }

    CaseEntry after(CaseClosed closed, Instant at) {
        return new CaseEntry(
                id,
                citizen,
                access,
                concern,
                askedAt,
                CLOSED,
                closed.by().value(),
                closed.finding().word(),
                at);
    }

    /// Since when it stands so.
    Instant since() {
        return closedAt == null ? askedAt : closedAt;
    }
}
