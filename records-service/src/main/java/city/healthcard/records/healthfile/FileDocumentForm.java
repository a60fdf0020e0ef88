package city.healthcard.records.healthfile;

import city.healthcard.eventsourcing.view.DocumentForm;
import city.healthcard.records.accesslog.AccessLines;
import city.healthcard.records.accesslog.AccessLog;
import city.healthcard.records.filedvisit.FiledVisitForm;
import city.healthcard.records.healthfile.FileDocument.Accesses;
import city.healthcard.records.healthfile.FileDocument.Index;
import city.healthcard.records.healthfile.FileDocument.Visit;
import java.util.Map;

/// The bodies of the three kinds of documents. A first byte tells them apart: a visit is JSON that begins with `{` and
/// is sent as it is.
public final class FileDocumentForm implements DocumentForm<FileDocument> {

    private static final byte VISIT = '{';

    @Override
    public byte[] encode(FileDocument document) {
        return switch (document) {
            case Index index -> HealthFileForm.encode(index.file());
            case Visit visit -> FiledVisitForm.encode(visit.visit());
            case Accesses accesses -> accesses.lines().encoded();
        };
    }

    @Override
    public FileDocument decode(byte[] body) {
        return switch (body[0]) {
            case HealthFileForm.FORM -> new Index(HealthFileForm.decode(body));
            case VISIT -> new Visit(FiledVisitForm.decode(body));
            case AccessLines.FORM -> new Accesses(AccessLines.of(body));
            default -> throw new IllegalStateException("a document of an unknown form");
        };
    }

    @Override
    public Map<String, Object> searchable(FileDocument document) {
        return Map.of();
    }

    /// Who read, from the body of such a document.
    static AccessLog accesses(byte[] body) {
        return AccessLines.of(body).log();
    }
}
