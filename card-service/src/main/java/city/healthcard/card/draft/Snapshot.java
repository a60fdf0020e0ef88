package city.healthcard.card.draft;

/// A picture of a draft, opened.
///
/// @param mediaType `image/jpeg` or `image/png`
@SuppressWarnings("ArrayRecordComponent") // never compared, and gone with the request
public record Snapshot(String mediaType, byte[] bytes) {

    /// Never the picture.
    @Override
    public String toString() {
        return "Snapshot";
    }
}
