package city.healthcard.verifier;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/// The signed root of one day's roll of accesses: a checkpoint whose origin ends with the day, and which names the
/// signed root before it in a line `previous`.
///
/// @param note as it was published
record DayRoll(String signer, LocalDate day, String note, List<String> lines) {

    private static final String PLACE = "/accesses/";
    private static final String PREVIOUS = "previous ";
    private static final int CHECKPOINT_LINES = 3;

    static DayRoll open(String note, List<Key> keys) {
        var origin = Checkpoint.open(note, keys).origin();
        var place = origin.lastIndexOf(PLACE);
        Refused.unless(place > 0, "不是某一天的查阅总册", "not a day's roll of accesses");
        try {
            var day = LocalDate.parse(origin.substring(place + PLACE.length()));
            var text = note.substring(0, note.lastIndexOf("\n\n"));
            return new DayRoll(
                    origin.substring(0, place), day, note, text.lines().toList());
        } catch (DateTimeException notADay) {
            throw new Refused("不是某一天的查阅总册", "not a day's roll of accesses");
        }
    }

    /// Goes on only when this roll is the one of the next day and names the other as the one before it.
    void checkFollows(DayRoll before) {
        Refused.unless(
                signer.equals(before.signer) && day.equals(before.day.plusDays(1)),
                "%s 之后应为次日的总册，却是 %s".formatted(before.day, day),
                "after %s the next day's roll should come, not %s".formatted(before.day, day));
        var named = lines.stream()
                .skip(CHECKPOINT_LINES)
                .filter(line -> line.startsWith(PREVIOUS))
                .map(line -> Base64Text.hash(line.substring(PREVIOUS.length())))
                .toList();
        var hash = Sha256.of(before.note.getBytes(StandardCharsets.UTF_8));
        Refused.unless(
                named.size() == 1 && Arrays.equals(named.getFirst(), hash),
                "%s 的总册所记的前一册不是这一册".formatted(day),
                "the roll of %s names another roll before it".formatted(day));
    }
}
