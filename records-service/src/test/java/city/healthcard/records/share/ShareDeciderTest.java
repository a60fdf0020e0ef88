package city.healthcard.records.share;

import static city.healthcard.records.Examples.ANOTHER;
import static city.healthcard.records.Examples.CITIZEN;
import static city.healthcard.records.Examples.NOW;

import city.healthcard.eventsourcing.Scenario;
import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.share.ShareCommand.Bounds;
import city.healthcard.records.share.ShareCommand.OpenShare;
import city.healthcard.records.share.ShareCommand.RevokeShare;
import city.healthcard.records.share.ShareCommand.ShareFile;
import city.healthcard.records.share.ShareEvent.FileShared;
import city.healthcard.records.share.ShareEvent.PinRefused;
import city.healthcard.records.share.ShareEvent.ShareOpened;
import city.healthcard.records.share.ShareEvent.ShareRevoked;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ShareDeciderTest {

    private static final ShareId SHARE = new ShareId(UUID.fromString("4b1d0c52-7f8e-8a6b-b1c2-0000000000f1"));
    private static final String BUCKET = "outpatient-2042";
    private static final Bounds BOUNDS = new Bounds(1, 60, 2);
    private static final ShareTerms TERMS = terms(NOW.plus(Duration.ofMinutes(30)));

    private final ShareEvent shared = new FileShared(SHARE, CITIZEN, TERMS, "right", 2, 1, BUCKET, NOW);
    private final ShareEvent opened = new ShareOpened(SHARE, CITIZEN, "陈医生", BUCKET, NOW);
    private final ShareEvent revoked = new ShareRevoked(SHARE, CITIZEN, BUCKET, NOW);

    private static ShareTerms terms(Instant expires) {
        return new ShareTerms("给陈医生", ShareScope.SUMMARY, null, null, expires);
    }

    private static ShareEvent refused(int remaining) {
        return new PinRefused(SHARE, CITIZEN, "陈医生", remaining, BUCKET, NOW);
    }

    private static ShareCommand making(ShareTerms terms) {
        return new ShareFile(SHARE, List.of(CITIZEN), terms, BOUNDS, "right", BUCKET, NOW);
    }

    private static ShareCommand opening(String digest, Instant at) {
        return new OpenShare(SHARE, "陈医生", digest, at);
    }

    private static ShareCommand revoking(CitizenId... names) {
        return new RevokeShare(SHARE, List.of(names), NOW);
    }

    private static Scenario<ShareCommand, Share, ShareEvent, ShareRefusal> scenario() {
        return Scenario.of(new ShareDecider());
    }

    @Test
    void a_citizen_shares_for_some_minutes() {
        scenario().when(making(TERMS)).then(shared);
    }

    @Test
    void a_period_without_a_first_and_a_last_day_is_none_and_does_not_mean_everything() {
        var always = new ShareTerms("", ShareScope.PERIOD, null, null, TERMS.expires());
        scenario().when(making(always)).thenRefused(ShareRefusal.NO_PERIOD);
        var since = new ShareTerms("", ShareScope.PERIOD, LocalDate.EPOCH, null, TERMS.expires());
        scenario().when(making(since)).then(new FileShared(SHARE, CITIZEN, since, "right", 2, 1, BUCKET, NOW));
    }

    @Test
    void a_link_lasts_no_longer_than_the_policy_allows_and_ends_after_it_begins() {
        scenario().when(making(terms(NOW))).thenRefused(ShareRefusal.NOT_FOR_SO_LONG);
        scenario()
                .when(making(terms(NOW.plus(Duration.ofMinutes(60)).plusMillis(1))))
                .thenRefused(ShareRefusal.NOT_FOR_SO_LONG);
        var hour = terms(NOW.plus(Duration.ofMinutes(60)));
        scenario().when(making(hour)).then(new FileShared(SHARE, CITIZEN, hour, "right", 2, 1, BUCKET, NOW));
    }

    @Test
    void a_period_begins_before_it_ends() {
        var terms = new ShareTerms(
                "", ShareScope.PERIOD, LocalDate.parse("2026-02-01"), LocalDate.parse("2026-01-01"), TERMS.expires());
        scenario().when(making(terms)).thenRefused(ShareRefusal.NO_PERIOD);
    }

    @Test
    void a_link_is_made_once() {
        scenario().given(shared).when(making(TERMS)).thenRefused(ShareRefusal.UNKNOWN);
    }

    @Test
    void the_right_pin_opens_it_as_often_as_it_is_given() {
        scenario().given(shared).when(opening("right", NOW)).then(opened);
        scenario().given(shared, opened).when(opening("right", NOW)).then(opened);
    }

    @Test
    void wrong_pins_are_counted_and_close_it() {
        scenario().given(shared).when(opening("wrong", NOW)).then(refused(1));
        scenario().given(shared, refused(1)).when(opening("wrong", NOW)).then(refused(0));
        scenario()
                .given(shared, refused(1), refused(0))
                .when(opening("right", NOW))
                .thenRefused(ShareRefusal.UNKNOWN);
    }

    @Test
    void a_right_pin_gives_no_tries_back() {
        scenario().given(shared, refused(1), opened).when(opening("wrong", NOW)).then(refused(0));
    }

    @Test
    void it_opens_nothing_once_it_is_over() {
        scenario()
                .given(shared)
                .when(opening("right", TERMS.expires().minusMillis(1)))
                .then(new ShareOpened(
                        SHARE, CITIZEN, "陈医生", BUCKET, TERMS.expires().minusMillis(1)));
        scenario().given(shared).when(opening("right", TERMS.expires())).thenRefused(ShareRefusal.UNKNOWN);
    }

    @Test
    void its_citizen_takes_it_back_and_nobody_else() {
        scenario().given(shared).when(revoking(CITIZEN)).then(revoked);
        scenario().given(shared, revoked).when(revoking(CITIZEN)).thenNothing();
        scenario().given(shared).when(revoking(ANOTHER)).thenRefused(ShareRefusal.UNKNOWN);
        scenario().given(shared, revoked).when(opening("right", NOW)).thenRefused(ShareRefusal.UNKNOWN);
    }

    @Test
    void a_link_that_nobody_made_opens_nothing() {
        scenario().when(opening("right", NOW)).thenRefused(ShareRefusal.UNKNOWN);
        scenario().when(revoking(CITIZEN)).thenRefused(ShareRefusal.UNKNOWN);
    }
}
