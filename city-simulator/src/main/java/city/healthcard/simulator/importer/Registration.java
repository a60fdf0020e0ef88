package city.healthcard.simulator.importer;

import city.healthcard.simulator.city.Account;
import city.healthcard.simulator.city.City;
import city.healthcard.simulator.city.Reply;
import city.healthcard.simulator.city.ResidentNumber;
import city.healthcard.simulator.city.Unexpected;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/// Makes a patient a citizen with a card, through the commands that everybody uses: an application of an
/// insured person (the social security card serves as the card), both audits, and the card that follows. All
/// that is invented about the person is derived from the patient's id, so that doing it again finds it done.
final class Registration {

    private static final Account GATEWAY = new Account.Machine("importer");
    private static final Account FIRST_AUDITOR = new Account.Person("auditor.chen");
    private static final Account SECOND_AUDITOR = new Account.Person("finance.zhao");
    private static final Account BUREAU = new Account.Person("bureau.wu");
    private static final String REGISTRATION = "registration";
    private static final String FINANCE = "finance";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int GUARDED_UNDER = 16;
    private static final int GUARDIAN_IS_OLDER_BY = 30;
    private static final int TRIES = 20;
    /// What the city says when somebody else has the resident number.
    private static final Set<String> NUMBER_TAKEN =
            Set.of("application.already-open", "application.abandoned", "citizen.already-has-card", "citizen.deceased");
    private static final Set<String> WITH_CARD = Set.of("fulfilled", "delivered", "active");

    private final City city;
    private final LocalDate today;

    Registration(City city, LocalDate today) {
        this.city = city;
        this.today = today;
    }

    /// A citizen with a card.
    record Citizen(String id, String cardNumber) {
        /// Never the number.
        @Override
        public String toString() {
            return "Citizen";
        }
    }

    /// An application, and the number it was made with.
    private record Applied(String id, ResidentNumber number) {}

    /// Registers the patient, or finds that it was done before.
    Citizen register(Patient patient) {
        var applied = apply(patient);
        decide(applied.id(), REGISTRATION, FIRST_AUDITOR);
        decide(applied.id(), FINANCE, SECOND_AUDITOR);
        var done = awaitCard(applied.id());
        return new Citizen(done.text("/citizen"), applied.number().socialSecurityCard());
    }

    /// Tells the city that the patient has died.
    void recordDeath(Patient patient, Citizen citizen) {
        patient.diedOn().ifPresent(day -> {
            var death = city.object().put("diedOn", day.toString());
            var path = "/card/api/citizens/" + citizen.id() + "/death";
            done("recording a death", city.post(path, BUREAU, death, key(patient, "death")));
        });
    }

    /// Two patients may be born on one day; then the next serial is tried.
    private Applied apply(Patient patient) {
        for (var attempt = 0; attempt < TRIES; attempt++) {
            var number =
                    ResidentNumber.ofInsured(patient.birthDate(), patient.isMale(), patient.seed("number") + attempt);
            var reply = city.post(
                    "/card/api/applications", GATEWAY, form(patient, number), key(patient, "application-" + attempt));
            if (reply.isOk()) {
                return new Applied(reply.text("/id"), number);
            }
            if (!NUMBER_TAKEN.contains(reply.problem())) {
                throw new Unexpected("the city did not take an application: " + reply);
            }
        }
        throw new Unexpected("no free number for a patient born on that day");
    }

    private ObjectNode form(Patient patient, ResidentNumber number) {
        var form = city.object().put("institution", Institutions.ARCHIVE);
        var applicant = form.putObject("applicant")
                .put("name", patient.name())
                .put("sex", patient.isMale() ? "male" : "female")
                .put("birthDate", patient.birthDate().toString())
                .put("phone", "138%08d".formatted(Math.floorMod(patient.seed("phone"), 100_000_000)))
                .put("address", "福建省厦门市思明区导入路 1 号");
        document(applicant, number);
        if (patient.birthDate().plusYears(GUARDED_UNDER).isAfter(today)) {
            guardian(form.putObject("guardian"), patient);
        }
        form.putObject("coverage").put("kind", "insured").put("socialSecurityCard", number.socialSecurityCard());
        form.putObject("delivery").put("method", "branch").put("branch", "350203-01");
        return form;
    }

    private static void guardian(ObjectNode guardian, Patient patient) {
        var born = patient.birthDate().minusYears(GUARDIAN_IS_OLDER_BY);
        guardian.put("name", "Guardian of " + patient.name()).put("relation", "mother");
        document(guardian, ResidentNumber.of(born, false, patient.seed("guardian")));
    }

    private static void document(ObjectNode person, ResidentNumber number) {
        person.putObject("document")
                .put("type", "01")
                .put("number", number.text())
                .put("issuingState", "CHN");
    }

    private void decide(String application, String stage, Account auditor) {
        var review = city.await(
                "opened the " + stage + " audit",
                PATIENCE,
                () -> city.get("/audit/api/reviews/" + application, auditor),
                reply -> reply.isOk() && (isAt(stage, reply) || isPast(stage, reply)));
        if (isPast(stage, review)) {
            return;
        }
        var decision = city.object().put("decision", "approve");
        var path = "/audit/api/reviews/" + application + "/" + stage + "-decision";
        var key = UUID.nameUUIDFromBytes((application + stage).getBytes(StandardCharsets.UTF_8));
        done("the " + stage + " audit", city.post(path, auditor, decision, key));
    }

    private static boolean isAt(String stage, Reply review) {
        return review.text("/stage").equals(stage);
    }

    private static boolean isPast(String stage, Reply review) {
        return review.text("/state").equals("approved") || stage.equals(REGISTRATION) && !isAt(REGISTRATION, review);
    }

    private Reply awaitCard(String application) {
        return city.await(
                "gave the card",
                PATIENCE,
                () -> city.get("/card/api/applications/" + application, GATEWAY),
                reply -> WITH_CARD.contains(reply.text("/state")));
    }

    private static void done(String what, Reply reply) {
        if (!reply.isOk()) {
            throw new Unexpected(what + ": " + reply);
        }
    }

    private static UUID key(Patient patient, String purpose) {
        return UUID.nameUUIDFromBytes((patient.id() + '/' + purpose).getBytes(StandardCharsets.UTF_8));
    }
}
