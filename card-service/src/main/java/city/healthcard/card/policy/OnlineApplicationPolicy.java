package city.healthcard.card.policy;

import city.healthcard.card.identity.DocumentTable.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One version of what the bureau has decided about applying online.
///
/// @param version its name
/// @param effectiveFrom the first day on which it is in force
/// @param draftDays how long an application may be left unfinished after the last answer
/// @param pictureBytesMax the size of a picture as it is sent
/// @param districts whose queues an applicant may join
/// @param branches where cards may be collected
public record OnlineApplicationPolicy(
        String version,
        LocalDate effectiveFrom,
        int draftDays,
        int pictureBytesMax,
        List<Choice> districts,
        List<Choice> branches)
        implements EffectiveDated {

    /// Something to choose.
    ///
    /// @param code of a district six digits (GB/T 2260), of a branch such as `350203-01`
    public record Choice(String code, Words name) {}

    public OnlineApplicationPolicy {
        districts = List.copyOf(districts);
        branches = List.copyOf(branches);
        if (draftDays < 1) {
            throw new IllegalArgumentException("a draft that lives for no day in " + version);
        }
    }

    /// The district of this code.
    public Optional<Choice> district(String code) {
        return of(districts, code);
    }

    /// The branch of this code.
    public Optional<Choice> branch(String code) {
        return of(branches, code);
    }

    private static Optional<Choice> of(List<Choice> all, String code) {
        return all.stream().filter(choice -> choice.code().equals(code)).findFirst();
    }
}
