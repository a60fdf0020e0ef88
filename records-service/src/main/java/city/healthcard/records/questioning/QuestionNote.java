package city.healthcard.records.questioning;

import city.healthcard.records.question.QuestionEvent.AccessExplained;
import city.healthcard.records.question.QuestionEvent.AccessQuestioned;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One question, as who asked sees it beside the access. Without the words.
///
/// @param guardian who asked; absent when it was the citizen
/// @param access id of the access
/// @param concern the word of what worries the citizen
/// @param finding `justified`, `unjustified`, `unclear` or another; empty until somebody has looked into it
/// @param explainedAt absent until then
public record QuestionNote(
        UUID question,
        UUID access,
        @Nullable UUID guardian,
        String concern,
        Instant askedAt,
        String finding,
        @Nullable Instant explainedAt) {

    static QuestionNote of(AccessQuestioned asked) {
        return new QuestionNote(
                asked.question().value(),
                asked.access().read().value(),
                asked.guardian() == null ? null : asked.guardian().value(),
                asked.concern().word(),
                asked.at(),
                "",
                null);
    }

    QuestionNote after(AccessExplained explained) {
        return new QuestionNote(question, access, guardian, concern, askedAt, explained.finding(), explained.at());
    }
}
