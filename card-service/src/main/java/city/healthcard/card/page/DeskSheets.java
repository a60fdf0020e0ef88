package city.healthcard.card.page;

import city.healthcard.card.draft.AnswerCheck;
import city.healthcard.card.draft.Answers;
import city.healthcard.card.draft.Option;
import city.healthcard.card.draft.Question;
import city.healthcard.card.draft.Questionnaire;
import city.healthcard.card.identity.TypedDay;
import city.healthcard.card.intake.ApplicationRequest;
import city.healthcard.card.policy.OnlineApplicationPolicy;
import city.healthcard.webkit.page.Form;
import city.healthcard.webkit.problem.Problem;
import city.healthcard.webkit.problem.Text;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The sheets of an application at a desk, read by the rules of the applications from home. A field is called by its
/// question and its own name: `document.number`. Nobody is asked for whom it is: the age says who needs a guardian.
///
/// @param online the branches that may be chosen
public record DeskSheets(Questionnaire questionnaire, OnlineApplicationPolicy online) {

    private static final List<Option> COVERAGES = List.of(
            option("insured", "已参保：社会保障卡作健康卡", "Insured: the social security card serves as the card"),
            option("uninsured", "未参保：制发新卡，押金 10 元", "Not insured: a new card, with a deposit of CNY 10"));
    private static final List<Option> METHODS = List.of(
            option("branch", "到邮政储蓄银行网点领取", "Collected at a branch of the Postal Savings Bank"),
            option("mail", "挂号邮寄", "By registered mail"));

    /// What is only asked because of another answer on the same sheet: nothing is said of it while that one is
    /// not as it should be.
    private static final Map<Question, Question> ASKED_BECAUSE_OF =
            Map.of(Question.BIRTH, Question.DOCUMENT, Question.MOTHER, Question.GUARDIAN);

    /// One sheet, to be looked over before it is filed.
    public record Part(DeskSheet sheet, List<AnsweredLine> lines) {}

    /// What a browser sent of all sheets: the one that was filled in, the others from hidden fields.
    Answers read(MultivaluedMap<String, String> sent) {
        var answers = Answers.NONE;
        for (var sheet : DeskSheet.values()) {
            for (var question : sheet.questions()) {
                var filled = new HashMap<String, String>();
                for (var field : question.fields()) {
                    var typed = sent.getFirst(place(question, field));
                    filled.put(field, typed == null ? "" : typed.strip());
                }
                if (filled.values().stream().anyMatch(typed -> !typed.isEmpty())) {
                    answers = answers.with(question, new Form(filled, List.of()));
                }
            }
        }
        var who = needsGuardian(answers) ? Questionnaire.CHILD : Questionnaire.SELF;
        return answers.with(Question.WHO, new Form(Map.of("who", who), List.of()));
    }

    /// The sheets to be filled in for this applicant.
    List<DeskSheet> needed(Answers answers) {
        return List.of(DeskSheet.values()).stream()
                .filter(sheet -> sheet != DeskSheet.GUARDIAN || Questionnaire.isForChild(answers))
                .toList();
    }

    /// The sheet that comes before this one.
    Optional<DeskSheet> before(DeskSheet sheet, Answers answers) {
        return needed(answers).stream()
                .filter(each -> each.compareTo(sheet) < 0)
                .reduce((_, last) -> last);
    }

    /// The first sheet that is not as it should be yet.
    Optional<DeskSheet> open(Answers answers) {
        return needed(answers).stream()
                .filter(sheet -> checked(sheet, answers).isFaulty())
                .findFirst();
    }

