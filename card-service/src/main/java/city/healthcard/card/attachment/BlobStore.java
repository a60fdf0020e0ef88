package city.healthcard.card.attachment;

import io.smallrye.mutiny.Uni;
import java.util.Optional;

/// Where sealed bytes lie that are too long for an event. They are named by their own hash, so a name never means
/// anything else, and keeping the same again changes nothing. Here: [FileBlobStore]; in production an object store with
/// the S3 interface. Nothing ever needs to be deleted: with the key of its subject a blob is gone.
public interface BlobStore {

    /// Keeps sealed bytes.
    ///
    /// @return their name: SHA-256, 64 hexadecimal digits. It is given once they are on disk
    Uni<String> keep(byte[] sealed);

    /// The bytes of that name; empty when there are none. Fails with [IllegalStateException] when
    /// they are not what their name says.
    Uni<Optional<byte[]>> find(String name);
}
