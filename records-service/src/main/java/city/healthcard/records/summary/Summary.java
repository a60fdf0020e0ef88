package city.healthcard.records.summary;

import city.healthcard.records.bykind.FiledItem;
import java.util.List;

/// A summary of a file; each list newest first, each examination, problem and medicine once.
///
/// @param policy edition of the policy that decided what is current
public record Summary(
        List<FiledItem> problems,
        List<FiledItem> medication,
        List<FiledItem> allergies,
        List<FiledItem> immunizations,
        List<FiledItem> results,
        int policy) {

    public Summary {
        problems = List.copyOf(problems);
        medication = List.copyOf(medication);
        allergies = List.copyOf(allergies);
        immunizations = List.copyOf(immunizations);
        results = List.copyOf(results);
    }
}
