package city.healthcard.eventsourcing.example;

import city.healthcard.eventsourcing.example.LampContract.LampShines;
import city.healthcard.eventsourcing.example.LampEvent.LampLit;
import city.healthcard.eventsourcing.example.LampEvent.LampPutOut;
import city.healthcard.eventsourcing.example.LampEvent.LampPutUp;
import city.healthcard.eventsourcing.fact.Fact;
import city.healthcard.eventsourcing.view.DocumentForm;
import city.healthcard.eventsourcing.view.Projection;
import city.healthcard.eventsourcing.view.View;
import java.util.Optional;
import java.util.Set;

/// How many nights a lamp has burnt, as its own events say and as the city heard.
public record LampNights(String street, int own, int heard, boolean burns) {

    public static final View<LampNights> VIEW = View.of(
                    "lamp-nights",
                    1,
                    new Counting(),
                    DocumentForm.json(LampNights.class)
                            .searchableBy("burns", nights -> nights.burns() ? "yes" : "no")
                            .searchableBy("own", LampNights::own))
            .hearing("card");

    private static final class Counting implements Projection<LampNights> {

        @Override
        public Set<String> idsOf(Fact fact) {
            return fact.what() instanceof LampEvent || fact.what() instanceof LampContract
                    ? Set.of(fact.key().toString())
                    : Set.of();
        }

        @Override
        public Optional<LampNights> project(String id, Optional<LampNights> before, Fact fact) {
            var nights = before.orElse(new LampNights("", 0, 0, false));
            return Optional.of(
                    switch (fact.what()) {
                        case LampPutUp putUp ->
                            new LampNights(putUp.street(), nights.own(), nights.heard(), nights.burns());
                        case LampLit _ -> new LampNights(nights.street(), nights.own() + 1, nights.heard(), true);
                        case LampPutOut _ -> new LampNights(nights.street(), nights.own(), nights.heard(), false);
                        case LampShines _ ->
                            new LampNights(nights.street(), nights.own(), nights.heard() + 1, nights.burns());
                        default -> nights;
                    });
        }
    }
}
