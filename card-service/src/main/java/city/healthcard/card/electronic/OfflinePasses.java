package city.healthcard.card.electronic;

import city.healthcard.card.carduse.PresentedCode;
import city.healthcard.card.carduse.UseRefusal;
import city.healthcard.card.citizen.Citizen;
import city.healthcard.card.id.CardId;
import city.healthcard.card.id.PassId;
import city.healthcard.card.lifecycle.Card;
import city.healthcard.card.lifecycle.CardFace;
import city.healthcard.card.lifecycle.Standing;
import city.healthcard.card.pass.Pass;
import city.healthcard.card.pass.PassCommand.IssuePass;
import city.healthcard.card.pass.PassContent;
import city.healthcard.card.pass.StatusPlace;
import city.healthcard.card.policy.ElectronicCardPolicy;
import city.healthcard.card.refusal.RefusalProblems;
import city.healthcard.card.refusal.Settled;
import city.healthcard.card.revocation.CardPasses;
import city.healthcard.card.revocation.StatusLists;
import city.healthcard.card.stream.CityCalendar;
import city.healthcard.card.stream.Hearts;
import city.healthcard.card.stream.PoliciesInForce;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.proof.SigningKey;
import city.healthcard.eventsourcing.service.Runtime;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// Issues tokens that are checked without a network. Asking again within half a token's life brings the same token,
/// unless it was revoked meanwhile.
@Singleton
public class OfflinePasses {

    private static final int DRAWS_MAX = 8;

    private final Hearts hearts;
    private final CodeIds ids;
    private final StatusLists lists;
    private final Runtime runtime;
    private final SigningKey key;
    private final PoliciesInForce policies;
    private final CityCalendar calendar;
    private final InstantSource clock;

    OfflinePasses(
            Hearts hearts,
            CodeIds ids,
            StatusLists lists,
            Runtime runtime,
            SigningKey key,
            PoliciesInForce policies,
            CityCalendar calendar,
            InstantSource clock) {
        this.hearts = hearts;
        this.ids = ids;
        this.lists = lists;
        this.runtime = runtime;
        this.key = key;
        this.policies = policies;
        this.calendar = calendar;
        this.clock = clock;
    }

    /// A token to show.
    public record Shown(String text, Instant until) {
        /// Never the token.
        @Override
        public String toString() {
            return "Shown";
        }
    }

    /// Whose card, and its tokens so far.
    private record Bearer(
            CardFace face,
            Standing standing,
            Citizen.Known citizen,
            @Nullable CardPasses passes) {}

    /// A token of the card; leaves as a problem when the card may not be used.
    public Uni<Shown> issue(CardId card) {
        return bearer(card).chain(bearer -> {
            var policy = policies.forElectronicCardsOn(calendar.today());
            return issue(bearer, policy, clock.instant().truncatedTo(ChronoUnit.SECONDS), 0);
        });
    }

    private Uni<Bearer> bearer(CardId id) {
        return hearts.stateOf(id).chain(card -> {
            var face = card.knownFace().orElseThrow(OfflinePasses::unknown);
            return runtime.documents(CardPasses.VIEW)
                    .find(id.toString())
                    .chain(passes -> hearts.personOf(face.citizen())
                            .map(citizen -> bearer(card, face, citizen, passes.orElse(null))));
        });
    }

    private Bearer bearer(Card card, CardFace face, Citizen citizen, @Nullable CardPasses passes) {
        return switch (citizen) {
            case Citizen.Known known -> new Bearer(face, Standing.of(card, calendar.today()), known, passes);
            case Citizen.Unknown _, Citizen.Merged _, Citizen.Erased _ -> throw unknown();
        };
    }

    private Uni<Shown> issue(Bearer bearer, ElectronicCardPolicy policy, Instant now, int draw) {
        if (draw == DRAWS_MAX) {
            throw RefusalProblems.of(UseRefusal.PASS_REVOKED).exception();
        }
        var slot = now.getEpochSecond()
                / Duration.ofHours(policy.passHours()).dividedBy(2).toSeconds();
        var id = ids.pass(bearer.face().card(), slot, draw);
        return hearts.stateOf(id).chain(pass -> switch (pass) {
            case Pass.Unissued _ -> issue(id, bearer, policy, now);
            case Pass.Issued issued when isRevoked(bearer, issued) -> issue(bearer, policy, now, draw + 1);
            case Pass.Issued _
            when bearer.standing() != Standing.USABLE ->
                throw RefusalProblems.of(UseRefusal.of(bearer.standing()).orElseThrow())
                        .exception();
            case Pass.Issued issued -> Uni.createFrom().item(shown(issued, bearer));
        });
    }

    private Uni<Shown> issue(PassId id, Bearer bearer, ElectronicCardPolicy policy, Instant now) {
        var day = calendar.today();
        return lists.takePlace(day)
                .map(index -> new IssuePass(
                        id,
                        bearer.face().card(),
                        bearer.face().citizen(),
                        new StatusPlace(day, index),
                        now,
                        expiry(bearer.face(), policy, now),
                        policy.version(),
                        bearer.standing()))
                .chain(command -> hearts.ask(id, command, CommandId.named("issue pass", id.toString())))
                .map(Settled::done)
                .chain(() -> hearts.stateOf(id))
                .map(pass -> switch (pass) {
                    case Pass.Issued issued -> shown(issued, bearer);
                    case Pass.Unissued _ -> throw new IllegalStateException("an issued token is not there");
                });
    }

    /// Not longer than the card.
    private Instant expiry(CardFace face, ElectronicCardPolicy policy, Instant now) {
        var byPolicy = now.plus(Duration.ofHours(policy.passHours()));
        var byCard = calendar.endOf(face.expiresOn());
        return byCard.isBefore(byPolicy) ? byCard : byPolicy;
    }

    private static boolean isRevoked(Bearer bearer, Pass.Issued pass) {
        var passes = bearer.passes();
        return passes != null && passes.revocationOf(pass.id().value()).isPresent();
    }

    private Shown shown(Pass.Issued pass, Bearer bearer) {
        var person = bearer.citizen().person();
        var content = new PassContent(
                key.verifierKey().id(),
                pass.id(),
                pass.place(),
                pass.issuedAt(),
                pass.expiresAt(),
                person.birthDate().getYear(),
                person.name().masked());
        return new Shown(PresentedCode.textOfOffline(content.signed(key.sign(content.message()))), pass.expiresAt());
    }

    private static RuntimeException unknown() {
        return RefusalProblems.of(UseRefusal.UNKNOWN_CODE).exception();
    }
}
