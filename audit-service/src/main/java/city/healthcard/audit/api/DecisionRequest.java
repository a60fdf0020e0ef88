package city.healthcard.audit.api;

import city.healthcard.audit.review.Reason;
import city.healthcard.audit.review.Ruling;
import city.healthcard.audit.review.Verdict;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An auditor's decision.
///
/// @param decision what is decided
/// @param reasons codes of reasons; at least one unless approved
/// @param note words to the applicant, at most 500 characters; needed with the reason `OTHER`
/// @param round the round that was looked at; refused when the applicant has corrected the application since
@Schema(description = "An auditor's decision")
public record DecisionRequest(
        @NotNull Decision decision,
        @Size(max = 11) @Nullable List<@NotNull Reason> reasons,
        @Size(max = 500) @Nullable String note,
        @Positive @Nullable Integer round) {

    /// What is decided.
    public enum Decision {
        @JsonProperty("approve")
        APPROVE,
        @JsonProperty("return")
        RETURN,
        @JsonProperty("reject")
        REJECT;

        private Ruling ruling() {
            return switch (this) {
                case APPROVE -> Ruling.APPROVE;
                case RETURN -> Ruling.RETURN;
                case REJECT -> Ruling.REJECT;
            };
        }
    }

    Verdict verdict() {
        return new Verdict(
                decision.ruling(),
                Objects.requireNonNullElse(reasons, List.of()),
                Objects.requireNonNullElse(note, "").strip());
    }

    int roundOrAny() {
        return Objects.requireNonNullElse(round, 0);
    }
}
