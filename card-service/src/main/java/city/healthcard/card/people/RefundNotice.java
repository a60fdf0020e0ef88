package city.healthcard.card.people;

import city.healthcard.card.id.CitizenId;
import city.healthcard.card.signin.HolderTexts;
import city.healthcard.contracts.payment.PaymentContract.DepositRefunded;
import city.healthcard.eventsourcing.CommandId;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Tells who paid a deposit that it went back. Nobody has to ask for it, so nobody would know.
@Singleton
public class RefundNotice {

    /// Facts are heard again when reactions begin anew; what is older is no news.
    private static final Duration NEWS = Duration.ofDays(7);

    private static final int DIGITS_OF_FEN = 2;

    private final HolderTexts texts;
    private final InstantSource clock;

    RefundNotice(HolderTexts texts, InstantSource clock) {
        this.texts = texts;
        this.clock = clock;
    }

    /// Tells it, unless it is old.
    public Uni<Void> tell(DepositRefunded fact, CommandId cause, Instant at) {
        return at.isBefore(clock.instant().minus(NEWS))
                ? Uni.createFrom().voidItem()
                : texts.tell(new CitizenId(fact.citizenId()), text(fact.amountFen()));
    }

    static String text(long fen) {
        var yuan = BigDecimal.valueOf(fen, DIGITS_OF_FEN).stripTrailingZeros().toPlainString();
        return "【厦门市民健康卡】您的押金 %s 元已原路退回。 Your deposit of %s yuan was given back the way it came.".formatted(yuan, yuan);
    }
}
