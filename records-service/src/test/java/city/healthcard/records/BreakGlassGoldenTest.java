package city.healthcard.records;

import static city.healthcard.records.Examples.CITIZEN;
import static city.healthcard.records.Examples.NOW;

import city.healthcard.eventsourcing.GoldenEvents;
import city.healthcard.records.breakglass.BreakGlassEvent;
import city.healthcard.records.breakglass.BreakGlassEvent.BreakGlassReviewed;
import city.healthcard.records.breakglass.BreakGlassEvent.GlassBroken;
import city.healthcard.records.breakglass.BreakGlassId;
import city.healthcard.records.breakglass.Reason;
import city.healthcard.records.breakglass.Verdict;
import java.util.List;
import java.util.UUID;

class BreakGlassGoldenTest extends GoldenEvents<BreakGlassEvent> {

    private static final BreakGlassId ID = new BreakGlassId(UUID.fromString("4b1d0c52-7f8e-8a6b-b1c2-0000000000dd"));

    BreakGlassGoldenTest() {
        super(
                RecordsEvents.GLASSES,
                List.of(
                        new GlassBroken(
                                ID,
                                CITIZEN,
                                "35020001",
                                "clerk-7",
                                Reason.UNCONSCIOUS,
                                "昏迷送诊，需了解用药",
                                1,
                                "outpatient-2041",
                                NOW,
                                NOW.plusSeconds(14_400)),
                        new BreakGlassReviewed(
                                ID, CITIZEN, "35020001", "bureau-3", Verdict.JUSTIFIED, "outpatient-2041", NOW)));
    }
}
