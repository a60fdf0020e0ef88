package city.healthcard.records.alert;

import city.healthcard.records.reading.ReadingEvent;
import city.healthcard.records.reading.ReadingEvent.FileRead;
import city.healthcard.records.reading.ReadingEvent.ReadingRefused;
import city.healthcard.records.reading.Scope;
import java.util.Locale;
import java.util.Optional;

/// Why an access may be news to its citizen.
public enum Occasion {
    /// Somebody from an institution that never read this file before.
    NEW_INSTITUTION,
    /// Somebody opened the file in an emergency, without consent.
    BROKEN_GLASS,
    /// Somebody wanted to read and was refused.
    REFUSED;

    private static final String BEHIND_BROKEN_GLASS = "BTG";

    /// The occasion that an access is; empty when it is none. Citizens know that they looked
    /// themselves. What is read behind broken glass was told when it broke. A person with several names
    /// is told under the one that stays.
    public static Optional<Occasion> of(ReadingEvent reading) {
        if (!reading.citizen().equals(reading.names().getFirst())) {
            return Optional.empty();
        }
        return switch (reading) {
            case FileRead read when read.scope() == Scope.BREAK_GLASS -> Optional.of(BROKEN_GLASS);
            case FileRead read when isOfInstitution(read) -> Optional.of(NEW_INSTITUTION);
            case FileRead _ -> Optional.empty();
            case ReadingRefused refused -> isOwn(refused) ? Optional.empty() : Optional.of(REFUSED);
        };
    }

    private static boolean isOfInstitution(FileRead read) {
        return read.capacity().equals("institution")
                && !read.institution().isEmpty()
                && !read.purpose().equals(BEHIND_BROKEN_GLASS);
    }

    private static boolean isOwn(ReadingRefused refused) {
        return refused.names().stream().anyMatch(name -> name.value().toString().equals(refused.reader()));
    }

    /// The word in contracts and answers, such as `new-institution`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
