package city.healthcard.card.qr;

import city.healthcard.card.carduse.CardUse;
import city.healthcard.card.carduse.Purpose;
import city.healthcard.card.id.CardId;
import city.healthcard.card.id.CitizenId;
import city.healthcard.card.id.QrId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What is known of a dynamic code.
public sealed interface Qr {

    /// Nothing: nobody has drawn it.
    record Undrawn() implements Qr {}

    /// It was drawn, and used as often as there are uses.
    record Drawn(
            QrId id,
            CardId card,
            CitizenId citizen,
            Purpose purpose,
            Instant drawnAt,
            Instant until,
            int usesMax,
            int graceSeconds,
            List<CardUse> uses)
            implements Qr {

        public Drawn {
            uses = List.copyOf(uses);
        }

        /// How often it may still be used.
        public int usesLeft() {
            return usesMax - uses.size();
        }

        Drawn used(CardUse use) {
            var more = new ArrayList<>(uses);
            more.add(use);
            return new Drawn(id, card, citizen, purpose, drawnAt, until, usesMax, graceSeconds, more);
        }
    }
}
