package city.healthcard.records.citizen;

/// How a card is found without knowing its number: hexadecimal HMAC of the number under the city's index key.
public record CardIndex(String value) {}
