package city.healthcard.audit.api;

import city.healthcard.audit.api.BulkApprovals.Result;
import city.healthcard.webkit.problem.Problem;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What became of reviews that were to be approved together, or would.
///
/// @param approved how many were, or would be, approved
/// @param refused how many were, or would be, not
/// @param results in the order of asking
public record BulkAnswer(long approved, long refused, List<ResultAnswer> results) {

    /// One of them.
    ///
    /// @param outcome `approved` or `refused`
    /// @param version of the review after it
    /// @param code why it is refused, a code of a problem
    /// @param zh the same in Chinese
    /// @param en the same in English
    /// @param heldBy pseudonym of the auditor who holds it, when that is why
    public record ResultAnswer(
            UUID application,
            String outcome,
            @Nullable Long version,
            @Nullable String code,
            @Nullable String zh,
            @Nullable String en,
            @Nullable Object heldBy) {

        static ResultAnswer of(Result result) {
            return result.problem()
                    .map(problem -> refused(result.application(), problem))
                    .orElseGet(() -> new ResultAnswer(
                            result.application(), "approved", result.version().orElse(null), null, null, null, null));
        }

        private static ResultAnswer refused(UUID application, Problem problem) {
            var detail = problem.detail();
            return new ResultAnswer(
                    application,
                    "refused",
                    null,
                    problem.code(),
                    detail.zh(),
                    detail.en(),
                    problem.members().get("heldBy"));
        }
    }

    static BulkAnswer of(List<Result> results) {
        var approved = results.stream().filter(Result::isApproved).count();
        return new BulkAnswer(
                approved,
                results.size() - approved,
                results.stream().map(ResultAnswer::of).toList());
    }
}
