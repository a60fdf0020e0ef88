package city.healthcard.records.page;

/// A visit as it was known then.
///
/// @param corrected whether it has been corrected since
/// @param withdrawn whether it has been withdrawn since; then there is nothing of it to show
public record Then(Moment moment, boolean corrected, boolean withdrawn) {}
