package city.healthcard.card.carduse;

import city.healthcard.card.id.ScanId;
import java.time.Instant;

/// One use of a card, as the region wants to know of it. Nothing in it says whose card it was.
///
/// @param terminal the institution's own name of its terminal
/// @param institution its code
/// @param by the clerk or machine that asked, as a pseudonym
/// @param at when; our clock, but for what was scanned offline
public record CardUse(
        ScanId scan,
        TreatmentStep step,
        String terminal,
        TerminalKind terminalKind,
        String institution,
        String by,
        Instant at) {}
