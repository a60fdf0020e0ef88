package city.healthcard.records.healthfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNullElse;

import city.healthcard.eventsourcing.event.Json;
import city.healthcard.records.clinical.Diagnosis;
import city.healthcard.records.clinical.ItemKind;
import city.healthcard.records.clinical.ResultCode;
import city.healthcard.records.policy.SensitivityPolicy;
import city.healthcard.records.visit.Account;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Marks visits when they are filed, so that nobody has to look into them when they are asked for.
final class Marking {

    private final SensitivityPolicy.Edition policy;

    Marking(SensitivityPolicy.Edition policy) {
        this.policy = policy;
    }

    /// The little of a body that decides; everything else is passed over.
    private record Sketch(
            @Nullable List<Diagnosis> diagnoses,
            @Nullable List<Coded> observations,
            @Nullable List<Item> prescriptions,
            @Nullable List<Item> procedures,
            @Nullable List<Item> reports,
            @Nullable List<Item> immunizations,
            @Nullable List<Item> charges) {}

    private record Item() {}

    private record Coded(
            @Nullable String system,
            @Nullable String code,
            @Nullable String display) {}

    Marks of(Account account) {
        var sketch = Json.readTolerantly(account.body().getBytes(UTF_8), Sketch.class);
        var diagnoses = requireNonNullElse(sketch.diagnoses(), List.<Diagnosis>of());
        return new Marks(policy.of(account.department(), diagnoses), contents(sketch, diagnoses));
    }

    private static Contents contents(Sketch sketch, List<Diagnosis> diagnoses) {
        var allergies = (int) diagnoses.stream().filter(Diagnosis::tellsAllergy).count();
        var contents = Contents.NONE
                .with(ItemKind.PROBLEMS, diagnoses.size() - allergies)
                .with(ItemKind.ALLERGIES, allergies)
                .with(ItemKind.MEDICATION, count(sketch.prescriptions()))
                .with(ItemKind.IMMUNIZATIONS, count(sketch.immunizations()))
                .with(ItemKind.RESULTS, count(sketch.observations()))
                .with(ItemKind.REPORTS, count(sketch.reports()))
                .with(ItemKind.PROCEDURES, count(sketch.procedures()))
                .with(ItemKind.CHARGES, count(sketch.charges()));
        for (var result : requireNonNullElse(sketch.observations(), List.<Coded>of())) {
            contents = contents.withCode(ResultCode.of(result.system(), result.code(), result.display()));
        }
        return contents;
    }

    private static int count(@Nullable List<?> items) {
        return items == null ? 0 : items.size();
    }
}
