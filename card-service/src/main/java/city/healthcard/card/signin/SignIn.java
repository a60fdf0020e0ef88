package city.healthcard.card.signin;

import city.healthcard.card.citizen.Citizen;
import city.healthcard.card.identity.CardNumber;
import city.healthcard.card.identity.Reading.Read;
import city.healthcard.card.index.NumberIndex;
import city.healthcard.card.lifecycle.Card;
import city.healthcard.card.signin.CardPasswords.Owner;
import city.healthcard.card.stream.Hearts;
import city.healthcard.webkit.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Signs a citizen in with card number and password.
@Singleton
public class SignIn {

    private static final String KIND = "password";

    private final Throttle throttle;
    private final CardPasswords passwords;
    private final OneTimeCodes codes;
    private final CitizenTokens tokens;
    private final NumberIndex index;
    private final Hearts hearts;

    /// What came of an attempt.
    public sealed interface Attempt {

        /// A token.
        ///
        /// @param owner whose it is
        record Admitted(String token, Owner owner) implements Attempt {
            /// Never the token.
            @Override
            public String toString() {
                return "Admitted";
            }
        }

        /// None, and why.
        record Denied(Problem why) implements Attempt {}
    }

    SignIn(
            Throttle throttle,
            CardPasswords passwords,
            OneTimeCodes codes,
            CitizenTokens tokens,
            NumberIndex index,
            Hearts hearts) {
        this.throttle = throttle;
        this.passwords = passwords;
        this.codes = codes;
        this.tokens = tokens;
        this.index = index;
        this.hearts = hearts;
    }

    /// Tries to sign in. A number that is none takes the same way as one that nobody has, and is counted
    /// for itself.
    ///
    /// @param source where the attempt comes from, such as an address
    /// @param code the one-time code, when one was asked for
    public Uni<Attempt> attempt(String typedNumber, String password, @Nullable String code, String source) {
        var cardIndex = CardNumber.read(typedNumber) instanceof Read<CardNumber> read
                ? index.of(read.value())
                : index.ofSource("no-number", typedNumber);
        return throttle.count(KIND, cardIndex, source).chain(permission -> switch (permission) {
            case DENIED -> denied(SignInProblems.throttled());
            case GRANTED -> verify(cardIndex, password);
            case WITH_CODE -> withCode(cardIndex, password, code);
        });
    }

    private Uni<Attempt> verify(String cardIndex, String password) {
        return passwords
                .verify(cardIndex, password)
                .chain(owner -> usable(owner)
                        .chain(found -> found.map(it -> admit(cardIndex, it)).orElseGet(this::fail)));
    }

    private Uni<Attempt> admit(String cardIndex, Owner owner) {
        return throttle.succeeded(KIND, cardIndex)
                .chain(() -> tokens.forCitizen(owner, KIND))
                .map(token -> new Attempt.Admitted(token, owner));
    }

    private Uni<Attempt> fail() {
        return throttle.failed().chain(() -> denied(SignInProblems.refused()));
    }

    /// A code is sent only where the password was right, so that nobody's telephone rings for a guess;
    /// everybody is told the same, and waits as long.
    private Uni<Attempt> withCode(String cardIndex, String password, @Nullable String code) {
        if (code == null || code.isBlank()) {
            return passwords
                    .verify(cardIndex, password)
                    .invoke(owner -> owner.ifPresent(it -> sendCode(cardIndex, it)))
                    .chain(() -> denied(SignInProblems.codeNeeded()));
        }
        return codes.use(cardIndex, code)
                .chain(isRight -> isRight
                        ? verify(cardIndex, password)
                        : passwords.verify(cardIndex, password).chain(this::fail));
    }

    /// Not waited for: how long a message takes must not tell whether there is a card.
    private void sendCode(String cardIndex, Owner owner) {
        hearts.personOf(owner.citizen())
                .chain(citizen -> citizen instanceof Citizen.Known known
                        ? codes.send(cardIndex, known.person().phone())
                        : Uni.createFrom().voidItem())
                .subscribe()
                .with(_ -> {}, _ -> {});
    }

    private Uni<Optional<Owner>> usable(Optional<Owner> owner) {
        return owner.isEmpty()
                ? Uni.createFrom().item(owner)
                : hearts.stateOf(owner.get().card())
                        .chain(card -> card instanceof Card.Active || card instanceof Card.Expired
                                ? living(owner.get()).map(Optional::of)
                                : Uni.createFrom().item(Optional.<Owner>empty()));
    }

    /// Whoever comes with the card of another name comes as the person.
    private Uni<Owner> living(Owner owner) {
        return hearts.personOf(owner.citizen())
                .map(person -> person instanceof Citizen.Known known ? new Owner(owner.card(), known.id()) : owner);
    }

    private static Uni<Attempt> denied(Problem why) {
        return Uni.createFrom().item(new Attempt.Denied(why));
    }
}
