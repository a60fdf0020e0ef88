package city.healthcard.card.carduse;

import city.healthcard.card.id.QrId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/// What a scanner read. Each kind of code has its own shape, so that none is taken for another: a desk reads two kinds
/// with one scanner, ours and the insurance bureau's.
///
/// Ours: `XMHC1/D/` and 32 hexadecimal digits for a dynamic code, `XMHC1/S/` and 32 for a static one, `XMHC1/O/` and
/// more for a token that is checked offline.
public sealed interface PresentedCode {

    /// The longest text that is looked at.
    int LENGTH_MAX = 1000;

    /// How a code is made readable for scanners: capitals and digits take the least room.
    String PREFIX = "XMHC1/";

    /// A dynamic code of ours.
    record Dynamic(QrId qr) implements PresentedCode {}

    /// A static code of ours: it says which card, and authorises nothing.
    record Static(UUID code) implements PresentedCode {}

    /// A token of ours for places without a network.
    ///
    /// @param hex the token
    record Offline(String hex) implements PresentedCode {}

    /// A national electronic health card.
    ///
    /// @param type `0` dynamic, `1` static; some cities use `9` for a temporary card
    record National(String healthCardId, char type) implements PresentedCode {
        /// Never the id, which is the holder's document number to whoever has the key.
        @Override
        public String toString() {
            return "National";
        }
    }

    /// A code of the insurance bureau (医保电子凭证).
    record Insurance() implements PresentedCode {}

    /// Something else.
    record Unreadable() implements PresentedCode {}

    /// Reads what was scanned.
    ///
    /// @param insuranceCodes the shapes of the insurance bureau's codes
    static PresentedCode read(String scanned, List<String> insuranceCodes) {
        var text = scanned.strip();
        if (text.isEmpty() || text.length() > LENGTH_MAX) {
            return new Unreadable();
        }
        var ours = Shapes.OURS.matcher(text.toUpperCase(Locale.ROOT));
        if (ours.matches()) {
            return ours(ours.group(1).charAt(0), ours.group(2));
        }
        var national = Shapes.NATIONAL.matcher(text);
        if (national.matches()) {
            return new National(
                    national.group(1).toUpperCase(Locale.ROOT),
                    national.group(2).charAt(0));
        }
        return insuranceCodes.stream().anyMatch(text::matches) ? new Insurance() : new Unreadable();
    }

    /// The text of a dynamic code.
    static String textOf(QrId qr) {
        return PREFIX + "D/" + hex(qr.value());
    }

    /// The text of a static code.
    static String textOfStatic(UUID code) {
        return PREFIX + "S/" + hex(code);
    }

    /// The text of a token that is checked offline.
    static String textOfOffline(String hex) {
        return PREFIX + "O/" + hex.toUpperCase(Locale.ROOT);
    }

    private static PresentedCode ours(char kind, String hex) {
        if (kind == 'O') {
            return new Offline(hex);
        }
        return hex.length() != Shapes.ID_DIGITS
                ? new Unreadable()
                : kind == 'D' ? new Dynamic(new QrId(id(hex))) : new Static(id(hex));
    }

    private static String hex(UUID id) {
        return "%016X%016X".formatted(id.getMostSignificantBits(), id.getLeastSignificantBits());
    }

    private static UUID id(String hex) {
        return new UUID(Long.parseUnsignedLong(hex, 0, 16, 16), Long.parseUnsignedLong(hex, 16, 32, 16));
    }

    /// The patterns.
    final class Shapes {

        private static final int ID_DIGITS = 32;
        private static final Pattern OURS = Pattern.compile(PREFIX + "([DSO])/([0-9A-F]{32,900})");
        private static final Pattern NATIONAL = Pattern.compile("(\\p{XDigit}{64}):([0-9])");

        private Shapes() {}
    }
}
