package city.healthcard.card.carduse;

import city.healthcard.card.id.ScanId;
import java.time.Instant;
import java.util.UUID;

/// Uses of cards, for tests.
public final class CardUses {

    public static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
    public static final String HOSPITAL = "35020001";
    public static final String CLINIC = "35020002";

    private CardUses() {}

    public static CardUse use(int number, TreatmentStep step, String institution, Instant at) {
        return new CardUse(
                new ScanId(new UUID(9, number)), step, "desk-3", TerminalKind.DESK, institution, "clerk", at);
    }

    public static CardUse registration(int number, Instant at) {
        return use(number, TreatmentStep.REGISTRATION, HOSPITAL, at);
    }
}
