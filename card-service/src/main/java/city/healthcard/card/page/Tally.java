package city.healthcard.card.page;

import city.healthcard.card.branchdesk.ConsignmentContents;
import city.healthcard.card.id.CardId;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.SequencedSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a teller has scanned of a parcel so far. It travels with the page until it is signed.
///
/// @param seen every serial number scanned, in order
/// @param expected how many cards should be in the parcel
/// @param found how many of them were scanned
/// @param last what the last scan was: `none`, `found`, `surplus`, `again` or `unreadable`
public record Tally(SequencedSet<UUID> seen, int expected, int found, String last) {

    private static final Pattern SERIAL =
            Pattern.compile("([0-9a-f]{8})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{12})");
    private static final int SEEN_MAX = 10_000;

    /// What was scanned before.
    static Tally of(ConsignmentContents parcel, String typed) {
        var seen = new LinkedHashSet<UUID>();
        var serials = SERIAL.matcher(typed.toLowerCase(Locale.ROOT));
        while (serials.find() && seen.size() < SEEN_MAX) {
            seen.add(uuid(serials.group()));
        }
        return of(parcel, seen, "none");
    }

    private static Tally of(ConsignmentContents parcel, SequencedSet<UUID> seen, String last) {
        var found = (int) seen.stream().filter(parcel.cards()::containsKey).count();
        return new Tally(seen, parcel.cards().size(), found, last);
    }

    /// One more.
    Tally scan(ConsignmentContents parcel, String scanned) {
        var serial = serialOf(scanned);
        if (serial == null) {
            return of(parcel, seen, scanned.isBlank() ? "none" : "unreadable");
        }
        var more = new LinkedHashSet<>(seen);
        if (!more.add(serial)) {
            return of(parcel, seen, "again");
        }
        return of(parcel, more, parcel.cards().containsKey(serial) ? "found" : "surplus");
    }

    /// A serial number as a scanner types it, with an input method for Chinese switched on or not;
    /// `null` when it is none.
    static @Nullable UUID serialOf(String scanned) {
        var plain = Normalizer.normalize(scanned.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return SERIAL.matcher(plain).matches() ? uuid(plain) : null;
    }

    private static UUID uuid(String serial) {
        return UUID.fromString(SERIAL.matcher(serial).replaceFirst("$1-$2-$3-$4-$5"));
    }

    /// How many were scanned that should not be there.
    public int surplusCount() {
        return seen.size() - found;
    }

    /// How many were not scanned yet.
    public int missingCount() {
        return expected - found;
    }

    /// Everything scanned, as it travels with the page.
    public String carried() {
        return seen.stream().map(UUID::toString).collect(Collectors.joining(" "));
    }

    /// What the last scan was, among [BankWords].
    public String word() {
        return "scan_" + last;
    }

    /// How the last scan looks.
    public String tone() {
        return switch (last) {
            case "found" -> "done";
            case "none" -> "calm";
            case "again" -> "waiting";
            default -> "refused";
        };
    }

    Set<CardId> missing(ConsignmentContents parcel) {
        return parcel.cards().keySet().stream()
                .filter(card -> !seen.contains(card))
                .map(CardId::new)
                .collect(Collectors.toSet());
    }

    Set<CardId> surplus(ConsignmentContents parcel) {
        return seen.stream()
                .filter(card -> !parcel.cards().containsKey(card))
                .map(CardId::new)
                .collect(Collectors.toSet());
    }
}
