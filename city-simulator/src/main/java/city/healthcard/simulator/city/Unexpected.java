package city.healthcard.simulator.city;

/// The city did not do what the story expects of it. The message says what was expected and what came.
public final class Unexpected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Unexpected(String message) {
        super(message);
    }

    public Unexpected(String message, Throwable cause) {
        super(message, cause);
    }
}
