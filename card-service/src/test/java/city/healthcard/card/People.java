package city.healthcard.card;

import city.healthcard.card.application.ApplicationForm;
import city.healthcard.card.application.Coverage;
import city.healthcard.card.application.Delivery;
import city.healthcard.card.application.Desk;
import city.healthcard.card.id.ApplicationId;
import city.healthcard.card.id.BatchId;
import city.healthcard.card.id.CardId;
import city.healthcard.card.id.CitizenId;
import city.healthcard.card.id.ConsignmentId;
import city.healthcard.card.identity.AgeRule;
import city.healthcard.card.identity.CardNumber;
import city.healthcard.card.identity.CitizenNumber;
import city.healthcard.card.identity.DocumentType;
import city.healthcard.card.identity.Guardian;
import city.healthcard.card.identity.IdentityDocument;
import city.healthcard.card.identity.Person;
import city.healthcard.card.identity.PersonName;
import city.healthcard.card.identity.PhoneNumber;
import city.healthcard.card.identity.Sex;
import city.healthcard.card.lifecycle.CardFace;
import city.healthcard.card.policy.CardPolicy;
import city.healthcard.card.policy.PasswordRules;
import city.healthcard.card.policy.RenewalTerms;
import city.healthcard.card.policy.TemporaryTerms;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Invented people of the area 350299, which is assigned to nobody, and what they need in tests.
public final class People {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    public static final CitizenId CITIZEN = new CitizenId(new UUID(1, 1));
    public static final ApplicationId APPLICATION = new ApplicationId(new UUID(2, 1));
    public static final ApplicationId OTHER_APPLICATION = new ApplicationId(new UUID(2, 2));
    public static final CardId CARD = new CardId(new UUID(3, 1));
    public static final CardId OTHER_CARD = new CardId(new UUID(3, 2));
    public static final BatchId BATCH = new BatchId(new UUID(4, 1));
    public static final BatchId OTHER_BATCH = new BatchId(new UUID(4, 2));
    public static final ConsignmentId CONSIGNMENT = new ConsignmentId(new UUID(5, 1));
    public static final String NUMBER = "7XK2-M9QD-4TRA";
    public static final String BRANCH = "350203-01";
    public static final Desk DESK = new Desk("35020001", "350203", "clerk");

    public static final CardPolicy POLICY = new CardPolicy(
            "test-1",
            LocalDate.of(2026, 1, 1),
            AgeRule.ON_BIRTHDAY,
            16,
            18,
            new CardPolicy.GuardianshipAges(14, 18),
            Set.of(DocumentType.RESIDENT_ID, DocumentType.PASSPORT, DocumentType.HOUSEHOLD_REGISTER),
            10,
            new TemporaryTerms(14, 14),
            new RenewalTerms(90, 365),
            90,
            1000,
            7,
            new PasswordRules(8, 64, 4));

    public static final CardFace FACE = new CardFace(
            CARD,
            CITIZEN,
            APPLICATION,
            CardFace.Kind.CITY,
            new CardNumber("3502000000000007"),
            TODAY,
            LocalDate.of(2036, 11, 22));

    private People() {}

    /// A telephone of one's own, made of a resident id's day and serial: whoever shares name, birth date
    /// and telephone is taken for one person.
    public static String phone(String residentId) {
        return "139" + residentId.substring(9, 17);
    }

    public static IdentityDocument residentId(LocalDate birth, int serial) {
        var digits = "350299%tY%<tm%<td%03d".formatted(birth, serial);
        var number = digits + CitizenNumber.checkCharacter(digits);
        return new IdentityDocument(DocumentType.RESIDENT_ID, number, "CHN");
    }

    public static Person person(LocalDate birth, int serial) {
        return new Person(
                new PersonName("测试人"),
                serial % 2 == 1 ? Sex.MALE : Sex.FEMALE,
                birth,
                residentId(birth, serial),
                new PhoneNumber("+8613800000000"),
                null);
    }

    public static Person adult() {
        return person(LocalDate.of(1990, 1, 1), 1);
    }

    public static Person child() {
        return person(TODAY.minusYears(16).plusDays(1), 3);
    }

    public static Guardian guardian() {
        return guardian(LocalDate.of(1980, 5, 5));
    }

    public static Guardian guardian(LocalDate birth) {
        return new Guardian(new PersonName("测试父"), residentId(birth, 5), Guardian.Relation.FATHER);
    }

    public static ApplicationForm form(Person applicant, @Nullable Guardian guardian) {
        return new ApplicationForm(
                applicant,
                guardian,
                new Coverage(Coverage.Kind.UNINSURED, null),
                new Delivery(Delivery.Method.BRANCH, BRANCH, null));
    }

    public static ApplicationForm insuredForm() {
        return new ApplicationForm(
                adult(),
                null,
                new Coverage(Coverage.Kind.INSURED, new CardNumber("D12345678")),
                new Delivery(Delivery.Method.BRANCH, BRANCH, null));
    }
}
