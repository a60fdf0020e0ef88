package city.healthcard.card.revocation;

import city.healthcard.eventsourcing.view.DocumentForm;
import city.healthcard.eventsourcing.view.View;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The recent offline tokens of one card, and which of them are revoked.
///
/// @param blockedAt since when the card may not be used, if so
public record CardPasses(
        UUID card, List<IssuedPass> passes, @Nullable Instant blockedAt) {

    /// The view, by card.
    public static final View<CardPasses> VIEW = View.of(
            "card-passes",
            1,
            new CardPassesProjection(),
            DocumentForm.json(CardPasses.class).searchableBy("revokedDay", CardPasses::revokedDay));

    /// One token. Revoked once, it stays so: its holder gets another one.
    public record IssuedPass(
            UUID pass,
            LocalDate day,
            int index,
            Instant expiresAt,
            @Nullable Instant revokedAt) {

        boolean isRevoked() {
            return revokedAt != null;
        }

        IssuedPass revoked(Instant at) {
            return isRevoked() || expiresAt.isBefore(at) ? this : new IssuedPass(pass, day, index, expiresAt, at);
        }
    }

    public CardPasses {
        passes = List.copyOf(passes);
    }

    /// When a token was revoked, if it was.
    public Optional<Instant> revocationOf(UUID pass) {
        return passes.stream()
                .filter(each -> each.pass().equals(pass))
                .flatMap(each -> Optional.ofNullable(each.revokedAt()).stream())
                .findFirst();
    }

    /// The day of the latest list that has one of them; empty when none is revoked.
    String revokedDay() {
        return passes.stream()
                .filter(IssuedPass::isRevoked)
                .map(IssuedPass::day)
                .max(Comparator.naturalOrder())
                .map(LocalDate::toString)
                .orElse("");
    }
}
