package city.healthcard.records.entitling;

import city.healthcard.records.clinical.Sensitivity;
import city.healthcard.records.consent.ConsentId;
import city.healthcard.records.consent.ConsentTerms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One consent, as its citizen sees it.
///
/// @param institution code of the institution it is for; empty for every one that treats the citizen
/// @param opens words of the sealed categories it opens
/// @param from the first day, Asia/Shanghai
/// @param until the last day, Asia/Shanghai
/// @param changedAt when it was changed last; absent when never
/// @param withdrawnAt when it was withdrawn; absent while it stands
public record ConsentNote(
        UUID id,
        String institution,
        List<String> opens,
        LocalDate from,
        LocalDate until,
        Instant givenAt,
        @Nullable Instant changedAt,
        @Nullable Instant withdrawnAt) {

    public ConsentNote {
        opens = List.copyOf(opens);
    }

    static ConsentNote of(ConsentId consent, ConsentTerms terms, Instant at) {
        return new ConsentNote(
                consent.value(), terms.institution(), words(terms), terms.from(), terms.until(), at, null, null);
    }

    ConsentNote changed(ConsentTerms terms, Instant at) {
        return new ConsentNote(
                id, terms.institution(), words(terms), terms.from(), terms.until(), givenAt, at, withdrawnAt);
    }

    ConsentNote withdrawn(Instant at) {
        return new ConsentNote(id, institution, opens, from, until, givenAt, changedAt, at);
    }

    /// Whether it still opens something, today or on a day to come.
    public boolean stands(LocalDate today) {
        return withdrawnAt == null && !until.isBefore(today);
    }

    private static List<String> words(ConsentTerms terms) {
        return terms.opens().stream().map(Sensitivity::word).toList();
    }
}
