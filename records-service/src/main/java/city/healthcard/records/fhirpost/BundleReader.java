package city.healthcard.records.fhirpost;

import jakarta.inject.Singleton;

/// Reads transactions of institutions.
@Singleton
final class BundleReader {

    private final ResourceReader resources = new ResourceReader();

    /// The visit that a bundle tells of. Fails with a `ProblemException` that names the entries.
    ReadBundle read(byte[] posted) {
        var outline = BundleScan.of(posted);
        return new BundleVisit(posted, outline, resources).read();
    }
}
