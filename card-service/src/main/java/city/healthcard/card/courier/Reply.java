package city.healthcard.card.courier;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What an endpoint answered to an attempt, or why it did not.
///
/// @param outcome `taken`, `refused`, `late`, `unreachable` or `forbidden`
/// @param status of HTTP, where there was an answer
/// @param answer how it begins
/// @param wish how long it asks us to wait with another attempt; zero where it does not
record Reply(
        String outcome, @Nullable Integer status, @Nullable String answer, Duration wish) {

    private static final int OK = 200;
    private static final int REDIRECTED = 300;
    private static final int GONE = 410;

    /// The answer of an endpoint. One that points elsewhere has not taken the message.
    static Reply of(int status, String answer, Duration wish) {
        return new Reply(status >= OK && status < REDIRECTED ? "taken" : "refused", status, answer, wish);
    }

    /// No answer.
    static Reply none(String outcome) {
        return new Reply(outcome, null, null, Duration.ZERO);
    }

    boolean isTaken() {
        return outcome.equals("taken");
    }

    /// Whether the endpoint wants to hear no more.
    boolean isGone() {
        return status != null && status == GONE;
    }
}
