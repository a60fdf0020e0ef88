package city.healthcard.payment.depositdetails;

import city.healthcard.eventsourcing.service.Runtime;
import city.healthcard.eventsourcing.view.DocumentForm;
import city.healthcard.eventsourcing.view.Documents;
import city.healthcard.eventsourcing.view.View;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/// Asks for deposits.
@Singleton
public class Deposits {

    /// The view behind it.
    public static final View<DepositDetails> VIEW =
            View.of("deposit-details", 1, new DepositDetailsProjection(), DocumentForm.json(DepositDetails.class));

    private final Documents<DepositDetails> documents;

    Deposits(Runtime runtime) {
        documents = runtime.documents(VIEW);
    }

    /// The deposit of an application, as far as anything is known of it.
    public Uni<Optional<DepositDetails>> find(UUID application) {
        return documents.find(application.toString());
    }
}
