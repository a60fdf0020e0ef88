package city.healthcard.card.courier;

import org.jspecify.annotations.Nullable;

/// What an endpoint answered to an attempt, or why it did not.
///
/// @param outcome `taken`, `refused`, `late`, `unreachable` or `forbidden`
/// @param status of HTTP, where there was an answer
/// @param answer how it begins
record Reply(
        String outcome, @Nullable Integer status, @Nullable String answer) {

    private static final int OK = 200;
    private static final int REDIRECTED = 300;
    private static final int GONE = 410;

    /// The answer of an endpoint. One that points elsewhere has not taken the message.
    static Reply of(int status, String answer) {
        return new Reply(status >= OK && status < REDIRECTED ? "taken" : "refused", status, answer);
    }

    /// No answer.
    static Reply none(String outcome) {
        return new Reply(outcome, null, null);
    }

    boolean isTaken() {
        return outcome.equals("taken");
    }

    /// Whether the endpoint wants to hear no more.
    boolean isGone() {
        return status != null && status == GONE;
    }
}
