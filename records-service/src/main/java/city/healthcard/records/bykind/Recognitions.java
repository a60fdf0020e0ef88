package city.healthcard.records.bykind;

import city.healthcard.records.clinical.Observation;
import city.healthcard.records.clinical.Report;
import city.healthcard.records.policy.Policies;
import city.healthcard.records.recognition.Examined;
import city.healthcard.records.recognition.Recognition;
import city.healthcard.records.recognition.RecognitionRule;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Says of each result and report whether another institution may accept it today.
@Singleton
public final class Recognitions {

    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");

    private final Policies policies;
    private final InstantSource clock;

    Recognitions(Policies policies, InstantSource clock) {
        this.policies = policies;
        this.clock = clock;
    }

    /// What holds for an item; empty for what nobody recognises or refuses to.
    public Optional<Recognition> of(FiledItem item) {
        return switch (item.content()) {
            case Observation each -> of(item, each.system(), each.code(), each.status(), each.at());
            case Report each -> of(item, each.system(), each.code(), each.status(), each.at());
            default -> Optional.empty();
        };
    }

    private Optional<Recognition> of(
            FiledItem item,
            @Nullable String system,
            @Nullable String code,
            @Nullable String status,
            @Nullable Instant at) {
        var today = LocalDate.ofInstant(clock.instant(), CITY);
        var began =
                Objects.requireNonNullElse(item.sheet().start(), item.visit().recordedAt());
        var on = LocalDate.ofInstant(Objects.requireNonNullElse(at, began), CITY);
        var examined = new Examined(
                orEmpty(system),
                orEmpty(code),
                orEmpty(status),
                orEmpty(item.sheet().institution()),
                on);
        return new RecognitionRule(policies.recognition().on(today)).of(examined, today);
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
