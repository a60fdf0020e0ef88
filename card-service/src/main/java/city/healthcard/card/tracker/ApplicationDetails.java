package city.healthcard.card.tracker;

import city.healthcard.eventsourcing.view.DocumentForm;
import city.healthcard.eventsourcing.view.View;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An application as its applicant and the desks see it.
///
/// @param round as an application counts them; 0 for a reissue, which nobody audits
/// @param destination the branch where the card goes, or `mail`
/// @param card the card that is being made or was handed over
/// @param steps what has happened, oldest first
public record ApplicationDetails(
        UUID id,
        String number,
        UUID citizen,
        Progress progress,
        int round,
        boolean insured,
        boolean guarded,
        @Nullable String institution,
        String district,
        String destination,
        LocalDate submittedOn,
        boolean firstApproved,
        boolean depositSettled,
        boolean financeApproved,
        @Nullable UUID batch,
        @Nullable UUID card,
        List<Step> steps) {

    /// The view: searchable by `state` (a [Progress#code]), `citizen`, `institution`, `branch` and `submitted`.
    public static final View<ApplicationDetails> VIEW = View.of(
            "application-details",
            1,
            new ApplicationDetailsProjection(),
            DocumentForm.json(ApplicationDetails.class)
                    .searchableBy("state", it -> it.progress().code() + (it.insured() ? " insured" : ""))
                    .searchableBy("citizen", it -> it.citizen().toString())
                    .searchableBy("institution", it -> it.institution() == null ? "" : it.institution())
                    .searchableBy("branch", ApplicationDetails::destination)
                    .searchableBy("submitted", it -> it.submittedOn().toString()));

    public ApplicationDetails {
        steps = List.copyOf(steps);
    }

    /// One thing that happened.
    public record Step(Progress progress, LocalDate on) {}

    ApplicationDetails at(Progress next, LocalDate on) {
        var more = new ArrayList<>(steps);
        if (more.getLast().progress() != next) {
            more.add(new Step(next, on));
        }
        return new ApplicationDetails(
                id,
                number,
                citizen,
                next,
                round,
                insured,
                guarded,
                institution,
                district,
                destination,
                submittedOn,
                firstApproved,
                depositSettled,
                financeApproved,
                batch,
                card,
                more);
    }

    ApplicationDetails approved(boolean first, boolean deposit, boolean finance) {
        return new ApplicationDetails(
                id,
                number,
                citizen,
                progress,
                round,
                insured,
                guarded,
                institution,
                district,
                destination,
                submittedOn,
                first,
                deposit,
                finance,
                batch,
                card,
                steps);
    }

    ApplicationDetails makes(@Nullable UUID inBatch, @Nullable UUID thatCard) {
        return new ApplicationDetails(
                id,
                number,
                citizen,
                progress,
                round,
                insured,
                guarded,
                institution,
                district,
                destination,
                submittedOn,
                firstApproved,
                depositSettled,
                financeApproved,
                inBatch,
                thatCard,
                steps);
    }

    /// Where the approvals that came together have brought it.
    Progress reached() {
        if (!firstApproved) {
            return Progress.SUBMITTED;
        }
        if (!depositSettled) {
            return Progress.AWAITING_DEPOSIT;
        }
        return financeApproved ? Progress.READY : Progress.REGISTERED;
    }
}
