package city.healthcard.card.signin;

import city.healthcard.card.citizen.Citizen;
import city.healthcard.card.id.ApplicationId;
import city.healthcard.card.id.CitizenId;
import city.healthcard.card.identity.IdentityDocument;
import city.healthcard.card.identity.Reading.Read;
import city.healthcard.card.index.NumberIndex;
import city.healthcard.card.signin.Throttle.Permission;
import city.healthcard.card.stream.Persons;
import city.healthcard.card.stream.TablesInForce;
import city.healthcard.card.tracker.ApplicationDetails;
import city.healthcard.card.tracker.Applications;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Shows an application to whoever knows its number and has its applicant's document, or the guardian's.
@Singleton
public class Tracking {

    private static final String KIND = "tracking";

    private final Throttle throttle;
    private final Persons persons;
    private final Applications applications;
    private final TablesInForce tables;

    Tracking(Throttle throttle, Persons persons, Applications applications, TablesInForce tables) {
        this.throttle = throttle;
        this.persons = persons;
        this.applications = applications;
        this.tables = tables;
    }

    /// The application; leaves as a problem that does not say which of the two was wrong.
    ///
    /// @param source where the attempt comes from
    public Uni<ApplicationDetails> find(TrackingRequest request, String source) {
        var number = request.applicationNumber();
        return throttle.count(KIND, number, source).chain(permission -> {
            if (permission == Permission.DENIED) {
                throw SignInProblems.throttled().exception();
            }
            var application = NumberIndex.applicationOf(number);
            var document = request.document().read(tables.reader());
            return application == null || !(document instanceof Read<IdentityDocument> shown)
                    ? Uni.createFrom().failure(SignInProblems.notTracked().exception())
                    : find(application, shown.value()).call(() -> throttle.succeeded(KIND, number));
        });
    }

    private Uni<ApplicationDetails> find(ApplicationId application, IdentityDocument shown) {
        return applications
                .find(application)
                .chain(found -> found.map(details -> ofHolder(details, shown))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())))
                .map(found ->
                        found.orElseThrow(() -> SignInProblems.notTracked().exception()));
    }

    private Uni<Optional<ApplicationDetails>> ofHolder(ApplicationDetails details, IdentityDocument shown) {
        return persons.wholeOf(new CitizenId(details.citizen())).map(state -> {
            if (!(state instanceof Citizen.Known known)) {
                return Optional.empty();
            }
            return known.bears(shown) || known.isActedForBy(shown) ? Optional.of(details) : Optional.empty();
        });
    }
}
