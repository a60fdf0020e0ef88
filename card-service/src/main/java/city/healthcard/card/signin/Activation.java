package city.healthcard.card.signin;

import city.healthcard.card.application.Application;
import city.healthcard.card.citizen.Citizen;
import city.healthcard.card.claim.Claiming;
import city.healthcard.card.id.CardId;
import city.healthcard.card.identity.CardNumber;
import city.healthcard.card.identity.IdentityDocument;
import city.healthcard.card.identity.Reading.Read;
import city.healthcard.card.index.NumberIndex;
import city.healthcard.card.lifecycle.Card;
import city.healthcard.card.lifecycle.CardCommand.ActivateCard;
import city.healthcard.card.lifecycle.CardFace;
import city.healthcard.card.refusal.Settled;
import city.healthcard.card.signin.CardPasswords.Owner;
import city.healthcard.card.signin.Throttle.Permission;
import city.healthcard.card.stream.CityCalendar;
import city.healthcard.card.stream.Hearts;
import city.healthcard.card.stream.Persons;
import city.healthcard.card.stream.PoliciesInForce;
import city.healthcard.card.stream.TablesInForce;
import city.healthcard.eventsourcing.CommandId;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;
import java.util.Optional;

/// Puts a card to use: who has the card, the document and the letter's code chooses a password. What does not agree is
/// never told.
@Singleton
public class Activation {

    private static final String KIND = "activation";

    private final Hearts hearts;
    private final Persons persons;
    private final NumberIndex index;
    private final Throttle throttle;
    private final CardPasswords passwords;
    private final PoliciesInForce policies;
    private final CityCalendar calendar;
    private final TablesInForce tables;

    Activation(
            Hearts hearts,
            Persons persons,
            NumberIndex index,
            Throttle throttle,
            CardPasswords passwords,
            PoliciesInForce policies,
            CityCalendar calendar,
            TablesInForce tables) {
        this.hearts = hearts;
        this.persons = persons;
        this.index = index;
        this.throttle = throttle;
        this.passwords = passwords;
        this.policies = policies;
        this.calendar = calendar;
        this.tables = tables;
    }

    /// Activates the card; leaves as a problem when something does not agree.
    ///
    /// @param source where the attempt comes from
    public Uni<CardFace> activate(ActivationRequest request, String source, CommandId cause) {
        var target = Objects.requireNonNullElse(request.cardNumber(), "")
                + Objects.requireNonNullElse(request.applicationNumber(), "");
        return throttle.count(KIND, target, source).chain(permission -> {
            if (permission == Permission.DENIED) {
                throw SignInProblems.throttled().exception();
            }
            return cardOf(request)
                    .chain(card -> card.map(it -> activate(it, request, cause)).orElseGet(Activation::refuse))
                    .call(() -> throttle.succeeded(KIND, target));
        });
    }

    private Uni<Optional<CardId>> cardOf(ActivationRequest request) {
        var number = request.cardNumber();
        if (number != null && CardNumber.read(number) instanceof Read<CardNumber> read) {
            return hearts.stateOfClaim(index.claimOf(read.value()))
                    .map(claim -> claim instanceof Claiming.Owned owned
                            ? Optional.of(new CardId(owned.owner()))
                            : Optional.empty());
        }
        var typed = request.applicationNumber();
        var application = typed == null ? null : NumberIndex.applicationOf(typed);
        return application == null
                ? Uni.createFrom().item(Optional.empty())
                : hearts.stateOf(application)
                        .map(state -> state instanceof Application.Fulfilled done
                                ? Optional.of(done.card())
                                : Optional.empty());
    }

    private Uni<CardFace> activate(CardId card, ActivationRequest request, CommandId cause) {
        return hearts.stateOf(card).chain(state -> switch (state) {
            case Card.Delivered delivered
            when isCodeOf(card, request) ->
                isHolder(delivered.face(), request)
                        .chain(isHolder -> isHolder ? choose(delivered.face(), request, cause) : refuse());
            case Card.Active active when isCodeOf(card, request) -> again(active.face(), request);
            case Card.Unissued _,
                    Card.Issued _,
                    Card.Delivered _,
                    Card.Active _,
                    Card.Blocked _,
                    Card.Expired _,
                    Card.Ended _ -> refuse();
        });
    }

    private Uni<CardFace> choose(CardFace face, ActivationRequest request, CommandId cause) {
        var today = calendar.today();
        var printed =
                new String[] {face.number().value(), request.document().number(), index.activationCode(face.card())};
        policies.on(today).password().weaknessOf(request.password(), printed).ifPresent(weakness -> {
            throw SignInProblems.weak(weakness).exception();
        });
        return passwords
                .keep(index.of(face.number()), new Owner(face.card(), face.citizen()), request.password())
                .chain(() -> hearts.ask(face.card(), new ActivateCard(today), cause))
                .map(Settled::done)
                .replaceWith(face);
    }

    /// The same request again, after its first answer was lost.
    private Uni<CardFace> again(CardFace face, ActivationRequest request) {
        return passwords
                .verify(index.of(face.number()), request.password())
                .chain(owner -> owner.isPresent() ? Uni.createFrom().item(face) : refuse());
    }

    private Uni<Boolean> isHolder(CardFace face, ActivationRequest request) {
        if (!(request.document().read(tables.reader()) instanceof Read<IdentityDocument> shown)) {
            return Uni.createFrom().item(false);
        }
        return persons.wholeOf(face.citizen()).map(state -> {
            if (!(state instanceof Citizen.Known known)) {
                return false;
            }
            return known.bears(shown.value()) || known.isActedForBy(shown.value());
        });
    }

    private boolean isCodeOf(CardId card, ActivationRequest request) {
        var code = index.activationCode(card).getBytes(StandardCharsets.UTF_8);
        var given = request.activationCode().strip().getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(code, given);
    }

    private static <T> Uni<T> refuse() {
        return Uni.createFrom().failure(SignInProblems.activationRefused().exception());
    }
}
