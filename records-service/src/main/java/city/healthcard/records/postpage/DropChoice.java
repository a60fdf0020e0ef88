package city.healthcard.records.postpage;

import city.healthcard.records.parking.DropReason;
import java.util.Arrays;
import java.util.List;

/// A reason for letting go of a visit.
///
/// @param value what is sent
/// @param label its name among [PostWords]
public record DropChoice(String value, String label) {

    static List<DropChoice> all() {
        return Arrays.stream(DropReason.values())
                .map(one -> new DropChoice(one.word(), "drop_" + one.word().replace('-', '_')))
                .toList();
    }
}
