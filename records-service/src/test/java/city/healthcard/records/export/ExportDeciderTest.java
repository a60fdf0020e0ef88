package city.healthcard.records.export;

import static city.healthcard.records.Examples.CITIZEN;
import static city.healthcard.records.Examples.NOW;

import city.healthcard.eventsourcing.Scenario;
import city.healthcard.records.export.ExportEvent.ExportMade;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ExportDeciderTest {

    private static final ExportId EXPORT = new ExportId(UUID.fromString("4b1d0c52-7f8e-8a6b-b1c2-0000000000e1"));
    private static final String CODE = "0123456789ABCDEF";

    private final ExportEvent made = new ExportMade(EXPORT, CITIZEN, CODE, "pdf", "aa", 9, 1, NOW);

    private static MakeExport making(String sha256, String code) {
        return new MakeExport(EXPORT, CITIZEN, code, "pdf", sha256, 9, 1, NOW);
    }

    private static Scenario<MakeExport, Export, ExportEvent, ExportRefusal> scenario() {
        return Scenario.of(new ExportDecider());
    }

    @Test
    void a_copy_is_vouched_for_once() {
        scenario().when(making("aa", CODE)).then(made);
        scenario().given(made).when(making("aa", CODE)).thenNothing();
    }

    @Test
    void nobody_vouches_for_other_bytes_or_under_another_code() {
        scenario().given(made).when(making("bb", CODE)).thenRefused(ExportRefusal.OTHER_CONTENT);
        scenario().given(made).when(making("aa", "FEDCBA9876543210")).thenRefused(ExportRefusal.OTHER_CONTENT);
    }
}
