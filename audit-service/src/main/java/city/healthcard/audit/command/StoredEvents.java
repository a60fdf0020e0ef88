package city.healthcard.audit.command;

import city.healthcard.audit.access.AccessEvent;
import city.healthcard.audit.accessalert.AlertEvent;
import city.healthcard.audit.accesscase.CaseEvent;
import city.healthcard.audit.institution.InstitutionEvent;
import city.healthcard.audit.person.StaffId;
import city.healthcard.audit.review.ReviewEvent;
import city.healthcard.audit.review.ReviewEvent.NoteWritten;
import city.healthcard.audit.roll.RollEvent;
import city.healthcard.audit.staff.StaffEvent;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.event.EventTypes;
import city.healthcard.eventsourcing.key.Subject;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// How what happens here is stored, and what of it only the citizen's key opens.
public final class StoredEvents {

    /// Events of reviews; an auditor's own words are sealed.
    public static final EventTypes<ReviewEvent> REVIEWS = EventTypes.of(ReviewEvent.class)
            .sealedFor(event -> event instanceof NoteWritten written
                    ? Optional.of(new Subject(written.filing().citizen().value(), "review"))
                    : Optional.empty())
            // Before 2026-11-26 nothing said until when, or by which policy. A hold of then is over, so that it
            // cannot last for ever.
            .upcast("audit/review-opened/1", "audit/review-opened/2", json -> json)
            .upcast("audit/deposit-settled/1", "audit/deposit-settled/2", json -> json)
            .upcast(
                    "audit/review-claimed/1",
                    "audit/review-claimed/2",
                    json -> unversioned(json).put("until", Instant.EPOCH.toString()))
            .upcast("audit/registration-approved/1", "audit/registration-approved/2", StoredEvents::unversioned)
            .upcast("audit/finance-approved/1", "audit/finance-approved/2", StoredEvents::unversioned)
            .upcast("audit/application-returned/1", "audit/application-returned/2", StoredEvents::unversioned)
            .upcast("audit/application-rejected/1", "audit/application-rejected/2", StoredEvents::unversioned);

    /// Events of the register of institutions.
    public static final EventTypes<InstitutionEvent> INSTITUTIONS = EventTypes.of(InstitutionEvent.class);

    /// Events of access logs; they hold pseudonyms only. Before version 2 nobody told of what was refused.
    public static final EventTypes<AccessEvent> ACCESSES = EventTypes.of(AccessEvent.class)
            .upcast("audit/access-entered/1", "audit/access-entered/2", StoredEvents::notRefused);

    /// Events of cases; they hold pseudonyms and codes only.
    public static final EventTypes<CaseEvent> CASES = EventTypes.of(CaseEvent.class);

    /// Events of access alerts; they hold pseudonyms and codes only.
    public static final EventTypes<AlertEvent> ALERTS = EventTypes.of(AlertEvent.class);

    /// Events of the daily roll.
    public static final EventTypes<RollEvent> ROLLS = EventTypes.of(RollEvent.class);

    /// Events of the list of auditors; a name is sealed with a key of the auditor's own.
    public static final EventTypes<StaffEvent> STAFF = EventTypes.of(StaffEvent.class)
            .sealedFor(event -> Optional.of(new Subject(keyOwner(event.staff()), "staff")));

    /// Everything that may be in this service's feed.
    public static final List<EventTypes<?>> ALL = List.of(REVIEWS, INSTITUTIONS, ACCESSES, CASES, ALERTS, ROLLS, STAFF);

    private StoredEvents() {}

    /// The id that stands for an auditor where a UUID is wanted; subjects of tokens need not be one.
    static UUID keyOwner(StaffId staff) {
        return CommandId.named("staff", staff.value()).value();
    }

    private static ObjectNode notRefused(ObjectNode json) {
        ((ObjectNode) json.get("access")).put("refusal", "");
        return json;
    }

    private static ObjectNode unversioned(ObjectNode json) {
        return json.put("policy", "");
    }
}
