package city.healthcard.card.draft;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// An answer.
///
/// @param fields by name what is answered; those the question does not have are passed over
public record GivenRequest(
        @NotNull @Size(max = 10) Map<@Size(max = 40) String, @NotNull @Size(max = 400) String> fields) {

    public GivenRequest {
        fields = fields == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /// Never what is answered.
    @Override
    public String toString() {
        return "GivenRequest";
    }
}
