package city.healthcard.audit.command;

import city.healthcard.audit.access.AccessEvent;
import city.healthcard.audit.institution.InstitutionEvent;
import city.healthcard.audit.review.ReviewEvent;
import city.healthcard.audit.review.ReviewEvent.NoteWritten;
import city.healthcard.audit.roll.RollEvent;
import city.healthcard.eventsourcing.event.EventTypes;
import city.healthcard.eventsourcing.key.Subject;
import java.util.List;
import java.util.Optional;

/// How what happens here is stored, and what of it only the citizen's key opens.
public final class StoredEvents {

    /// Events of reviews; an auditor's own words are sealed.
    public static final EventTypes<ReviewEvent> REVIEWS = EventTypes.of(ReviewEvent.class)
            .sealedFor(event -> event instanceof NoteWritten written
                    ? Optional.of(new Subject(written.filing().citizen().value(), "review"))
                    : Optional.empty());

    /// Events of the register of institutions.
    public static final EventTypes<InstitutionEvent> INSTITUTIONS = EventTypes.of(InstitutionEvent.class);

    /// Events of access logs; they hold pseudonyms only.
    public static final EventTypes<AccessEvent> ACCESSES = EventTypes.of(AccessEvent.class);

    /// Events of the daily roll.
    public static final EventTypes<RollEvent> ROLLS = EventTypes.of(RollEvent.class);

    /// Everything that may be in this service's feed.
    public static final List<EventTypes<?>> ALL = List.of(REVIEWS, INSTITUTIONS, ACCESSES, ROLLS);

    private StoredEvents() {}
}
