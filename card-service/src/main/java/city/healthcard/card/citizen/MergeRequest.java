package city.healthcard.card.citizen;

import city.healthcard.card.id.CitizenId;
import java.time.LocalDate;
import java.util.UUID;

/// What is asked about two ids: that they become one person, or two again.
///
/// @param other the citizen whose id stays
/// @param reason why, in the words of whoever asks
/// @param evidence what proves it
/// @param by who asks, as a pseudonym; somebody else decides
public record MergeRequest(UUID id, CitizenId other, String reason, String evidence, String by, LocalDate on) {

    /// Never the words.
    @Override
    public String toString() {
        return "MergeRequest[" + id + ']';
    }
}
