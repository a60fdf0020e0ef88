package city.healthcard.records.ward;

import static city.healthcard.records.Examples.NOW;
import static city.healthcard.records.Examples.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.records.alerting.AlertNote;
import city.healthcard.records.healthfile.FiledLife;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SeenAlertsTest {

    private static final List<AlertNote> ALERTS = List.of(
            alert("new-institution", "35020001"),
            alert("broken-glass", "35020099"),
            alert("refused", "35020001"),
            alert("refused", ""));

    private final FiledLife life = new FiledLife();

    private static AlertNote alert(String occasion, String institution) {
        return new AlertNote(UUID.randomUUID(), occasion, UUID.randomUUID(), "institution", institution, NOW);
    }

    @Test
    void a_guardian_who_sees_everything_is_told_everything() {
        assertThat(SeenAlerts.of(ALERTS, life.file(), true)).isEqualTo(ALERTS);
    }

    @Test
    void others_are_told_of_the_institutions_whose_visits_they_see_and_of_no_refusal() {
        life.record(sheet());
        assertThat(SeenAlerts.of(ALERTS, life.file(), false)).containsExactly(ALERTS.getFirst());
    }
}
