package city.healthcard.records;

import static city.healthcard.records.Examples.CITIZEN;
import static city.healthcard.records.Examples.NOW;

import city.healthcard.eventsourcing.GoldenEvents;
import city.healthcard.records.share.ShareEvent;
import city.healthcard.records.share.ShareEvent.FileShared;
import city.healthcard.records.share.ShareEvent.PinRefused;
import city.healthcard.records.share.ShareEvent.ShareOpened;
import city.healthcard.records.share.ShareEvent.ShareRevoked;
import city.healthcard.records.share.ShareId;
import city.healthcard.records.share.ShareScope;
import city.healthcard.records.share.ShareTerms;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

class ShareGoldenTest extends GoldenEvents<ShareEvent> {

    private static final ShareId SHARE = new ShareId(UUID.fromString("4b1d0c52-7f8e-8a6b-b1c2-0000000000f1"));
    private static final String BUCKET = "outpatient-2042";
    private static final ShareTerms TERMS = new ShareTerms(
            "给陈医生", ShareScope.PERIOD, LocalDate.parse("2026-01-01"), LocalDate.parse("2026-06-30"), NOW);

    ShareGoldenTest() {
        super(
                RecordsEvents.SHARES,
                List.of(
                        new FileShared(
                                SHARE,
                                CITIZEN,
                                TERMS,
                                "6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b",
                                5,
                                1,
                                BUCKET,
                                NOW),
                        new ShareOpened(SHARE, CITIZEN, "第一医院 陈医生", BUCKET, NOW),
                        new PinRefused(SHARE, CITIZEN, "第一医院 陈医生", 4, BUCKET, NOW),
                        new ShareRevoked(SHARE, CITIZEN, BUCKET, NOW)));
    }
}
