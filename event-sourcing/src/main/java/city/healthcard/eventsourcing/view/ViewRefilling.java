package city.healthcard.eventsourcing.view;

/// The view is being filled from the beginning and cannot answer yet; asking again in a moment is right. A 503.
public final class ViewRefilling extends RuntimeException {

    private final String view;

    /// Says which view.
    public ViewRefilling(String view) {
        super("The view " + view + " is being refilled", null, false, false);
        this.view = view;
    }

    /// The view's name.
    public String view() {
        return view;
    }
}
