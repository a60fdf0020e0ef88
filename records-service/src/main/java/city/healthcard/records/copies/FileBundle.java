package city.healthcard.records.copies;

import city.healthcard.records.door.OpenFile;
import city.healthcard.records.fhir.CollectionBundle;
import city.healthcard.records.filedvisit.FiledVisitForm;
import city.healthcard.records.healthfile.WholeFile;
import city.healthcard.records.intake.CanonicalBody;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// A file as one FHIR R4 bundle.
@Singleton
public final class FileBundle {

    private final WholeFile whole;
    private final String base;

    FileBundle(WholeFile whole, @ConfigProperty(name = "hc.public-url") String publicUrl) {
        this.whole = whole;
        base = publicUrl + "/records/fhir/";
    }

    /// The bundle of a file, or of a part of it.
    ///
    /// @param code what it is known by
    public Uni<byte[]> of(OpenFile open, String code, Instant at) {
        return Uni.createFrom().deferred(() -> {
            var bytes = new ByteArrayOutputStream();
            var bundle = begun(bytes, open, code, at);
            return whole.each(open.file().shown(), body -> add(bundle, body)).map(_ -> ended(bundle, bytes));
        });
    }

    private CollectionBundle begun(ByteArrayOutputStream bytes, OpenFile open, String code, Instant at) {
        try {
            return new CollectionBundle(bytes, base, open.citizen(), code, at);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void add(CollectionBundle bundle, byte[] body) {
        var visit = FiledVisitForm.decode(body);
        try {
            if (!visit.withdrawn()) {
                bundle.add(visit, CanonicalBody.read(visit.content()));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] ended(CollectionBundle bundle, ByteArrayOutputStream bytes) {
        try {
            bundle.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
