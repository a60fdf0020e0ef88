package city.healthcard.card.page;

/// One of several lists that may be looked at.
///
/// @param code its name in addresses
/// @param word its name among the words of the page
/// @param isHere whether it is shown
public record StateTab(String code, String word, boolean isHere) {}
