package city.healthcard.audit.oversight;

import city.healthcard.audit.oversight.Tally.Kind;
import city.healthcard.eventsourcing.service.Runtime;
import city.healthcard.eventsourcing.view.DocumentForm;
import city.healthcard.eventsourcing.view.Documents;
import city.healthcard.eventsourcing.view.View;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;

/// Asks what was counted.
@Singleton
public class Oversight {

    /// The view behind it.
    public static final View<Tally> VIEW = View.of(
                    "oversight",
                    2,
                    new OversightProjection(),
                    DocumentForm.json(Tally.class)
                            .searchableBy("kind", tally -> tally.kind().name())
                            .searchableBy("subject", Tally::subject))
            .hearing("records");

    private static final int TALLIES_MAX = 2000;

    private final Documents<Tally> documents;

    Oversight(Runtime runtime) {
        documents = runtime.documents(VIEW);
    }

    /// All tallies of a kind, by subject.
    public Uni<List<Tally>> of(Kind kind) {
        return documents.where("kind", kind.name(), "subject", TALLIES_MAX);
    }
}
