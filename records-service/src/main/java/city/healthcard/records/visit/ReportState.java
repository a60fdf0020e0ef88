package city.healthcard.records.visit;

/// How far a report of a visit is in one revision.
///
/// @param key what tells it from the visit's other reports
/// @param verified whether somebody answers for it: it is not preliminary any more
/// @param digest of all that it says; another one means that it was changed
public record ReportState(String key, boolean verified, String digest) {}
