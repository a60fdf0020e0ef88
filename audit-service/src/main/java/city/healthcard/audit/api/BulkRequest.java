package city.healthcard.audit.api;

import city.healthcard.audit.api.BulkApprovals.Chosen;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Reviews to be approved together.
///
/// @param reviews each application once; how many at most, the policy says
@Schema(description = "Reviews to be approved together")
public record BulkRequest(@NotNull @Size(min = 1, max = 500) List<@NotNull @Valid Item> reviews) {

    /// One of them.
    ///
    /// @param version the review's version as it was seen, its ETag without quotes; when it has moved
    /// since, it is left alone
    public record Item(@NotNull UUID application, @Positive long version) {}

    List<Chosen> chosen() {
        return reviews.stream()
                .map(item -> new Chosen(item.application(), item.version()))
                .toList();
    }

    boolean repeats() {
        return reviews.stream().map(Item::application).distinct().count() != reviews.size();
    }
}