    /// What was filled in on the other sheets, by field.
    Map<String, String> besides(DeskSheet sheet, Answers answers) {
        var own = sheet.questions().stream().map(Question::word).collect(Collectors.toSet());
        return answers.values().entrySet().stream()
                .filter(value ->
                        !own.contains(value.getKey().substring(0, value.getKey().indexOf('.'))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Whether the mother's document is asked for: of a newborn, unless she is known to be the guardian.
    boolean asksForMother(Answers answers) {
        return isAsked(Question.MOTHER, answers);
    }

    /// All that was filled in.
    Form form(Answers answers) {
        return new Form(answers.values(), List.of());
    }

    /// All that was filled in, with what is expected instead on this sheet.
    Form checked(DeskSheet sheet, Answers answers) {
        var check = new AnswerCheck(questionnaire, online);
        var form = form(answers);
        for (var question : sheet.questions()) {
            if (!isAsked(question, answers) || isFaulty(form, ASKED_BECAUSE_OF.get(question))) {
                continue;
            }
            for (var fault :
                    check.check(question, answers.form(question), answers).faults()) {
                var field = question.fields().contains(fault.field())
                        ? fault.field()
                        : question.fields().getFirst();
                form = form.expecting(
                        place(question, field), fault.text().zh(), fault.text().en());
            }
        }
        return sheet == DeskSheet.APPLICANT && !form.isFaulty() ? agreeing(form, answers) : form;
    }

    private static boolean isFaulty(Form form, @Nullable Question question) {
        return question != null
                && form.faults().stream().anyMatch(fault -> fault.field().startsWith(question.word() + '.'));
    }

    /// Who typed a birth date beside a number that says another one has misread one of them.
    private Form agreeing(Form form, Answers answers) {
        var typed = answers.of(Question.BIRTH, "birthDate");
        var isOther = !typed.isEmpty() && !isAsked(Question.BIRTH, answers);
        return isOther && !Objects.equals(questionnaire.birthDate(answers), TypedDay.read(typed))
                ? form.expecting(
                        place(Question.BIRTH, "birthDate"),
                        "与证件号码中的出生日期不符，请核对证件",
                        "The document number says another day of birth; look at the document again")
                : form;
    }

    /// Everything, by sheets, in the words in which it was asked.
    List<Part> parts(Answers answers) {
        return needed(answers).stream()
                .map(sheet -> new Part(
                        sheet,
                        sheet.questions().stream()
                                .filter(question -> question == Question.BIRTH || isAsked(question, answers))
                                .map(question -> new AnsweredLine(question, said(question, answers)))
                                .toList()))
                .toList();
    }

    /// The application of all sheets, each of which must be as it should be. Left out is what was filled in and
    /// is not asked any more, such as the card of somebody who is not insured after all.
    ApplicationRequest application(Answers answers) {
        var asked = questionnaire.asked(answers).stream()
                .flatMap(question -> question.fields().stream().map(field -> place(question, field)))
                .collect(Collectors.toSet());
        var values = answers.values().entrySet().stream()
                .filter(value -> asked.contains(value.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return questionnaire.application(new Answers(values, null, null, null, null));
    }

    /// Why it was not taken, at the answer that is to be changed.
    static Form refused(Form form, Problem problem) {
        if (problem.faults().isEmpty()) {
            return form.refused(problem);
        }
        var refused = form;
        for (var fault : problem.faults()) {
            refused = refused.expecting(
                    Question.at(fault).map(Question::word).orElse(""),
                    fault.expected().zh(),
                    fault.expected().en());
        }
        return refused;
    }

    /// What may be chosen in a field; nothing where something is typed.
    List<Option> options(Question question, String field) {
        if (question == Question.COVERAGE) {
            return COVERAGES;
        }
        return question == Question.DELIVERY
                ? METHODS
                : Option.of(question, field, questionnaire.reader().table(), questionnaire.policy(), online);
    }

    /// Birth and sex are said as they are filed, also where the document's number says them.
    private List<Text> said(Question question, Answers answers) {
        if (question == Question.BIRTH) {
            var applicant = application(answers).applicant();
            var born = applicant.birthDate().toString();
            return List.of(new Text(born, born), Option.name(options(question, "sex"), applicant.sex()));
        }
        return question.fields().stream()
                .map(field -> Option.name(options(question, field), answers.of(question, field)))
                .filter(text -> !text.zh().isBlank())
                .toList();
    }

    private boolean isAsked(Question question, Answers answers) {
        return questionnaire.asked(answers).contains(question);
    }

    private boolean needsGuardian(Answers answers) {
        var birth = questionnaire.birthDate(answers);
        return birth != null
                && questionnaire
                        .policy()
                        .needsGuardian(birth, questionnaire.reader().today());
    }

    private static String place(Question question, String field) {
        return question.word() + '.' + field;
    }

    private static Option option(String value, String zh, String en) {
        return new Option(value, new Text(zh, en));
    }
}
