package city.healthcard.card.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// One version of what the bureau has decided about telling partners.
///
/// @param version its name
/// @param retryAfterSeconds how long to wait after the first, the second … failure; after one more, no longer
/// @param jitterPercent by how much a wait may be longer, so that what failed together is not tried together
/// @param answerWithinSeconds how long an endpoint may take for an attempt
/// @param answerBytesKept how much of an answer is kept in the delivery log
/// @param overlapHours how long a former secret signs beside its successor
/// @param keptDays how long a message may be sent again
public record WebhookPolicy(
        String version,
        LocalDate effectiveFrom,
        List<Integer> retryAfterSeconds,
        int jitterPercent,
        int answerWithinSeconds,
        int answerBytesKept,
        int overlapHours,
        int keptDays)
        implements EffectiveDated {

    private static final int WHOLE = 100;

    public WebhookPolicy {
        retryAfterSeconds = List.copyOf(retryAfterSeconds);
        if (retryAfterSeconds.isEmpty() || retryAfterSeconds.stream().anyMatch(it -> it < 1)) {
            throw new IllegalArgumentException("what fails is tried again after a while");
        }
        if (answerWithinSeconds < 1 || keptDays < 1) {
            throw new IllegalArgumentException("an endpoint has time to answer, and a message is kept");
        }
    }

    /// How long to wait after a failure; empty when it was the last one.
    ///
    /// @param failures how many there were, with this one
    /// @param chance from 0 to 1, drawn by the caller
    /// @param wish how long the endpoint asks us to wait: longer than planned is granted, up to the longest
    /// wait
    public Optional<Duration> waitAfter(int failures, double chance, Duration wish) {
        if (failures > retryAfterSeconds.size()) {
            return Optional.empty();
        }
        var longest = Duration.ofSeconds(Collections.max(retryAfterSeconds));
        var planned = Duration.ofSeconds(retryAfterSeconds.get(failures - 1));
        var granted = wish.compareTo(longest) < 0 ? wish : longest;
        var wait = granted.compareTo(planned) > 0 ? granted : planned;
        return Optional.of(wait.plusMillis((long) (wait.toMillis() * chance * jitterPercent / WHOLE)));
    }

    /// How long an endpoint may take.
    public Duration answerWithin() {
        return Duration.ofSeconds(answerWithinSeconds);
    }

    /// How long an attempt of which nothing was written down is waited for: its answer may come at the
    /// last moment, and then it is still to be noted.
    public Duration givenUpWithin() {
        return answerWithin().multipliedBy(2);
    }

    /// What happened before is forgotten.
    public Instant forgottenAt(Instant now) {
        return now.minus(Duration.ofDays(keptDays));
    }
}
