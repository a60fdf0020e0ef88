package city.healthcard.card.disclosure;

import static city.healthcard.card.People.CITIZEN;

import city.healthcard.card.disclosure.DisclosureCommand.Disclose;
import city.healthcard.card.disclosure.DisclosureEvent.Disclosed;
import city.healthcard.eventsourcing.Scenario;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DisclosureDeciderTest {

    private final Scenario<DisclosureCommand, Disclosure, DisclosureEvent, DisclosureRefusal> disclosure =
            Scenario.of(new DisclosureDecider());

    @Test
    void who_was_told_of_whom_is_noted_once() {
        disclosure
                .when(new Disclose("auditor", "names", List.of(CITIZEN)))
                .then(new Disclosed("auditor", "names", List.of(CITIZEN)))
                .when(new Disclose("auditor", "names", List.of(CITIZEN)))
                .thenNothing();
    }

    @Test
    void telling_of_nobody_is_refused() {
        disclosure.when(new Disclose("auditor", "names", List.of())).thenRefused(DisclosureRefusal.ABOUT_NOBODY);
    }
}
