package city.healthcard.audit.person;

/// One person of the staff, as the pseudonym the identity provider gives: the subject of a token.
public record StaffId(String value) {}
