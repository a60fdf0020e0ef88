package city.healthcard.eventsourcing.view;

import org.jspecify.annotations.Nullable;

/// How a view is doing.
///
/// @param view its name
/// @param collection the collection that answers
/// @param state `live`, `refilling`, `rebuilding`
/// @param applied facts taken by the collection that answers since this process began with it
/// @param rebuilt facts taken by the one being built beside it
/// @param lastRebuild what the last rebuild found; `null` when there was none
public record ViewProgress(
        String view,
        String collection,
        String state,
        long applied,
        long rebuilt,
        @Nullable Comparison lastRebuild) {

    /// The view as it was, beside the one built anew.
    ///
    /// @param equal documents that are the same, byte for byte
    /// @param different documents at the same place with another content: a fault of projection or old view
    /// @param moved documents that took further facts during the comparison
    /// @param switched whether the new one answers now
    public record Comparison(long equal, long different, long moved, boolean switched) {}
}
