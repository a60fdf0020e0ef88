package city.healthcard.card.draft;

import city.healthcard.card.application.ApplicationRefusal;
import city.healthcard.card.identity.CardNumber;
import city.healthcard.card.identity.Guardian;
import city.healthcard.card.identity.PersonName;
import city.healthcard.card.identity.PhoneNumber;
import city.healthcard.card.identity.Reading;
import city.healthcard.card.identity.Reading.Unreadable;
import city.healthcard.card.identity.Sex;
import city.healthcard.card.identity.TypedDay;
import city.healthcard.card.intake.DocumentRequest;
import city.healthcard.card.intake.FaultTexts;
import city.healthcard.card.intake.FormReader;
import city.healthcard.card.policy.OnlineApplicationPolicy;
import city.healthcard.card.refusal.RefusalProblems;
import city.healthcard.webkit.page.Form;
import city.healthcard.webkit.problem.ProblemException;
import java.util.List;
import java.util.Locale;

/// Looks at one answer as it is given: what the readers of the desks' applications refuse is said at its field at once.
///
/// @param online what may be chosen
public record AnswerCheck(Questionnaire questionnaire, OnlineApplicationPolicy online) {

    private static final int LENGTH_MAX = 200;

    /// The form, with what is expected instead where the answer is not as it should be.
    ///
    /// @param answers all others, given before
    public Form check(Question question, Form form, Answers answers) {
        for (var field : question.fields()) {
            if (form.value(field).length() > LENGTH_MAX) {
                return form.expecting(field, "内容过长。", "Too long.");
            }
        }
        var all = answers.with(question, form);
        return switch (question) {
            case WHO -> chosen(form, "who", List.of(Questionnaire.SELF, Questionnaire.CHILD));
            case PHONE -> read(form, "phone", PhoneNumber.read(form.value("phone")));
            case DOCUMENT_TYPE -> documentType(form, "type");
            case DOCUMENT -> ofRightAge(document(form, all), all);
            case NAME -> read(form, "name", PersonName.read(form.value("name")));
            case BIRTH -> birth(form, all);
            case GUARDIAN ->
                chosen(
                        read(form, "name", PersonName.read(form.value("name"))),
                        "relation",
                        words(Guardian.Relation.values()));
            case GUARDIAN_DOCUMENT, MOTHER ->
                readable(documentType(form, "type"), questionnaire.document(question, all));
            case COVERAGE -> chosen(form, "kind", List.of("uninsured", "insured"));
            case SOCIAL_SECURITY_CARD ->
                read(form, "socialSecurityCard", CardNumber.readSocialSecurity(form.value("socialSecurityCard")));
            case DELIVERY -> chosen(form, "method", List.of("branch", "mail"));
            case BRANCH -> chosen(form, "branch", codes(online.branches()));
            case ADDRESS -> delivery(form, all);
            case DISTRICT -> chosen(form, "district", codes(online.districts()));
            case PHOTO, SCAN -> form;
        };
    }

    /// Looks at what must agree, now that all of it is known. For whom one applies is asked before the
    /// birth date is
    /// known, and may be answered anew after: where both do not agree, that is the answer to change.
    ///
    /// @return empty, with what is expected at a question's word
    public Form together(Answers answers) {
        return ofRightAge(Form.empty(), answers)
                .fault("")
                .map(text -> Form.empty().expecting(Question.WHO.word(), text.zh(), text.en()))
                .orElseGet(Form::empty);
    }

    private Form documentType(Form form, String field) {
        var table = questionnaire.reader().table();
        return table.ofCode(form.value(field))
                        .filter(kind ->
                                questionnaire.policy().acceptedDocuments().contains(kind.type()))
                        .isPresent()
                ? form
                : form.expecting(field, "请选择证件类型", "Choose the kind of document");
    }

    private Form document(Form form, Answers all) {
        var until = form.value("validUntil");
        return !until.isBlank() && TypedDay.read(until) == null
                ? form.expecting(
                        "validUntil",
                        "请按证件填写，如 2036-11-22；长期有效的留空",
                        "As printed, such as 2036-11-22; empty if the document does not end")
                : readable(form, Questionnaire.document(all));
    }

    private Form readable(Form form, DocumentRequest request) {
        if (form.isFaulty()) {
            return form;
        }
        try {
            FormReader.readDocument(request, questionnaire.reader());
            return form;
        } catch (ProblemException refused) {
            return form.refused(refused.problem());
        }
    }

    private Form birth(Form form, Answers all) {
        var day = TypedDay.read(form.value("birthDate"));
        var checked = day == null
                ? form.expecting("birthDate", "请填写出生日期，如 1990-05-01", "Enter the day of birth, such as 1990-05-01")
                : day.isAfter(questionnaire.reader().today())
                        ? form.refused(RefusalProblems.of(ApplicationRefusal.BORN_IN_FUTURE))
                        : form;
        return ofRightAge(chosen(checked, "sex", words(Sex.values())), all);
    }

    /// Who is asked for whom decides whether a guardian is asked for: it must agree with the age.
    private Form ofRightAge(Form form, Answers all) {
        var birth = form.isFaulty() ? null : questionnaire.birthDate(all);
        if (birth == null) {
            return form;
        }
        var policy = questionnaire.policy();
        var needsGuardian = policy.needsGuardian(birth, questionnaire.reader().today());
        if (needsGuardian && !Questionnaire.isForChild(all)) {
            return form.expecting(
                    "",
                    "未满 %d 周岁的，须由监护人代办：请返回第一题，选择“为我的孩子”。".formatted(policy.guardianUnderAge()),
                    "A guardian applies for whoever is under %d: choose “for my child” in the first question."
                            .formatted(policy.guardianUnderAge()));
        }
        var isGuardedByDesk = all.correcting() != null && Questionnaire.isForChild(all);
        return !needsGuardian && Questionnaire.isForChild(all) && !isGuardedByDesk
                ? form.expecting(
                        "",
                        "已满 %d 周岁的，由本人申请：请返回第一题，选择“为我自己”。".formatted(policy.guardianUnderAge()),
                        "Whoever is %d or older applies alone: go back to the first question and choose “for myself”."
                                .formatted(policy.guardianUnderAge()))
                : form;
    }

    private Form delivery(Form form, Answers all) {
        try {
            FormReader.readDelivery(Questionnaire.delivery(all), questionnaire.reader());
            return form;
        } catch (ProblemException refused) {
            return form.refused(refused.problem());
        }
    }

    private static Form chosen(Form form, String field, List<String> of) {
        return of.contains(form.value(field)) ? form : form.expecting(field, "请选择一项", "Choose one");
    }

    private static Form read(Form form, String field, Reading<?> reading) {
        if (!(reading instanceof Unreadable<?> unreadable)) {
            return form;
        }
        var text = FaultTexts.of(unreadable);
        return form.expecting(field, text.zh(), text.en());
    }

    private static List<String> words(Enum<?>[] constants) {
        return List.of(constants).stream()
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static List<String> codes(List<OnlineApplicationPolicy.Choice> choices) {
        return choices.stream().map(OnlineApplicationPolicy.Choice::code).toList();
    }
}
