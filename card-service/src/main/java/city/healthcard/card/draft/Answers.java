package city.healthcard.card.draft;

import city.healthcard.webkit.page.Form;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody has answered so far. Immutable.
///
/// @param values by the question's word and the field's name: `document.number`
/// @param correcting the returned application that these answers correct
/// @param round of that application, as it was returned
/// @param home where its applicant lives, if the mail goes elsewhere or nowhere: kept as it is
/// @param sent the number of the application that came of these answers; then there are no others
public record Answers(
        Map<String, String> values,
        @Nullable UUID correcting,
        @Nullable Integer round,
        @Nullable String home,
        @Nullable String sent) {

    /// Nothing yet.
    public static final Answers NONE = new Answers(Map.of(), null, null, null, null);

    public Answers {
        values = Map.copyOf(values);
    }

    /// What was written into a field; empty when nothing was.
    public String of(Question question, String field) {
        return values.getOrDefault(place(question, field), "");
    }

    /// Whether the question was answered.
    public boolean isAnswered(Question question) {
        return values.containsKey(place(question, question.fields().getFirst()));
    }

    /// The question's form as it was filled in.
    public Form form(Question question) {
        var filled = new HashMap<String, String>();
        question.fields().forEach(field -> filled.put(field, of(question, field)));
        return new Form(filled, List.of());
    }

    /// These answers with one more, or with another one. Whoever shows another kind of document has another
    /// number.
    public Answers with(Question question, Form form) {
        var isOther =
                question == Question.DOCUMENT_TYPE && !form.value("type").equals(of(Question.DOCUMENT_TYPE, "type"));
        var more = new HashMap<>(isOther ? without(Question.DOCUMENT).values : values);
        question.fields().forEach(field -> more.put(place(question, field), form.value(field)));
        return new Answers(more, correcting, round, home, sent);
    }

    /// These answers, to correct a returned application with.
    public Answers correcting(UUID application, int returnedRound, @Nullable String livesAt) {
        return new Answers(values, application, returnedRound, livesAt, sent);
    }

    /// Whether they correct what was returned in this round of the application.
    public boolean correct(UUID application, int returnedRound) {
        return application.equals(correcting) && round != null && round == returnedRound;
    }

    /// What is left when an application has come of it: its number.
    public static Answers sentAs(String number) {
        return new Answers(Map.of(), null, null, null, number);
    }

    /// The number of the application that came of it, if one has.
    public Optional<String> number() {
        return Optional.ofNullable(sent);
    }

    private Answers without(Question question) {
        var fewer = new HashMap<>(values);
        question.fields().forEach(field -> fewer.remove(place(question, field)));
        return new Answers(fewer, correcting, round, home, sent);
    }

    private static String place(Question question, String field) {
        return question.word() + '.' + field;
    }

    /// Never what was answered.
    @Override
    public String toString() {
        return "Answers";
    }
}
