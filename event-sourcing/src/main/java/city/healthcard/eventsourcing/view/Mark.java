package city.healthcard.eventsourcing.view;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;

/// Where a page of a search ends: the last document's value in the ordering field, and its id.
///
/// @param value text or a whole number
public record Mark(Object value, String id) {

    private static final char NUMBER = 'n';
    private static final char TEXT = 't';
    private static final char END = '\n';

    static Mark of(StoredDocument document, String field) {
        return new Mark(Objects.requireNonNull(document.searchable().get(field), field), document.id());
    }

    /// The mark as one word for an address, unpadded base64url. Its inside may change; who gets it only
    /// hands it back.
    public String text() {
        var kind = value instanceof Number ? NUMBER : TEXT;
        var plain = String.valueOf(kind) + value + END + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /// The mark of a word that [#text] gave; empty for any other.
    public static Optional<Mark> ofText(String word) {
        try {
            var plain = new String(Base64.getUrlDecoder().decode(word), StandardCharsets.UTF_8);
            var end = plain.indexOf(END);
            if (end < 1) {
                return Optional.empty();
            }
            var value = plain.substring(1, end);
            var id = plain.substring(end + 1);
            return switch (plain.charAt(0)) {
                case NUMBER -> Optional.of(new Mark(Long.valueOf(value), id));
                case TEXT -> Optional.of(new Mark(value, id));
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
