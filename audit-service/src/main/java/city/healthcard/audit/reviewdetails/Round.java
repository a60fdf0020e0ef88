package city.healthcard.audit.reviewdetails;

import java.time.LocalDate;

/// What an application said when it was submitted, for comparing a correction with what was returned.
/// Personal facts are card-service's to show.
///
/// @param round 1 for the first submission
public record Round(
        int round, String institution, String district, boolean insured, boolean guarded, LocalDate submittedOn) {}
