package city.healthcard.card.signin;

import city.healthcard.card.citizen.Citizen;
import city.healthcard.card.id.ApplicationId;
import city.healthcard.card.id.CitizenId;
import city.healthcard.card.index.NumberIndex;
import city.healthcard.card.stream.Hearts;
import city.healthcard.card.tracker.ApplicationDetails;
import city.healthcard.card.tracker.Applications;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Lets an applicant in who has no card yet: with the application's number and a code sent to the telephone that was
/// given. Whether a number is anybody's is never told.
@Singleton
public class ApplicantSignIn {

    private static final String CODE = "applicant-code";
    private static final String SESSION = "applicant-session";

    private final Throttle throttle;
    private final OneTimeCodes codes;
    private final CitizenTokens tokens;
    private final Applications applications;
    private final Hearts hearts;

    ApplicantSignIn(
            Throttle throttle, OneTimeCodes codes, CitizenTokens tokens, Applications applications, Hearts hearts) {
        this.throttle = throttle;
        this.codes = codes;
        this.tokens = tokens;
        this.applications = applications;
        this.hearts = hearts;
    }

    /// Sends a code, if the number is somebody's. Not waited for: how long it takes must not tell whether
    /// it is.
    ///
    /// @param source where the request comes from
    public Uni<Void> sendCode(String number, String source) {
        return throttle.admit(CODE, subject(number), source)
                .invoke(() -> find(number)
                        .chain(found -> found.map(this::sendCode)
                                .orElseGet(() -> Uni.createFrom().voidItem()))
                        .subscribe()
                        .with(_ -> {}, _ -> {}));
    }

    /// A token for the application; leaves as a problem when the code is not the one that was sent.
    public Uni<String> enter(String number, String code, String source) {
        return throttle.admit(SESSION, subject(number), source)
                .chain(() -> find(number))
                .chain(found -> found.map(details -> codes.use(purpose(details), code)
                                .map(isRight -> isRight ? found : Optional.<ApplicationDetails>empty()))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())))
                .map(found -> found.orElseThrow(
                        () -> SignInProblems.applicantRefused().exception()))
                .call(() -> throttle.succeeded(SESSION, subject(number)))
                .chain(details ->
                        tokens.forApplicant(new CitizenId(details.citizen()), new ApplicationId(details.id())));
    }

    /// What is counted: however the number is written, the application that it names.
    private static String subject(String number) {
        var application = NumberIndex.applicationOf(number);
        return application == null ? "none" : application.toString();
    }

    private Uni<Optional<ApplicationDetails>> find(String number) {
        var application = NumberIndex.applicationOf(number);
        return application == null ? Uni.createFrom().item(Optional.empty()) : applications.find(application);
    }

    private Uni<Void> sendCode(ApplicationDetails details) {
        return hearts.personOf(new CitizenId(details.citizen()))
                .chain(citizen -> citizen instanceof Citizen.Known known
                        ? codes.send(purpose(details), known.person().phone())
                        : Uni.createFrom().voidItem());
    }

    private static String purpose(ApplicationDetails details) {
        return "applicant " + details.id();
    }
}
