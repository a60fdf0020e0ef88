package city.healthcard.records.bykind;

import java.util.UUID;

/// Where a page ended: an item of a visit. Visits that come in between move no other from page to page.
///
/// @param number of the item among those of its kind in the visit, from 0
public record Place(UUID visit, int number) {}
