package city.healthcard.card.people;

import city.healthcard.card.carduse.UseRefusal;
import city.healthcard.card.lifecycle.Card;
import city.healthcard.card.lifecycle.CardFace;
import city.healthcard.card.lifecycle.Standing;
import city.healthcard.card.refusal.RefusalProblems;
import city.healthcard.webkit.problem.Text;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An answer to "how long can this card be used?", the same for programs and on pages.
///
/// @param usable whether it can be used today
/// @param from the first day
/// @param until its last day
/// @param daysLeft including today; 0 when it cannot be used
/// @param code what stands in the way, such as `card.reported-lost`
/// @param detail the answer in words
public record CardValidity(
        CardFace face,
        boolean usable,
        LocalDate from,
        LocalDate until,
        long daysLeft,
        @Nullable String code,
        Text detail) {

    /// The answer for a card that was issued.
    public static Optional<CardValidity> of(Card card, LocalDate today) {
        return card.knownFace().map(face -> of(face, Standing.of(card, today), today));
    }

    private static CardValidity of(CardFace face, Standing standing, LocalDate today) {
        var left = ChronoUnit.DAYS.between(today, face.expiresOn()) + 1;
        return UseRefusal.of(standing)
                .map(why -> new CardValidity(
                        face,
                        false,
                        face.issuedOn(),
                        face.expiresOn(),
                        0,
                        why.code(),
                        RefusalProblems.of(why).detail()))
                .orElseGet(() -> new CardValidity(
                        face, true, face.issuedOn(), face.expiresOn(), left, null, usable(face, left)));
    }

    private static Text usable(CardFace face, long left) {
        var zh = "可用至 %s（含当日），还有 %d 天。".formatted(face.expiresOn(), left);
        var en = "Can be used until the end of %s, %d more days.".formatted(face.expiresOn(), left);
        return face.kind() == CardFace.Kind.TEMPORARY
                ? new Text(
                        zh + "这是临时卡，请在此之前申请正式卡，就诊记录会保留。",
                        en + " It is temporary: apply for a full card before then; all visits are kept.")
                : new Text(zh, en);
    }

    /// The kind's name among the words of the pages.
    public String kindName() {
        return "kind_" + face.kind().word().replace('-', '_');
    }
}
