package city.healthcard.records.fhirpost;

/// Where an entry's resource stands in the bundle.
///
/// @param position of the entry, from 0
/// @param fullUrl by which others refer to it; empty when it has none
/// @param type its `resourceType`
/// @param offset of its first byte
/// @param length in bytes
record Slice(int position, String fullUrl, String type, int offset, int length) {

    /// JSON pointer of the resource.
    String place() {
        return "/entry/" + position + "/resource";
    }
}
