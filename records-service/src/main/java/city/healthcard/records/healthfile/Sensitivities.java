package city.healthcard.records.healthfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNullElse;

import city.healthcard.eventsourcing.event.Json;
import city.healthcard.records.clinical.Diagnosis;
import city.healthcard.records.clinical.Sensitivity;
import city.healthcard.records.policy.SensitivityPolicy;
import city.healthcard.records.visit.Account;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Marks visits when they are filed, so that nobody has to look into them when they are asked for.
final class Sensitivities {

    private final SensitivityPolicy.Edition policy;

    Sensitivities(SensitivityPolicy.Edition policy) {
        this.policy = policy;
    }

    /// The little of a body that decides; everything else is passed over.
    private record Sketch(@Nullable List<Diagnosis> diagnoses) {}

    Set<Sensitivity> of(Account account) {
        var sketch = Json.readTolerantly(account.body().getBytes(UTF_8), Sketch.class);
        return policy.of(account.department(), requireNonNullElse(sketch.diagnoses(), List.of()));
    }
}
