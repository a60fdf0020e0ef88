package city.healthcard.card.disclosure;

/// Whether it has been noted.
public record Disclosure(boolean isNoted) {}
