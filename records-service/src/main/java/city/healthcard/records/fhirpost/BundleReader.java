package city.healthcard.records.fhirpost;

import city.healthcard.records.intake.PostReader;
import city.healthcard.records.intake.ReadPost;
import city.healthcard.records.refusedpost.PostSketch;
import jakarta.inject.Singleton;
import java.util.function.Consumer;

/// Reads transactions of institutions.
@Singleton
public final class BundleReader {

    private final ResourceReader resources = new ResourceReader();

    /// The visit that a bundle tells of. Fails with a `ProblemException` that names the entries.
    ReadBundle read(byte[] posted) {
        var outline = BundleScan.of(posted);
        return new BundleVisit(posted, outline, resources).read();
    }

    /// The same for whoever wants nothing but the visit.
    public PostReader posts() {
        return posts(_ -> {});
    }

    /// @param seen gets each bundle that could be read
    PostReader posts(Consumer<ReadBundle> seen) {
        return new PostReader() {
            @Override
            public ReadPost read(byte[] posted) {
                var bundle = BundleReader.this.read(posted);
                seen.accept(bundle);
                return bundle.post();
            }

            @Override
            public PostSketch sketch(byte[] posted) {
                return BundleSketch.of(posted);
            }
        };
    }
}
