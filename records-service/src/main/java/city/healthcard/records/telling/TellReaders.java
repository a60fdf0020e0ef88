package city.healthcard.records.telling;

import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.visit.VisitId;
import java.time.Instant;
import java.util.List;

/// Tell those who read a visit before it was changed.
///
/// @param institution code of the institution that changed it
/// @param revision the one that is shown now; of a withdrawn visit the last that was
/// @param sensitive whether others than the citizen may not have seen it in the file
/// @param since when its first revision reached us
/// @param until when the change did
/// @param readings of the citizen's file, in any order
public record TellReaders(
        VisitId visit,
        CitizenId citizen,
        String institution,
        Change change,
        int revision,
        boolean sensitive,
        Instant since,
        Instant until,
        List<Looked> readings) {
    public TellReaders {
        readings = List.copyOf(readings);
    }
}
