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
/// @param due the last day on which its stage decides in time; absent when no stage is to decide, or none was set
/// @param holder pseudonym of the auditor who took it up last; whether the hold lasts, see [#holderAt]
/// @param heldUntil when that hold ends by itself
/// @param earlier what was submitted in the rounds before this one, oldest first
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
        Optional<LocalDate> due,
        Optional<String> holder,
        Optional<Instant> heldUntil,
        List<Round> earlier,
        List<Step> steps,
        long version) {

    public ReviewDetails {
        earlier = List.copyOf(earlier);
        steps = List.copyOf(steps);
    }

    /// Whether an auditor may take it up now.
    public boolean waits() {
        return desk == Desk.REGISTRATION || desk == Desk.FINANCE;
    }

    /// Who holds it at that time.
    public Optional<String> holderAt(Instant now) {
        return holder.filter(_ -> heldUntil.filter(now::isBefore).isPresent());
    }

    /// Whether its stage is late on that day.
    public boolean isOverdue(LocalDate today) {
        return due.filter(today::isAfter).isPresent();
    }

    ReviewDetails moved(Desk to, Standing now, Optional<LocalDate> limit, Step step, long reached) {
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
                limit,
                Optional.empty(),
                Optional.empty(),
                earlier,
                with(step),
                reached);
    }

    ReviewDetails heldBy(Optional<String> who, Optional<Instant> until, Step step, long reached) {
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
                due,
                who,
                until,
                earlier,
                with(step),
                reached);
    }

    /// This round and those before it, oldest first.
    public List<Round> rounds() {
        var all = new ArrayList<>(earlier);
        all.add(new Round(round, institution, district, insured, guarded, submittedOn));
        return all;
    }

    private List<Step> with(Step step) {
        var more = new ArrayList<>(steps);
        more.add(step);
        return more;
    }
}
