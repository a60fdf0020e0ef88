package city.healthcard.card.branchdesk;

import static city.healthcard.card.People.BATCH;
import static city.healthcard.card.People.BRANCH;
import static city.healthcard.card.People.CARD;
import static city.healthcard.card.People.CONSIGNMENT;
import static city.healthcard.card.People.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.card.branchdesk.ConsignmentContents.CardLine;
import city.healthcard.card.distribution.ConsignmentEvent;
import city.healthcard.card.distribution.ConsignmentEvent.CardSetAside;
import city.healthcard.card.distribution.ConsignmentEvent.CardSpared;
import city.healthcard.card.distribution.ConsignmentEvent.CardsUnclaimed;
import city.healthcard.card.distribution.ConsignmentEvent.ConsignmentDispatched;
import city.healthcard.card.distribution.ConsignmentEvent.ConsignmentReceived;
import city.healthcard.card.distribution.DestructionGround;
import city.healthcard.eventsourcing.fact.Fact;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConsignmentContentsProjectionTest {

    private static final ConsignmentEvent SENT =
            new ConsignmentDispatched(CONSIGNMENT, BATCH, BRANCH, List.of(CARD), "office", TODAY);
    private static final ConsignmentEvent RECEIVED =
            new ConsignmentReceived(CONSIGNMENT, List.of(CARD), List.of(), "teller", TODAY);
    private static final ConsignmentEvent UNCLAIMED =
            new CardsUnclaimed(CONSIGNMENT, List.of(CARD), "test-1", TODAY.plusDays(90));
    private static final ConsignmentEvent ASIDE =
            new CardSetAside(CONSIGNMENT, CARD, DestructionGround.UNCLAIMED, "teller", TODAY.plusDays(91));
    private static final ConsignmentEvent SPARED = new CardSpared(CONSIGNMENT, CARD, "teller", TODAY.plusDays(92));

    @Test
    void what_is_spared_lies_where_it_lay_and_waits_as_long_as_before() {
        assertThat(line(SENT, RECEIVED, UNCLAIMED, ASIDE).place()).isEqualTo("set-aside");
        assertThat(line(SENT, RECEIVED, UNCLAIMED, ASIDE, SPARED)).isEqualTo(line(SENT, RECEIVED, UNCLAIMED));
        assertThat(line(SENT, RECEIVED, ASIDE, SPARED)).isEqualTo(line(SENT, RECEIVED));
        assertThat(line(SENT, RECEIVED, UNCLAIMED, ASIDE, SPARED, ASIDE, SPARED).place())
                .isEqualTo("unclaimed");
    }

    private static CardLine line(ConsignmentEvent... events) {
        var projection = new ConsignmentContentsProjection();
        var contents = Optional.<ConsignmentContents>empty();
        for (var event : events) {
            contents = projection.project(CONSIGNMENT.toString(), contents, fact(event));
        }
        return Objects.requireNonNull(contents.orElseThrow().cards().get(CARD.value()));
    }

    private static Fact fact(ConsignmentEvent event) {
        return new Fact(event, "consignment/1", CONSIGNMENT.value(), 1, Instant.parse("2026-11-23T04:00:00Z"));
    }
}
