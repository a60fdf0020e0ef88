package city.healthcard.records.consent;

import city.healthcard.records.clinical.Sensitivity;
import java.time.LocalDate;
import java.util.List;

/// What is allowed, to whom, and when.
///
/// @param institution code of the institution that may read the file; empty means every institution that may read it
/// anyway, because it treats the citizen
/// @param opens the sealed categories that may be seen as well, in the order of [Sensitivity], each once
/// @param from the first day, Asia/Shanghai
/// @param until the last day, Asia/Shanghai
public record ConsentTerms(String institution, List<Sensitivity> opens, LocalDate from, LocalDate until) {

    /// So that the same consent is the same bytes.
    public ConsentTerms {
        opens = opens.stream().distinct().sorted().toList();
    }

    /// Whether it is for whoever treats the citizen.
    public boolean isForAll() {
        return institution.isEmpty();
    }
}
