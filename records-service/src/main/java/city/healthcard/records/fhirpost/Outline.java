package city.healthcard.records.fhirpost;

import java.util.List;

/// What a bundle says of itself, and where its resources stand.
///
/// @param system of the bundle's identifier; empty when there is none
/// @param value of the bundle's identifier
/// @param entries how many entries it has
record Outline(String system, String value, int entries, List<Slice> slices) {}
