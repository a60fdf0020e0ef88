package city.healthcard.payment.forgotten;

import city.healthcard.eventsourcing.service.Runtime;
import city.healthcard.eventsourcing.view.Documents;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/// Asks whether somebody is forgotten.
@Singleton
public class Forgotten {

    private final Documents<ForgottenCitizen> documents;

    Forgotten(Runtime runtime) {
        documents = runtime.documents(ForgottenCitizen.VIEW);
    }

    /// Whether the citizen was erased.
    public Uni<Boolean> is(UUID citizen) {
        return documents.find(citizen.toString()).map(Optional::isPresent);
    }
}
