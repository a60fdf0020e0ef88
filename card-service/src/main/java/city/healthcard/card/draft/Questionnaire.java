package city.healthcard.card.draft;

import static city.healthcard.card.draft.Question.ADDRESS;
import static city.healthcard.card.draft.Question.BIRTH;
import static city.healthcard.card.draft.Question.BRANCH;
import static city.healthcard.card.draft.Question.COVERAGE;
import static city.healthcard.card.draft.Question.DELIVERY;
import static city.healthcard.card.draft.Question.DISTRICT;
import static city.healthcard.card.draft.Question.DOCUMENT;
import static city.healthcard.card.draft.Question.DOCUMENT_TYPE;
import static city.healthcard.card.draft.Question.GUARDIAN;
import static city.healthcard.card.draft.Question.GUARDIAN_DOCUMENT;
import static city.healthcard.card.draft.Question.MOTHER;
import static city.healthcard.card.draft.Question.NAME;
import static city.healthcard.card.draft.Question.PHONE;
import static city.healthcard.card.draft.Question.PHOTO;
import static city.healthcard.card.draft.Question.SCAN;
import static city.healthcard.card.draft.Question.SOCIAL_SECURITY_CARD;
import static city.healthcard.card.draft.Question.WHO;

import city.healthcard.card.identity.CitizenNumber;
import city.healthcard.card.identity.DocumentReader;
import city.healthcard.card.identity.DocumentType;
import city.healthcard.card.identity.IdentityDocument;
import city.healthcard.card.identity.Reading.Read;
import city.healthcard.card.identity.Sex;
import city.healthcard.card.identity.TypedDay;
import city.healthcard.card.intake.ApplicationRequest;
import city.healthcard.card.intake.ApplicationRequest.ApplicantRequest;
import city.healthcard.card.intake.ApplicationRequest.CoverageRequest;
import city.healthcard.card.intake.ApplicationRequest.DeliveryRequest;
import city.healthcard.card.intake.ApplicationRequest.GuardianRequest;
import city.healthcard.card.intake.DocumentRequest;
import city.healthcard.card.policy.CardPolicy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Says which questions these answers lead to, and what application they make. Rules of its own it has none: whether an
/// application is taken is decided where the desks' are.
///
/// @param reader reads documents as they are read today
public record Questionnaire(DocumentReader reader, CardPolicy policy) {

    /// The value of [Question#WHO] for a child.
    public static final String CHILD = "child";

    /// The value of [Question#WHO] for oneself.
    public static final String SELF = "self";

    private static final String MOTHER_WORD = "mother";

    /// What this applicant is asked, in order. What is not known yet asks nothing; what a desk took stays
    /// in the queue of that desk's district.
    public List<Question> asked(Answers answers) {
        var asked = new ArrayList<>(List.of(WHO, PHONE, DOCUMENT_TYPE, DOCUMENT, NAME));
        if (answers.isAnswered(DOCUMENT) && number(answers).isEmpty()) {
            asked.add(BIRTH);
        }
        if (isForChild(answers)) {
            asked.add(GUARDIAN);
            asked.add(GUARDIAN_DOCUMENT);
            if (isNewborn(answers) && !answers.of(GUARDIAN, "relation").equals(MOTHER_WORD)) {
                asked.add(MOTHER);
            }
        }
        asked.add(COVERAGE);
        if (answers.of(COVERAGE, "kind").equals("insured")) {
            asked.add(SOCIAL_SECURITY_CARD);
        }
        asked.add(DELIVERY);
        if (answers.isAnswered(DELIVERY)) {
            asked.add(isMailed(answers) ? ADDRESS : BRANCH);
        }
        if (answers.correcting() == null || answers.isAnswered(DISTRICT)) {
            asked.add(DISTRICT);
        }
        asked.addAll(List.of(PHOTO, SCAN));
        return List.copyOf(asked);
    }

    /// What is to be asked now; empty when everything was answered.
    public Optional<Question> next(Answers answers) {
        return asked(answers).stream()
                .filter(question -> !answers.isAnswered(question))
                .findFirst();
    }

    /// The question before this one; empty before the first.
    public Optional<Question> before(Question question, Answers answers) {
        var asked = asked(answers);
        var place = asked.indexOf(question);
        return place > 0 ? Optional.of(asked.get(place - 1)) : Optional.empty();
    }

