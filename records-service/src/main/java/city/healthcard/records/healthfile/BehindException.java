package city.healthcard.records.healthfile;

/// The view has not come as far as it is asked about; whoever asks tries again later.
public final class BehindException extends RuntimeException {

    private static final long serialVersionUID = 1;

    BehindException() {
        super("the view is behind");
    }
}
