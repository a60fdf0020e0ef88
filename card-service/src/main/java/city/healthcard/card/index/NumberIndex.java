package city.healthcard.card.index;

import city.healthcard.card.id.ApplicationId;
import city.healthcard.card.id.BatchId;
import city.healthcard.card.id.CardId;
import city.healthcard.card.id.CitizenId;
import city.healthcard.card.identity.CardNumber;
import city.healthcard.card.identity.IdentityDocument;
import city.healthcard.card.identity.Person;
import city.healthcard.card.lifecycle.CardFace;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.key.BlindIndex;
import city.healthcard.eventsourcing.key.KeyVault;
import jakarta.inject.Singleton;
import java.math.BigInteger;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What numbers become before they leave the memory, and ids that follow from other ids.
@Singleton
public class NumberIndex {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int NUMBER_LENGTH = 12;
    private static final int GROUP_LENGTH = 4;
    private static final BigInteger CODES = BigInteger.TEN.pow(8);

    private final BlindIndex index;

    NumberIndex(KeyVault vault) {
        index = new BlindIndex(vault.secret("index"));
    }

    /// The index of a card number, as published in `card.issued.v1`.
    public String of(CardNumber number) {
        return index.hex("card", number.value());
    }

    /// The claim of a card number.
    public UUID claimOf(CardNumber number) {
        return index.uuid("card", number.value());
    }

    /// The claim of a document.
    public UUID claimOf(IdentityDocument document) {
        return index.uuid("document", document.key());
    }

    /// The place of a citizen's one live card of a kind.
    public UUID slotOf(CitizenId citizen, CardFace.Kind kind) {
        return index.uuid("slot " + kind.word(), citizen.toString());
    }

    /// The likeness of everybody with this name, birth date and telephone.
    public UUID likenessOf(Person person) {
        return index.uuid("person", person.likeness());
    }

    /// The likeness of everybody for whom this document was shown.
    public UUID likenessOf(IdentityDocument document) {
        return index.uuid("likeness", document.key());
    }

    /// What somebody who signs in is counted under.
    public String ofSource(String kind, String source) {
        return index.hex("throttle-" + kind, source);
    }

    /// The code in the letter that comes with a card: eight digits, the same however often the letter is
    /// printed.
    public String activationCode(CardId card) {
        var code = new BigInteger(index.hex("activation", card.value().toString()), 16).mod(CODES);
        return "%08d".formatted(code);
    }

    /// What the applicant is told: twelve characters that cannot be confused, in groups of four.
    public static String applicationNumber(CommandId cause) {
        var id = cause.idFor("application-number");
        var bits = BigInteger.valueOf(id.getMostSignificantBits() & Long.MAX_VALUE)
                .shiftLeft(Long.SIZE)
                .or(BigInteger.valueOf(id.getLeastSignificantBits() & Long.MAX_VALUE));
        var number = new StringBuilder();
        for (var i = 0; i < NUMBER_LENGTH; i++) {
            if (i > 0 && i % GROUP_LENGTH == 0) {
                number.append('-');
            }
            number.append(ALPHABET.charAt(bits.shiftRight(i * 5).intValue() & 31));
        }
        return number.toString();
    }

    /// The application of a number as a person types it; `null` when it is no such number.
    public static @Nullable ApplicationId applicationOf(String typed) {
        var number = normal(typed);
        return number == null
                ? null
                : new ApplicationId(CommandId.named("application", number).value());
    }

    /// Such a number as it is printed, from how a person types it; `null` when it is none.
    public static @Nullable String normal(String typed) {
        var letters = typed.toUpperCase(Locale.ROOT)
                .replace("-", "")
                .replace(" ", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        if (letters.length() != NUMBER_LENGTH || !letters.chars().allMatch(it -> ALPHABET.indexOf(it) >= 0)) {
            return null;
        }
        return letters.substring(0, 4) + '-' + letters.substring(4, 8) + '-' + letters.substring(8);
    }

    /// The card that a batch makes for an application: another batch makes another card.
    public static CardId cardOf(ApplicationId application, BatchId batch) {
        return new CardId(
                CommandId.named("card " + application, batch.toString()).value());
    }

    /// The card that the applicant's social security card serves as: who applies again with the same one has
    /// another card.
    public CardId cardOf(ApplicationId application, CardNumber socialSecurityCard) {
        return new CardId(
                CommandId.named("card " + application, of(socialSecurityCard)).value());
    }
}
