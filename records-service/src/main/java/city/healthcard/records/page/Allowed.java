package city.healthcard.records.page;

import city.healthcard.records.entitling.ConsentNote;
import city.healthcard.webkit.problem.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// One consent that stands.
///
/// @param institution whom it is for; absent for everybody who treats the citizen
/// @param opens names of the categories among [AccessWords]
public record Allowed(UUID id, Optional<Text> institution, List<String> opens, LocalDate from, LocalDate until) {

    static Allowed of(ConsentNote note, Function<String, Text> names) {
        return new Allowed(
                note.id(),
                Optional.of(note.institution()).filter(code -> !code.isEmpty()).map(names),
                note.opens().stream()
                        .map(category -> Choice.wordOf("sensitive", category))
                        .toList(),
                note.from(),
                note.until());
    }
}
