package city.healthcard.records.breakglass;

import static city.healthcard.records.Examples.CITIZEN;
import static city.healthcard.records.Examples.NOW;

import city.healthcard.eventsourcing.Scenario;
import city.healthcard.records.breakglass.BreakGlassCommand.BreakGlass;
import city.healthcard.records.breakglass.BreakGlassCommand.ReviewBreakGlass;
import city.healthcard.records.breakglass.BreakGlassEvent.BreakGlassReviewed;
import city.healthcard.records.breakglass.BreakGlassEvent.GlassBroken;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BreakGlassDeciderTest {

    private static final BreakGlassId ID = new BreakGlassId(UUID.fromString("4b1d0c52-7f8e-8a6b-b1c2-0000000000dd"));
    private static final String BUCKET = "outpatient-2041";

    private final BreakGlassCommand breaking = new BreakGlass(
            ID, CITIZEN, "35020001", "clerk", Reason.UNCONSCIOUS, "昏迷送诊", 1, Duration.ofHours(4), BUCKET, NOW);
    private final BreakGlassEvent broken = new GlassBroken(
            ID,
            CITIZEN,
            "35020001",
            "clerk",
            Reason.UNCONSCIOUS,
            "昏迷送诊",
            1,
            BUCKET,
            NOW,
            NOW.plus(Duration.ofHours(4)));
    private final BreakGlassEvent reviewed =
            new BreakGlassReviewed(ID, CITIZEN, "35020001", "bureau", Verdict.JUSTIFIED, BUCKET, NOW);

    private static BreakGlassCommand reviewing(String by, Verdict verdict) {
        return new ReviewBreakGlass(ID, by, verdict, NOW);
    }

    private static Scenario<BreakGlassCommand, Glass, BreakGlassEvent, BreakGlassRefusal> scenario() {
        return Scenario.of(new BreakGlassDecider());
    }

    @Test
    void it_opens_at_once_and_says_when_it_closes() {
        scenario().when(breaking).then(broken);
    }

    @Test
    void one_act_opens_once() {
        scenario().given(broken).when(breaking).thenRefused(BreakGlassRefusal.ALREADY_DONE);
        scenario().given(broken, reviewed).when(breaking).thenRefused(BreakGlassRefusal.ALREADY_DONE);
    }

    @Test
    void a_second_person_reviews_it() {
        scenario().given(broken).when(reviewing("bureau", Verdict.JUSTIFIED)).then(reviewed);
    }

    @Test
    void nobody_reviews_their_own() {
        scenario()
                .given(broken)
                .when(reviewing("clerk", Verdict.JUSTIFIED))
                .thenRefused(BreakGlassRefusal.BY_SAME_PERSON);
    }

    @Test
    void a_verdict_stands() {
        scenario()
                .given(broken, reviewed)
                .when(reviewing("bureau", Verdict.JUSTIFIED))
                .thenNothing();
        scenario()
                .given(broken, reviewed)
                .when(reviewing("bureau", Verdict.UNJUSTIFIED))
                .thenRefused(BreakGlassRefusal.ALREADY_REVIEWED);
        scenario()
                .given(broken, reviewed)
                .when(reviewing("another", Verdict.JUSTIFIED))
                .thenRefused(BreakGlassRefusal.ALREADY_REVIEWED);
    }

    @Test
    void what_never_happened_is_not_reviewed() {
        scenario().when(reviewing("bureau", Verdict.JUSTIFIED)).thenRefused(BreakGlassRefusal.UNKNOWN);
    }
}
