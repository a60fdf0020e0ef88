package city.healthcard.payment.statement;

import city.healthcard.eventsourcing.service.Runtime;
import city.healthcard.eventsourcing.view.DocumentForm;
import city.healthcard.eventsourcing.view.Documents;
import city.healthcard.eventsourcing.view.View;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;

/// Asks for citizens' accounts.
@Singleton
public class Statements {

    /// The view behind it.
    public static final View<Statement> VIEW =
            View.of("statement", 1, new StatementProjection(), DocumentForm.json(Statement.class));

    private final Documents<Statement> documents;

    Statements(Runtime runtime) {
        documents = runtime.documents(VIEW);
    }

    /// A citizen's account; without a line when nothing ever happened.
    public Uni<Statement> of(UUID citizen) {
        return documents.find(citizen.toString()).map(found -> found.orElse(Statement.EMPTY));
    }
}
