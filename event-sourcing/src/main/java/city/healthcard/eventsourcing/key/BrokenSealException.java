package city.healthcard.eventsourcing.key;

/// Sealed bytes did not open: they were changed, belong elsewhere, or were sealed with another key.
public final class BrokenSealException extends RuntimeException {

    BrokenSealException(String message) {
        super(message);
    }

    BrokenSealException(String message, Throwable cause) {
        super(message, cause);
    }
}
