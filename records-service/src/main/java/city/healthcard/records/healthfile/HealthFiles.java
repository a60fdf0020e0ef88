package city.healthcard.records.healthfile;

import city.healthcard.eventsourcing.service.Runtime;
import city.healthcard.eventsourcing.view.Documents;
import city.healthcard.eventsourcing.view.View;
import city.healthcard.records.accesslog.AccessLog;
import city.healthcard.records.citizen.CitizenId;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Asks for files. Whoever asks has made sure that the reader may read, and that the reading is recorded.
@Singleton
public final class HealthFiles {

    /// The view behind it.
    public static final View<FileDocument> VIEW = View.of(
                    "health-file", 2, new FileDocumentProjection(), new FileDocumentForm())
            .hearing("card");

    private final Documents<FileDocument> documents;

    HealthFiles(Runtime runtime) {
        documents = runtime.documents(VIEW);
    }

    /// The index of a citizen's file; an empty one when there is none.
    public Uni<HealthFile> fileOf(CitizenId citizen) {
        return documents
                .body(FileDocuments.index(citizen.value()))
                .map(body -> body.map(HealthFileForm::decode).orElse(HealthFile.EMPTY));
    }

    /// One visit as it is sent; empty when there is none.
    public Uni<Optional<byte[]>> visit(UUID visit) {
        return documents.body(FileDocuments.visit(visit));
    }

    /// Visits as they are sent, in the order of the entries.
    public Uni<List<byte[]>> visits(List<FileEntry> entries) {
        return documents
                .bodies(entries.stream()
                        .map(entry -> FileDocuments.visit(entry.visit()))
                        .toList())
                .map(found -> inOrder(entries, found));
    }

    /// Who read a citizen's file.
    public Uni<AccessLog> accessesOf(CitizenId citizen) {
        return documents
                .body(FileDocuments.accesses(citizen.value()))
                .map(body -> body.map(FileDocumentForm::accesses).orElse(AccessLog.EMPTY));
    }

    private static List<byte[]> inOrder(List<FileEntry> entries, Map<String, byte[]> found) {
        return entries.stream()
                .flatMap(entry -> Optional.ofNullable(found.get(FileDocuments.visit(entry.visit()))).stream())
                .toList();
    }
}
