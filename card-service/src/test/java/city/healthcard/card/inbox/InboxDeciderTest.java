package city.healthcard.card.inbox;

import static city.healthcard.card.People.TODAY;

import city.healthcard.card.inbox.InboxCommand.SettleFile;
import city.healthcard.card.inbox.InboxCommand.TakeFile;
import city.healthcard.card.inbox.InboxEvent.FileSettled;
import city.healthcard.card.inbox.InboxEvent.FileTaken;
import city.healthcard.card.partner.Partner;
import city.healthcard.eventsourcing.Scenario;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class InboxDeciderTest {

    private static final String FIRST = "a".repeat(64);
    private static final String SECOND = "b".repeat(64);
    private static final List<LineRefusal> REFUSED = List.of(new LineRefusal(2, "consignment.in-mail"));
    private static final InboxEvent TAKEN = new FileTaken(Partner.BANK, FIRST, 1, 3, TODAY);
    private static final InboxEvent SETTLED = new FileSettled(Partner.BANK, FIRST, REFUSED, TODAY);

    @Test
    void a_file_is_taken_once_however_often_it_is_sent() {
        inbox().when(take(FIRST, 1)).then(TAKEN).when(take(FIRST, 1)).thenNothing();
        inbox(TAKEN, SETTLED).when(take(FIRST, 1)).thenNothing();
    }

    @Test
    void files_are_taken_in_the_order_of_their_numbers() {
        inbox().when(take(SECOND, 2)).thenRefused(InboxRefusal.OUT_OF_SEQUENCE);
        inbox(TAKEN)
                .when(take(SECOND, 1))
                .thenRefused(InboxRefusal.OUT_OF_SEQUENCE)
                .when(take(SECOND, 2))
                .then(new FileTaken(Partner.BANK, SECOND, 2, 3, TODAY));
    }

    @Test
    void a_file_is_settled_once() {
        inbox(TAKEN).when(settle()).then(SETTLED).when(settle()).thenNothing();
        inbox().when(settle()).thenRefused(InboxRefusal.NOT_TAKEN);
    }

    private static Scenario<InboxCommand, Inbox, InboxEvent, InboxRefusal> inbox(InboxEvent... history) {
        return Scenario.of(new InboxDecider()).given(history);
    }

    private static TakeFile take(String hash, long number) {
        return new TakeFile(Partner.BANK, hash, number, 3, TODAY);
    }

    private static SettleFile settle() {
        return new SettleFile(Partner.BANK, FIRST, REFUSED, TODAY);
    }
}
