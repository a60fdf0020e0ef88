package city.healthcard.webkit.problem;

/// An exception without its message: the place and the kind may be logged, the message may hold somebody's data.
public final class Faceless extends Exception {

    private static final int CAUSES_MAX = 10;

    private Faceless(String type) {
        super(type);
    }

    /// The same, of its causes as well.
    public static Faceless of(Throwable exception) {
        return of(exception, 0);
    }

    private static Faceless of(Throwable exception, int depth) {
        var faceless = new Faceless(exception.getClass().getName());
        faceless.setStackTrace(exception.getStackTrace());
        var cause = exception.getCause();
        if (cause != null && depth < CAUSES_MAX) {
            faceless.initCause(of(cause, depth + 1));
        }
        return faceless;
    }
}
