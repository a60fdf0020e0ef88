package city.healthcard.payment.openpayment;

import city.healthcard.eventsourcing.service.Runtime;
import city.healthcard.eventsourcing.view.DocumentForm;
import city.healthcard.eventsourcing.view.Documents;
import city.healthcard.eventsourcing.view.View;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Asks for payments.
@Singleton
public class OpenPayments {

    private static final String OPEN = "open";

    /// The view behind it.
    public static final View<OpenPayment> VIEW = View.of(
            "open-payments",
            1,
            new OpenPaymentProjection(),
            DocumentForm.json(OpenPayment.class)
                    .searchableBy("state", payment -> payment.waitsForChannel() ? OPEN : "closed")
                    .searchableBy("since", payment -> payment.since().toEpochMilli()));

    private final Documents<OpenPayment> documents;

    OpenPayments(Runtime runtime) {
        documents = runtime.documents(VIEW);
    }

    /// One payment.
    public Uni<Optional<OpenPayment>> find(UUID payment) {
        return documents.find(payment.toString());
    }

    /// The open ones, the longest waiting first.
    public Uni<List<OpenPayment>> open(int limit) {
        return documents.where("state", OPEN, "since", limit);
    }
}
