package city.healthcard.records.job;

import java.util.List;
import java.util.UUID;

/// What came of one step of a job; it is written whole or not at all.
///
/// @param place where the next step goes on
/// @param finished whether there is no next step
/// @param made pieces that are new
/// @param spent pieces that are needed no more
/// @param citizens whose files the job turned out to be about
public record Step(
        String place, int done, int total, boolean finished, List<Piece> made, List<Piece> spent, List<UUID> citizens) {

    public Step {
        made = List.copyOf(made);
        spent = List.copyOf(spent);
        citizens = List.copyOf(citizens);
    }
}
