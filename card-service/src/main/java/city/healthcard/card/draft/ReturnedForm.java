package city.healthcard.card.draft;

import city.healthcard.card.application.Application;
import city.healthcard.card.application.Attachment;
import city.healthcard.card.application.Delivery;
import city.healthcard.card.identity.DocumentTable;
import city.healthcard.card.identity.DocumentType;
import city.healthcard.card.identity.IdentityDocument;
import city.healthcard.webkit.page.Form;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The answers that a returned application was made of, or would have been: it is corrected as it was filled in, one
/// question at a time.
public final class ReturnedForm {

    private final DocumentTable table;
    private Answers answers;

    private ReturnedForm(Application.Open returned, DocumentTable table) {
        this.table = table;
        this.answers = Answers.NONE.correcting(returned.id().value(), returned.round(), livesElsewhere(returned));
    }

    /// What it says.
    public static Answers of(Application.Open returned, DocumentTable table) {
        return new ReturnedForm(returned, table).read(returned);
    }

    private Answers read(Application.Open returned) {
        var form = returned.form();
        var applicant = form.applicant();
        says(Question.WHO, Map.of("who", form.guardian() == null ? Questionnaire.SELF : Questionnaire.CHILD));
        says(Question.PHONE, Map.of("phone", applicant.phone().value()));
        says(Question.DOCUMENT_TYPE, Map.of("type", codeOf(applicant.document())));
        says(
                Question.DOCUMENT,
                Map.of("number", applicant.document().number(), "issuingState", stateOf(applicant.document())));
        says(Question.NAME, Map.of("name", applicant.name().value()));
        says(Question.BIRTH, Map.of("birthDate", applicant.birthDate().toString(), "sex", word(applicant.sex())));
        var guardian = form.guardian();
        if (guardian != null) {
            says(Question.GUARDIAN, Map.of("name", guardian.name().value(), "relation", word(guardian.relation())));
            says(
                    Question.GUARDIAN_DOCUMENT,
                    Map.of(
                            "type",
                            codeOf(guardian.document()),
                            "number",
                            guardian.document().number(),
                            "issuingState",
                            stateOf(guardian.document())));
        }
        says(Question.COVERAGE, Map.of("kind", word(form.coverage().kind())));
        var card = form.coverage().socialSecurityCard();
        if (card != null) {
            says(Question.SOCIAL_SECURITY_CARD, Map.of("socialSecurityCard", card.value()));
        }
        delivery(form.delivery(), applicant.address());
        if (returned.desk().institution() == null) {
            says(Question.DISTRICT, Map.of("district", returned.desk().district()));
        }
        pictures(returned, Question.PHOTO, Attachment.Kind.PHOTO);
        pictures(returned, Question.SCAN, Attachment.Kind.SCAN);
        return answers;
    }

    /// Where the mail goes is asked. An address besides is not, and must not be lost by it.
    private static @Nullable String livesElsewhere(Application.Open returned) {
        var home = returned.form().applicant().address();
        return Objects.equals(home, returned.form().delivery().address()) ? null : home;
    }

    /// What came with it stays with it, unless another one is sent.
    private void pictures(Application.Open returned, Question question, Attachment.Kind kind) {
        var attachment = returned.attachments().get(kind);
        says(question, Map.of(kind.word(), attachment == null ? Question.NO_PICTURE : attachment.mediaType()));
    }

    private void delivery(Delivery delivery, @Nullable String home) {
        says(Question.DELIVERY, Map.of("method", word(delivery.method())));
        var branch = delivery.branch();
        if (branch != null) {
            says(Question.BRANCH, Map.of("branch", branch));
        }
        var address = delivery.address() == null ? home : delivery.address();
        if (delivery.method() == Delivery.Method.MAIL && address != null) {
            says(Question.ADDRESS, Map.of("address", address));
        }
    }

    private void says(Question question, Map<String, String> fields) {
        answers = answers.with(question, new Form(fields, List.of()));
    }

    private static String stateOf(IdentityDocument document) {
        return document.type() == DocumentType.PASSPORT ? document.issuingState() : "";
    }

    private String codeOf(IdentityDocument document) {
        return table.of(document.type()).code();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
