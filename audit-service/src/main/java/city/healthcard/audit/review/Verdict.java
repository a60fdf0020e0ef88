package city.healthcard.audit.review;

import java.util.List;

/// A ruling and why.
///
/// @param reasons none for an approval, else at least one; each once, in the order of [Reason]
/// @param note free words to the applicant; may be personal; empty when there is nothing to add
public record Verdict(Ruling ruling, List<Reason> reasons, String note) {

    public Verdict {
        reasons = reasons.stream().distinct().sorted().toList();
    }

    /// It may go on.
    public static Verdict approve() {
        return new Verdict(Ruling.APPROVE, List.of(), "");
    }
}
