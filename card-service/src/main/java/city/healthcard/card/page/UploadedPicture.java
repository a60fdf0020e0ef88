package city.healthcard.card.page;

import city.healthcard.card.attachment.Eye;
import city.healthcard.card.attachment.Picture;
import city.healthcard.card.draft.Snapshot;
import city.healthcard.webkit.problem.Text;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/// A picture as a browser sends it: a file that is deleted when the request is answered.
sealed interface UploadedPicture {

    /// One that can be opened.
    record Fit(Snapshot picture) implements UploadedPicture {}

    /// None, and what is expected instead.
    record Unfit(Text expected) implements UploadedPicture {}

    /// Looks at it, off the event loop.
    static Uni<UploadedPicture> read(FileUpload upload, int bytesMax) {
        return Eye.use(() -> look(upload, bytesMax));
    }

    private static UploadedPicture look(FileUpload upload, int bytesMax) {
        try {
            var bytes = Files.readAllBytes(upload.uploadedFile());
            return switch (Picture.look(bytes, bytesMax)) {
                case Picture.Look.Good good -> new Fit(new Snapshot(good.mediaType(), bytes));
                case Picture.Look.Bad bad -> new Unfit(bad.expected());
            };
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
