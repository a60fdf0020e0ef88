package city.healthcard.card.intake;

import city.healthcard.card.application.ApplicationForm;
import city.healthcard.card.application.Coverage;
import city.healthcard.card.application.Delivery;
import city.healthcard.card.identity.CardNumber;
import city.healthcard.card.identity.DocumentReader;
import city.healthcard.card.identity.DocumentType;
import city.healthcard.card.identity.Guardian;
import city.healthcard.card.identity.IdentityDocument;
import city.healthcard.card.identity.Person;
import city.healthcard.card.identity.PersonName;
import city.healthcard.card.identity.PhoneNumber;
import city.healthcard.card.identity.Reading;
import city.healthcard.card.identity.Reading.Read;
import city.healthcard.card.identity.Reading.Unreadable;
import city.healthcard.card.identity.Sex;
import city.healthcard.card.identity.Validity;
import city.healthcard.card.intake.ApplicationRequest.ApplicantRequest;
import city.healthcard.card.intake.ApplicationRequest.CoverageRequest;
import city.healthcard.card.intake.ApplicationRequest.DeliveryRequest;
import city.healthcard.card.intake.ApplicationRequest.GuardianRequest;
import city.healthcard.webkit.problem.Problem;
import city.healthcard.webkit.problem.RequestProblems;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads an application field by field and tells all faults at once.
public final class FormReader {

    private final DocumentReader reader;
    private Problem problem = RequestProblems.invalid();

    private FormReader(DocumentReader reader) {
        this.reader = reader;
    }

    /// The form; leaves as a problem naming every field that could not be read.
    public static ReadForm read(ApplicationRequest request, DocumentReader reader) {
        return new FormReader(reader).form(request);
    }

    /// The person alone; leaves as a problem naming every field that could not be read.
    public static ReadPerson readPerson(ApplicantRequest request, DocumentReader reader) {
        var form = new FormReader(reader);
        var person = form.applicant(request);
        form.leaveIfFaulty();
        return new ReadPerson(Objects.requireNonNull(person), request.document().validity());
    }

    /// The way of a card alone; leaves as a problem when it could not be read.
    public static Delivery readDelivery(DeliveryRequest request, DocumentReader reader) {
        var form = new FormReader(reader);
        var delivery = form.delivery(request);
        form.leaveIfFaulty();
        return Objects.requireNonNull(delivery);
    }

    /// A document that is shown; leaves as a problem when it could not be read.
    public static IdentityDocument readDocument(DocumentRequest request, DocumentReader reader) {
        var form = new FormReader(reader);
        var document = form.document("/document", request);
        form.leaveIfFaulty();
        return Objects.requireNonNull(document);
    }

    private ReadForm form(ApplicationRequest request) {
        var applicant = request.applicant();
        var person = applicant(applicant);
        var document = person == null ? null : person.document();
        var guardian = request.guardian() == null ? null : guardian(request.guardian());
        var mother = mother(applicant, document, guardian);
        var coverage = coverage(request.coverage());
        var delivery = delivery(request.delivery());
        leaveIfFaulty();
        var form = new ApplicationForm(
                Objects.requireNonNull(person),
                guardian,
                Objects.requireNonNull(coverage),
                Objects.requireNonNull(delivery));
        return new ReadForm(form, applicant.document().validity(), mother);
    }

    private @Nullable Person applicant(ApplicantRequest applicant) {
        var name = read("/applicant/name", PersonName.read(applicant.name()));
        var sex = oneOf("/applicant/sex", Sex.class, applicant.sex());
        var document = document("/applicant/document", applicant.document());
        var phone = read("/applicant/phone", PhoneNumber.read(applicant.phone()));
        var address = applicant.address() == null || applicant.address().isBlank()
                ? null
                : applicant.address().strip();
        return name == null || sex == null || document == null || phone == null
                ? null
                : new Person(name, sex, applicant.birthDate(), document, phone, address);
    }

    private void leaveIfFaulty() {
        if (!problem.faults().isEmpty()) {
            throw problem.exception();
        }
    }

