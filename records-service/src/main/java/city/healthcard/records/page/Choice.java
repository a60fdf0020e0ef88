package city.healthcard.records.page;

import city.healthcard.records.breakglass.Reason;
import city.healthcard.records.clinical.Sensitivity;
import city.healthcard.records.question.Concern;
import java.util.Arrays;
import java.util.List;

/// One of several answers to a question of a form.
///
/// @param value what is sent
/// @param word its name among [AccessWords]
public record Choice(String value, String word) {

    /// The categories that are sealed.
    static List<Choice> ofSensitivities() {
        return Arrays.stream(Sensitivity.values())
                .map(one -> new Choice(one.word(), wordOf("sensitive", one.word())))
                .toList();
    }

    /// The reasons for breaking the glass.
    static List<Choice> ofReasons() {
        return Arrays.stream(Reason.values())
                .map(one -> new Choice(one.word(), wordOf("reason", one.word())))
                .toList();
    }

    /// What may worry a citizen about an access.
    static List<Choice> ofConcerns() {
        return Arrays.stream(Concern.values())
                .map(one -> new Choice(one.word(), wordOf("concern", one.word())))
                .toList();
    }

    static String wordOf(String kind, String value) {
        return kind + '_' + value.replace('-', '_');
    }
}
