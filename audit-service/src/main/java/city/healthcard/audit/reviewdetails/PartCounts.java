package city.healthcard.audit.reviewdetails;

/// How many of what lies on a desk.
///
/// @param all everything
/// @param mine what the one who asks holds
/// @param unassigned what nobody holds
/// @param overdue what should have been decided by yesterday
public record PartCounts(long all, long mine, long unassigned, long overdue) {}
