package city.healthcard.card.application;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// A picture kept with an application. It lies sealed in the blob store; the application knows it by its hash.
///
/// @param blob SHA-256 of the sealed bytes, 64 hexadecimal digits: its name in the store
/// @param key which of the citizen's keys opens it
/// @param mediaType `image/jpeg` or `image/png`
/// @param bytes its size before it was sealed
public record Attachment(Kind kind, String blob, UUID key, String mediaType, int bytes) {

    /// What it shows.
    public enum Kind {
        /// The applicant's face.
        PHOTO,
        /// The applicant's document, or the page of the household register that shows child and guardian.
        SCAN;

        /// Its name in addresses.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// The kind of that name.
        public static Optional<Kind> of(String word) {
            for (var kind : values()) {
                if (kind.word().equals(word)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }
}
