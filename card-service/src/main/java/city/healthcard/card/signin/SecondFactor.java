package city.healthcard.card.signin;

import city.healthcard.card.identity.PhoneNumber;
import city.healthcard.card.index.NumberIndex;
import city.healthcard.card.lifecycle.CardFace;
import city.healthcard.card.signin.Throttle.Permission;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/// What proves at a desk that a card's holder is there: the card's password, or a code sent to the holder. Counted and
/// throttled as signing in is.
@Singleton
public class SecondFactor {

    private static final String KIND = "second-factor";

    private final Throttle throttle;
    private final CardPasswords passwords;
    private final OneTimeCodes codes;
    private final NumberIndex index;

    /// What came of it.
    public enum Answer {
        /// The holder is there.
        RIGHT,
        /// It was something else.
        WRONG,
        /// Too often, of late.
        LATER
    }

    SecondFactor(Throttle throttle, CardPasswords passwords, OneTimeCodes codes, NumberIndex index) {
        this.throttle = throttle;
        this.passwords = passwords;
        this.codes = codes;
        this.index = index;
    }

    /// Whether it is the card's password. While somebody tries passwords all over the city, none is taken.
    ///
    /// @param source where it was typed, such as an institution
    public Uni<Answer> password(CardFace face, String typed, String source) {
        var card = index.of(face.number());
        return throttle.count(KIND, card, source)
                .chain(permission -> permission == Permission.GRANTED
                        ? passwords
                                .verify(card, typed)
                                .map(owner -> owner.filter(it -> it.card().equals(face.card()))
                                        .isPresent())
                                .chain(isRight -> settled(card, isRight))
                        : Uni.createFrom().item(Answer.LATER));
    }

    /// Whether it is the code that was sent; a right one is used up.
    public Uni<Answer> code(CardFace face, String typed, String source) {
        var card = index.of(face.number());
        return throttle.count(KIND, card, source)
                .chain(permission -> permission == Permission.DENIED
                        ? Uni.createFrom().item(Answer.LATER)
                        : codes.use(purpose(card), typed).chain(isRight -> settled(card, isRight)));
    }

    /// Sends a code; whether it may be sent is all that is told.
    public Uni<Boolean> send(CardFace face, PhoneNumber to, String source) {
        var card = index.of(face.number());
        return throttle.count(KIND + "-sent", card, source)
                .chain(permission -> permission == Permission.DENIED
                        ? Uni.createFrom().item(false)
                        : codes.send(purpose(card), to).replaceWith(true));
    }

    /// A code for a desk opens no session.
    private static String purpose(String card) {
        return KIND + ' ' + card;
    }

    private Uni<Answer> settled(String card, boolean isRight) {
        return isRight
                ? throttle.succeeded(KIND, card).replaceWith(Answer.RIGHT)
                : throttle.failed().replaceWith(Answer.WRONG);
    }
}
