package city.healthcard.audit.institutionregister;

import city.healthcard.eventsourcing.service.Runtime;
import city.healthcard.eventsourcing.view.DocumentForm;
import city.healthcard.eventsourcing.view.Documents;
import city.healthcard.eventsourcing.view.View;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/// Asks the register.
@Singleton
public class Register {

    /// The view behind it.
    public static final View<RegisterEntry> VIEW = View.of(
            "institution-register",
            1,
            new RegisterProjection(),
            DocumentForm.json(RegisterEntry.class)
                    .searchableBy("register", _ -> "city")
                    .searchableBy("district", RegisterEntry::district)
                    .searchableBy("code", RegisterEntry::code));

    private static final int ENTRIES_MAX = 2000;

    private final Documents<RegisterEntry> documents;

    Register(Runtime runtime) {
        documents = runtime.documents(VIEW);
    }

    /// One institution.
    public Uni<Optional<RegisterEntry>> find(String code) {
        return documents.find(code);
    }

    /// All institutions, by code.
    public Uni<List<RegisterEntry>> all() {
        return documents.where("register", "city", "code", ENTRIES_MAX);
    }

    /// The institutions of a district, by code.
    public Uni<List<RegisterEntry>> of(String district) {
        return documents.where("district", district, "code", ENTRIES_MAX);
    }
}