    /// Whether somebody applies for a child.
    public static boolean isForChild(Answers answers) {
        return answers.of(WHO, "who").equals(CHILD);
    }

    /// The day of birth, from the document's number where it says one.
    public @Nullable LocalDate birthDate(Answers answers) {
        return number(answers)
                .map(CitizenNumber::birthDate)
                .orElseGet(() -> TypedDay.read(answers.of(BIRTH, "birthDate")));
    }

    /// Whether a question asks for the state that issued the document: of the applicant's own, if its
    /// kind prints it; of another one, whose kind is chosen on the same page, always.
    public boolean asksForState(Question question, Answers answers) {
        return question != DOCUMENT || typeOf(DOCUMENT_TYPE, answers) == DocumentType.PASSPORT;
    }

    /// The application that the answers make. Everything must have been answered.
    public ApplicationRequest application(Answers answers) {
        return new ApplicationRequest(
                applicant(answers), guardian(answers), coverage(answers), delivery(answers), null);
    }

    /// The applicant's document.
    public static DocumentRequest document(Answers answers) {
        return DocumentRequest.typed(
                        answers.of(DOCUMENT_TYPE, "type"),
                        answers.of(DOCUMENT, "number"),
                        answers.of(DOCUMENT, "issuingState"))
                .until(TypedDay.read(answers.of(DOCUMENT, "validUntil")));
    }

    /// How the card gets to its holder.
    public static DeliveryRequest delivery(Answers answers) {
        return new DeliveryRequest(
                answers.of(DELIVERY, "method"),
                isMailed(answers) ? null : orNone(answers.of(BRANCH, "branch")),
                isMailed(answers) ? orNone(answers.of(ADDRESS, "address").strip()) : null);
    }

    /// A document of somebody else. Only passports are told apart by the state that issued them.
    public DocumentRequest document(Question question, Answers answers) {
        var state = typeOf(question, answers) == DocumentType.PASSPORT ? answers.of(question, "issuingState") : "";
        return DocumentRequest.typed(answers.of(question, "type"), answers.of(question, "number"), state);
    }

    private ApplicantRequest applicant(Answers answers) {
        var mother = asked(answers).contains(MOTHER) ? document(MOTHER, answers) : null;
        return new ApplicantRequest(
                answers.of(NAME, "name"),
                sex(answers),
                Objects.requireNonNull(birthDate(answers)),
                document(answers),
                answers.of(PHONE, "phone"),
                home(answers),
                mother);
    }

    /// Where the mail goes, one lives, unless more is known of whoever corrects an application. Who
    /// corrects it to collect the card does not move.
    private static @Nullable String home(Answers answers) {
        if (answers.home() != null) {
            return answers.home();
        }
        return isMailed(answers) || answers.correcting() != null
                ? orNone(answers.of(ADDRESS, "address").strip())
                : null;
    }

    private @Nullable GuardianRequest guardian(Answers answers) {
        return isForChild(answers)
                ? new GuardianRequest(
                        answers.of(GUARDIAN, "name"),
                        document(GUARDIAN_DOCUMENT, answers),
                        answers.of(GUARDIAN, "relation"))
                : null;
    }

    private static CoverageRequest coverage(Answers answers) {
        return new CoverageRequest(
                answers.of(COVERAGE, "kind"), orNone(answers.of(SOCIAL_SECURITY_CARD, "socialSecurityCard")));
    }

    private String sex(Answers answers) {
        return number(answers)
                .map(CitizenNumber::sex)
                .map(Sex::name)
                .map(it -> it.toLowerCase(Locale.ROOT))
                .orElseGet(() -> answers.of(BIRTH, "sex"));
    }

    private boolean isNewborn(Answers answers) {
        return typeOf(DOCUMENT_TYPE, answers) == DocumentType.BIRTH_CERTIFICATE;
    }

    private @Nullable DocumentType typeOf(Question question, Answers answers) {
        return reader.table()
                .ofCode(answers.of(question, "type"))
                .map(kind -> kind.type())
                .orElse(null);
    }

    private Optional<CitizenNumber> number(Answers answers) {
        return document(answers).read(reader) instanceof Read<IdentityDocument> read
                ? read.value().citizenNumber()
                : Optional.empty();
    }

    private static boolean isMailed(Answers answers) {
        return answers.of(DELIVERY, "method").equals("mail");
    }

    private static @Nullable String orNone(String typed) {
        return typed.isBlank() ? null : typed;
    }
}
