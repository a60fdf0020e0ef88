package city.healthcard.audit.page;

import city.healthcard.audit.reviewdetails.Desk;
import city.healthcard.audit.reviewdetails.WorkQueue.Part;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which part of which queue a page shows; it lives in the page's address, so that a bookmark means the same tomorrow.
///
/// @param district six digits; empty for the whole city
public record QueueAddress(Desk desk, Part part, String district) {

    private static final Pattern DISTRICT = Pattern.compile("\\d{6}");

    /// What an address or a form says; what it does not say is the reader's own desk, all of it, the
    /// whole city.
    static QueueAddress of(@Nullable String stage, @Nullable String part, @Nullable String district, Desk own) {
        return new QueueAddress(
                deskOf(stage, own),
                partOf(part),
                district != null && DISTRICT.matcher(district).matches() ? district : "");
    }

    private static Desk deskOf(@Nullable String stage, Desk own) {
        return switch (stage == null ? "" : stage) {
            case "registration" -> Desk.REGISTRATION;
            case "deposit" -> Desk.DEPOSIT;
            case "finance" -> Desk.FINANCE;
            default -> own;
        };
    }

    private static Part partOf(@Nullable String part) {
        return switch (part == null ? "" : part) {
            case "mine" -> Part.MINE;
            case "unassigned" -> Part.UNASSIGNED;
            case "overdue" -> Part.OVERDUE;
            default -> Part.ALL;
        };
    }

    /// The desk as a word: `registration`, `deposit` or `finance`.
    public String stage() {
        return desk.name().toLowerCase(Locale.ROOT);
    }

    /// The part as a word: `all`, `mine`, `unassigned` or `overdue`.
    public String partWord() {
        return part.name().toLowerCase(Locale.ROOT);
    }

    /// The page.
    public String href() {
        var all = new StringBuilder("/audit/?stage=").append(stage());
        if (part != Part.ALL) {
            all.append("&part=").append(partWord());
        }
        if (!district.isEmpty()) {
            all.append("&district=").append(district);
        }
        return all.toString();
    }

    /// The same part of another desk.
    public String at(String stage) {
        return new QueueAddress(deskOf(stage, desk), Part.ALL, district).href();
    }

    /// Another part of the same desk.
    public String showing(String word) {
        return new QueueAddress(desk, partOf(word), district).href();
    }

    Optional<String> districtIfAny() {
        return district.isEmpty() ? Optional.empty() : Optional.of(district);
    }
}
