package city.healthcard.audit.colleagues;

import city.healthcard.audit.review.Stage;
import city.healthcard.eventsourcing.service.Runtime;
import city.healthcard.eventsourcing.view.DocumentForm;
import city.healthcard.eventsourcing.view.Documents;
import city.healthcard.eventsourcing.view.View;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;

/// Asks for auditors.
@Singleton
public class Colleagues {

    /// The view behind it.
    public static final View<Colleague> VIEW = View.of(
            "colleagues",
            1,
            new ColleaguesProjection(),
            DocumentForm.json(Colleague.class).searchableBy("list", _ -> "city"));

    private static final int COLLEAGUES_MAX = 1000;

    private final Documents<Colleague> documents;

    Colleagues(Runtime runtime) {
        documents = runtime.documents(VIEW);
    }

    /// All auditors who have come to work at least once, by name.
    public Uni<List<Colleague>> all() {
        return documents
                .where("list", "city", COLLEAGUES_MAX)
                .map(all -> all.stream()
                        .sorted(Comparator.comparing(Colleague::name).thenComparing(Colleague::id))
                        .toList());
    }

    /// Those of a stage.
    public Uni<List<Colleague>> of(Stage stage) {
        return all().map(all ->
                all.stream().filter(each -> each.stages().contains(stage)).toList());
    }

    /// Whether an auditor works at a stage.
    public Uni<Boolean> worksAt(Stage stage, String id) {
        return documents
                .find(id)
                .map(found ->
                        found.filter(each -> each.stages().contains(stage)).isPresent());
    }
}
