package city.healthcard.webkit.problem;

/// A problem on its way to the client. Refusals are values; this is for what is found wrong while a request is read.
public final class ProblemException extends RuntimeException {

    private final transient Problem problem;

    /// Carries `problem`; no stack trace, because it is an answer and not a failure.
    public ProblemException(Problem problem) {
        super(problem.code(), null, false, false);
        this.problem = problem;
    }

    /// What to answer.
    public Problem problem() {
        return problem;
    }
}