    /// A newborn without a number is known by the birth certificate and the mother; a mother who applies
    /// has said hers.
    private @Nullable IdentityDocument mother(
            ApplicantRequest applicant, @Nullable IdentityDocument document, @Nullable Guardian guardian) {
        if (document == null || document.type() != DocumentType.BIRTH_CERTIFICATE) {
            return null;
        }
        if (applicant.mother() != null) {
            return document("/applicant/mother", applicant.mother());
        }
        if (guardian != null && guardian.relation() == Guardian.Relation.MOTHER) {
            return guardian.document();
        }
        problem = problem.at(
                "/applicant/mother",
                "请填写母亲的证件，用以对应出生医学证明。",
                "Give the mother's document, which the certificate names.");
        return null;
    }

    private @Nullable Guardian guardian(GuardianRequest request) {
        var name = read("/guardian/name", PersonName.read(request.name()));
        var document = document("/guardian/document", request.document());
        var relation = oneOf("/guardian/relation", Guardian.Relation.class, request.relation());
        return name == null || document == null || relation == null ? null : new Guardian(name, document, relation);
    }

    private @Nullable Coverage coverage(CoverageRequest request) {
        var kind = oneOf("/coverage/kind", Coverage.Kind.class, request.kind());
        var typed = request.socialSecurityCard();
        var number = typed == null || typed.isBlank()
                ? null
                : read("/coverage/socialSecurityCard", CardNumber.readSocialSecurity(typed));
        return kind == null ? null : new Coverage(kind, kind == Coverage.Kind.INSURED ? number : null);
    }

    private @Nullable Delivery delivery(DeliveryRequest request) {
        var method = oneOf("/delivery/method", Delivery.Method.class, request.method());
        if (method == Delivery.Method.BRANCH && request.branch() == null) {
            problem = problem.at("/delivery/branch", "请选择领卡网点。", "Choose the branch where the card is collected.");
        }
        var address = request.address();
        if (method == Delivery.Method.MAIL && (address == null || address.isBlank())) {
            problem = problem.at("/delivery/address", "请填写邮寄地址。", "Give the address for the mail.");
        }
        if (method == null) {
            return null;
        }
        return method == Delivery.Method.BRANCH
                ? new Delivery(method, request.branch(), null)
                : new Delivery(method, null, address);
    }

    private @Nullable IdentityDocument document(String pointer, DocumentRequest request) {
        return switch (request.read(reader)) {
            case Read<IdentityDocument> read -> {
                noteValidity(pointer, request.validity());
                yield read.value();
            }
            case Unreadable<IdentityDocument> unreadable -> {
                var text = request.expectation(unreadable, reader);
                problem = problem.at(pointer + DocumentRequest.fieldOf(unreadable.fault()), text.zh(), text.en());
                yield null;
            }
        };
    }

    private void noteValidity(String pointer, Validity validity) {
        if (validity.isReversed()) {
            problem = problem.at(pointer + "/validUntil", "有效期的起止日期颠倒。", "It ends before it begins.");
        } else if (validity.isExpiredOn(reader.today())) {
            problem = problem.at(
                    pointer + "/validUntil", "证件已过有效期，请使用有效证件。", "The document has expired; use a valid one.");
        } else if (validity.isNotYetOn(reader.today())) {
            problem = problem.at(pointer + "/validFrom", "证件尚未生效。", "The document is not valid yet.");
        }
    }

    private <T> @Nullable T read(String pointer, Reading<T> reading) {
        return switch (reading) {
            case Read<T> read -> read.value();
            case Unreadable<T> unreadable -> {
                note(pointer, unreadable);
                yield null;
            }
        };
    }

    private void note(String pointer, Unreadable<?> unreadable) {
        var text = FaultTexts.of(unreadable);
        problem = problem.at(pointer, text.zh(), text.en());
    }

    private <E extends Enum<E>> @Nullable E oneOf(String pointer, Class<E> type, String typed) {
        for (var constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(typed)) {
                return constant;
            }
        }
        problem = problem.at(pointer, "不在可选值之中。", "Not one of the values described.");
        return null;
    }
}
