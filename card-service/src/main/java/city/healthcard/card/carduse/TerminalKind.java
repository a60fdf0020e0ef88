package city.healthcard.card.carduse;

import java.util.Locale;
import java.util.Optional;

/// What reads a card.
public enum TerminalKind {
    /// A clerk with a scanner.
    DESK,
    /// A machine that patients use alone.
    KIOSK,
    /// A scanner in somebody's hand.
    HANDHELD,
    /// A gate or a bedside.
    GATE;

    /// As it is written in requests and contracts, such as `desk`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The kind of this word.
    public static Optional<TerminalKind> ofWord(String word) {
        for (var kind : values()) {
            if (kind.word().equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
