package city.healthcard.records;

import city.healthcard.records.clinical.Sensitivity;
import city.healthcard.records.consent.ConsentTerms;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a citizen allows.
///
/// @param institution code of the institution that may read the file; absent for every one that may read it anyway,
/// because it treats the citizen
/// @param opens sealed categories that may be seen as well: `mental-health`, `reproduction`, `sexually-transmitted`,
/// `addiction`, `violence`
/// @param from the first day, Asia/Shanghai; absent means today
/// @param until the last day, Asia/Shanghai
record ConsentRequest(
        @Nullable @Pattern(regexp = "[0-9A-Za-z]{1,22}") String institution,

        @Nullable @Size(max = 5)
        List<@NotNull @Pattern(regexp = "mental-health|reproduction|sexually-transmitted|addiction|violence") String>
                opens,

        @Nullable LocalDate from,
        @NotNull LocalDate until) {

    ConsentTerms terms(LocalDate today) {
        var words = Objects.requireNonNullElse(opens, List.<String>of());
        return new ConsentTerms(
                Objects.requireNonNullElse(institution, ""),
                words.stream()
                        .flatMap(word -> Sensitivity.ofWord(word).stream())
                        .toList(),
                Objects.requireNonNullElse(from, today),
                until);
    }
}
