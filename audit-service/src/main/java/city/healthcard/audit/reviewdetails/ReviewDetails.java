package city.healthcard.audit.reviewdetails;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A review as it lies on a desk.
///
/// @param since how long it has been lying where it lies
/// @param holder pseudonym of the auditor who holds it
/// @param steps its history through all rounds, oldest first
/// @param version the version of its stream
public record ReviewDetails(
        UUID application,
        UUID citizen,
        int round,
        Desk desk,
        Standing standing,
        String institution,
        String district,
        boolean insured,
        boolean guarded,
        LocalDate submittedOn,
        Instant since,
        Optional<String> holder,
        List<Step> steps,
        long version) {

    public ReviewDetails {
        steps = List.copyOf(steps);
    }

    /// Whether an auditor may take it up now.
    public boolean waits() {
        return desk == Desk.REGISTRATION || desk == Desk.FINANCE;
    }

    ReviewDetails moved(Desk to, Standing now, Step step, long reached) {
        return new ReviewDetails(
                application,
                citizen,
                round,
                to,
                now,
                institution,
                district,
                insured,
                guarded,
                submittedOn,
                step.at(),
                Optional.empty(),
                with(step),
                reached);
    }

    ReviewDetails heldBy(Optional<String> who, Step step, long reached) {
        return new ReviewDetails(
                application,
                citizen,
                round,
                desk,
                standing,
                institution,
                district,
                insured,
                guarded,
                submittedOn,
                since,
                who,
                with(step),
                reached);
    }

    private List<Step> with(Step step) {
        var more = new ArrayList<>(steps);
        more.add(step);
        return more;
    }
}
