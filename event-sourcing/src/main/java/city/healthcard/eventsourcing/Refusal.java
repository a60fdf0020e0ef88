package city.healthcard.eventsourcing;

/// Why a command was refused; reads after "refused because". Usually an enum.
public interface Refusal {

    /// Its stable name for programs, `subject.reason` in lower case with hyphens, such as `review.same-person`.
    String code();
}
