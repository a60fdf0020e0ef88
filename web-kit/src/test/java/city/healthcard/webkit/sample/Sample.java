package city.healthcard.webkit.sample;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A body with a field of every type that our APIs use.
public record Sample(
        @NotBlank @Size(max = 20) String name,
        @NotNull LocalDate bornOn,
        @Positive long amountFen,
        Kind kind,
        @Nullable BigDecimal value) {

    /// A closed list of words.
    public enum Kind {
        FIRST,
        SECOND
    }
}
