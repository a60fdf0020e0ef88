package city.healthcard.card.verification;

import city.healthcard.card.carduse.UseRefusal;
import city.healthcard.card.citizen.Citizen;
import city.healthcard.card.id.CardId;
import city.healthcard.card.id.CitizenId;
import city.healthcard.card.lifecycle.CardFace;
import city.healthcard.card.refusal.RefusalProblems;
import city.healthcard.card.stream.CityCalendar;
import city.healthcard.card.stream.Hearts;
import city.healthcard.card.stream.PoliciesInForce;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/// Tells a desk whose card it has accepted.
@Singleton
class Holders {

    private final Hearts hearts;
    private final PoliciesInForce policies;
    private final CityCalendar calendar;

    Holders(Hearts hearts, PoliciesInForce policies, CityCalendar calendar) {
        this.hearts = hearts;
        this.policies = policies;
        this.calendar = calendar;
    }

    Uni<Holder> of(CardId card, CitizenId citizen) {
        return hearts.stateOf(card)
                .chain(state -> hearts.personOf(citizen).map(person -> switch (person) {
                    case Citizen.Known known ->
                        state.knownFace().map(face -> holder(face, known)).orElseThrow(Holders::gone);
                    case Citizen.Unknown _, Citizen.Merged _, Citizen.Erased _ -> throw gone();
                }));
    }

    private Holder holder(CardFace face, Citizen.Known known) {
        var today = calendar.today();
        var person = known.person();
        return new Holder(
                face.citizen().value(),
                person.name().masked(),
                person.sex().code(),
                policies.on(today).ageRule().age(person.birthDate(), today),
                face.kind().word(),
                face.expiresOn());
    }

    private static RuntimeException gone() {
        return RefusalProblems.of(UseRefusal.CARD_ENDED).exception();
    }
}
