package city.healthcard.records.telling;

/// Up to which change of the visit its readers have been told.
///
/// @param revision 0 when nobody has been told of anything
/// @param withdrawn whether they have been told that it was entered in error
public record Telling(int revision, boolean withdrawn) {

    static final Telling SILENT = new Telling(0, false);

    boolean covers(TellReaders tell) {
        return switch (tell.change()) {
            case AMENDED -> withdrawn || revision >= tell.revision();
            case WITHDRAWN -> withdrawn;
        };
    }
}
