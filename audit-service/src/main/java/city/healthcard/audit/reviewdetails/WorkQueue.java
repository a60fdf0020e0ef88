package city.healthcard.audit.reviewdetails;

import city.healthcard.eventsourcing.view.Question;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// A part of what lies on a desk, as one auditor asks for it.
///
/// @param district only this district's; six digits
/// @param part which part
/// @param reader pseudonym of the auditor who asks
/// @param now by which it is judged who holds what
/// @param today by which it is judged what is late
public record WorkQueue(Desk desk, Optional<String> district, Part part, String reader, Instant now, LocalDate today) {

    /// Parts of what lies on a desk.
    public enum Part {
        /// All of it.
        ALL,
        /// What the reader holds.
        MINE,
        /// What nobody holds.
        UNASSIGNED,
        /// What should have been decided by yesterday.
        OVERDUE
    }

    /// The same for another part.
    public WorkQueue of(Part other) {
        return new WorkQueue(desk, district, other, reader, now, today);
    }

    Question question() {
        var all = district.map(code -> Question.where("districtDesk", code + '/' + desk))
                .orElseGet(() -> Question.where("desk", desk.name()));
        return switch (part) {
            case ALL -> all;
            case MINE -> all.and("holder", reader).above("heldUntil", now.toEpochMilli());
            case UNASSIGNED -> all.upTo("heldUntil", now.toEpochMilli());
            case OVERDUE -> all.upTo("dueDay", today.toEpochDay() - 1);
        };
    }
}
