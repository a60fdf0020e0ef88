package city.healthcard.card.draft;

import city.healthcard.card.application.Attachment;
import city.healthcard.webkit.problem.Fault;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What an applicant is asked, one at a time, in this order.
public enum Question {
    /// For whom: oneself or a child.
    WHO("who"),
    /// How the applicant is reached; it also brings the applicant back to the draft.
    PHONE("phone"),
    /// The kind of document.
    DOCUMENT_TYPE("type"),
    /// What the document prints.
    DOCUMENT("number", "issuingState", "validUntil"),
    /// The name as printed.
    NAME("name"),
    /// Birth and sex, where the document's number does not say them.
    BIRTH("birthDate", "sex"),
    /// Who acts for a child.
    GUARDIAN("name", "relation"),
    /// The guardian's document.
    GUARDIAN_DOCUMENT("type", "number", "issuingState"),
    /// The document of the mother, whom a birth certificate names.
    MOTHER("type", "number", "issuingState"),
    /// Whether the social security card serves as the card.
    COVERAGE("kind"),
    /// Which card that is.
    SOCIAL_SECURITY_CARD("socialSecurityCard"),
    /// How the card gets to its holder.
    DELIVERY("method"),
    /// Where it is collected.
    BRANCH("branch"),
    /// Where the mail goes.
    ADDRESS("address"),
    /// Whose queue the application joins.
    DISTRICT("district"),
    /// The applicant's face.
    PHOTO("photo"),
    /// The applicant's document.
    SCAN("scan");

    /// What is kept of a picture that was not sent.
    public static final String NO_PICTURE = "none";

    private final List<String> fields;

    Question(String... fields) {
        this.fields = List.of(fields);
    }

    /// The fields of its form.
    public List<String> fields() {
        return fields;
    }

    /// What its picture shows; empty where nothing is shown.
    public Optional<Attachment.Kind> picture() {
        return Attachment.Kind.of(word());
    }

    /// Its name in addresses and among the words of pages: `guardian-document`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Its name as part of a word of a page: `guardian_document`.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The question of that name.
    public static Optional<Question> of(String word) {
        return List.of(values()).stream()
                .filter(question -> question.word().equals(word))
                .findFirst();
    }

    /// The question that a fault of an application concerns: its pointer leads into the application as it
    /// is sent, such as `#/applicant/document/number`.
    public static Optional<Question> at(Fault fault) {
        var pointer = fault.pointer();
        return pointer == null ? Optional.empty() : at(pointer.replace("#", ""));
    }

    private static Optional<Question> at(String pointer) {
        return Optional.ofNullable(
                switch (pointer) {
                    case "/applicant/name" -> NAME;
                    case "/applicant/birthDate", "/applicant/sex" -> BIRTH;
                    case "/applicant/phone" -> PHONE;
                    case "/applicant/document/type" -> DOCUMENT_TYPE;
                    case "/guardian", "/guardian/name", "/guardian/relation" -> GUARDIAN;
                    case "/coverage/socialSecurityCard" -> SOCIAL_SECURITY_CARD;
                    case "/coverage", "/coverage/kind" -> COVERAGE;
                    case "/delivery", "/delivery/method" -> DELIVERY;
                    case "/delivery/branch" -> BRANCH;
                    case "/delivery/address" -> ADDRESS;
                    default -> below(pointer);
                });
    }

    private static @Nullable Question below(String pointer) {
        if (pointer.startsWith("/applicant/mother")) {
            return MOTHER;
        }
        if (pointer.startsWith("/guardian/document")) {
            return GUARDIAN_DOCUMENT;
        }
        return pointer.startsWith("/applicant/document") ? DOCUMENT : null;
    }
}
