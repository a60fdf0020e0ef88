package city.healthcard.records.healthfile;

import city.healthcard.eventsourcing.service.Runtime;
import city.healthcard.eventsourcing.view.Documents;
import city.healthcard.eventsourcing.view.View;
import city.healthcard.records.accesslog.AccessLog;
import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.filedvisit.FiledVisit;
import city.healthcard.records.holder.CardHolders;
import city.healthcard.records.policy.Policies;
import city.healthcard.records.policy.SensitivityPolicy;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Asks for files. Whoever asks has made sure that the reader may read, and that the reading is recorded.
@Singleton
public final class HealthFiles {

    private static final int FORM = 8;
    private static final int POLICIES_MAX = 1000;

    /// The view behind it. Another edition of the policy is another version of the view: it marks all visits.
    public static final View<FileDocument> VIEW =
            view(new Policies().sensitivity().newest());

    private final Documents<FileDocument> documents;

    private final CardHolders holders;

    HealthFiles(Runtime runtime, CardHolders holders) {
        documents = runtime.documents(VIEW);
        this.holders = holders;
    }

    private static View<FileDocument> view(SensitivityPolicy.Edition policy) {
        return View.of(
                        "health-file",
                        FORM * POLICIES_MAX + policy.version(),
                        new FileDocumentProjection(policy),
                        new FileDocumentForm())
                .hearing("card");
    }

    /// The index of a person's file: what was recorded under all names of the person, joined as it is
    /// read. An empty one when there is none.
    public Uni<HealthFile> fileOf(CitizenId citizen) {
        var names = holders.namesOf(citizen);
        return names.size() == 1
                ? recordedUnder(names.getFirst())
                : documents
                        .bodies(names.stream()
                                .map(name -> FileDocuments.index(name.value()))
                                .toList())
                        .map(bodies -> HealthFile.joined(bodies.values().stream()
                                .map(HealthFileForm::decode)
                                .toList()));
    }

    /// The index of what was recorded under this name alone.
    public Uni<HealthFile> recordedUnder(CitizenId citizen) {
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

    /// A visit as soon as the view shows what happened to it at a time, and with that everything before;
    /// empty when it is not filed any more. Fails with [BehindException] while the view has not come so
    /// far.
    public Uni<Optional<FiledVisit>> visitChangedSince(UUID visit, Instant at) {
        return documents
                .findWhen(
                        FileDocuments.visit(visit),
                        found -> filed(found)
                                .filter(it -> !it.revisedAt().isBefore(at))
                                .isPresent())
                .map(HealthFiles::filed)
                .invoke(found -> found.filter(it -> it.revisedAt().isBefore(at)).ifPresent(_ -> {
                    throw new BehindException();
                }));
    }

    private static Optional<FiledVisit> filed(Optional<FileDocument> found) {
        return found.flatMap(document ->
                document instanceof FileDocument.Visit visit ? Optional.of(visit.visit()) : Optional.empty());
    }

    /// Who read what was recorded under this name alone.
    public Uni<AccessLog> accessesUnder(CitizenId citizen) {
        return documents
                .body(FileDocuments.accesses(citizen.value()))
                .map(body -> body.map(FileDocumentForm::accesses).orElse(AccessLog.EMPTY));
    }

    /// Who read a person's file, under whichever name.
    public Uni<AccessLog> accessesOf(CitizenId citizen) {
        var names = holders.namesOf(citizen);
        return documents
                .bodies(names.stream()
                        .map(name -> FileDocuments.accesses(name.value()))
                        .toList())
                .map(bodies -> {
                    var logs = new ArrayList<AccessLog>();
                    for (var name : names) {
                        var body = bodies.get(FileDocuments.accesses(name.value()));
                        logs.add(body == null ? AccessLog.EMPTY : FileDocumentForm.accesses(body));
                    }
                    return AccessLog.joined(logs);
                });
    }

    private static List<byte[]> inOrder(List<FileEntry> entries, Map<String, byte[]> found) {
        return entries.stream()
                .flatMap(entry -> Optional.ofNullable(found.get(FileDocuments.visit(entry.visit()))).stream())
                .toList();
    }
}
