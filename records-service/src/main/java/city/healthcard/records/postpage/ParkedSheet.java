package city.healthcard.records.postpage;

import city.healthcard.records.clinical.VisitSheet;
import city.healthcard.records.intake.CanonicalBody;
import city.healthcard.records.parkedpost.ParkedPosts.Which;
import city.healthcard.records.parking.Parking.Waiting;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A visit that waits, opened: what its institution said of it, as far as that tells a person from another.
///
/// @param number the institution's own number of the visit
/// @param kindWord the name of its kind among the words of the file
/// @param department empty when not said
/// @param practitioner empty when not said
/// @param diagnoses in the institution's words
/// @param items how many clinical items and charges it has
/// @param href where it is shown
public record ParkedSheet(
        String number,
        int revision,
        String kindWord,
        Instant start,
        String department,
        String practitioner,
        List<String> diagnoses,
        int items,
        String href) {

    /// The latest of what waits.
    static ParkedSheet of(Which which, List<Waiting> said) {
        var account = said.stream()
                .map(Waiting::account)
                .max(Comparator.comparingInt(one -> one.revision()))
                .orElseThrow();
        var sheet = CanonicalBody.read(account.body());
        return new ParkedSheet(
                account.number(),
                account.revision(),
                "kind_" + account.kind().name().toLowerCase(Locale.ROOT),
                account.start(),
                account.department(),
                Objects.requireNonNullElse(sheet.practitioner(), ""),
                diagnosesOf(sheet),
                account.items(),
                ParkedPage.addressOf(which.place().value(), which.visit().value()));
    }

    private static List<String> diagnosesOf(VisitSheet sheet) {
        return sheet.diagnoses().stream()
                .flatMap(each -> firstOf(each.display(), each.code()).stream())
                .toList();
    }

    private static Optional<String> firstOf(@Nullable String... texts) {
        return Stream.of(texts)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .findFirst();
    }
}
