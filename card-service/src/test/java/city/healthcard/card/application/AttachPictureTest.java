package city.healthcard.card.application;

import static city.healthcard.card.People.APPLICATION;
import static city.healthcard.card.People.BATCH;
import static city.healthcard.card.People.CARD;
import static city.healthcard.card.People.CITIZEN;
import static city.healthcard.card.People.DESK;
import static city.healthcard.card.People.NUMBER;
import static city.healthcard.card.People.POLICY;
import static city.healthcard.card.People.TODAY;
import static city.healthcard.card.People.adult;
import static city.healthcard.card.People.form;
import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.card.application.ApplicationCommand.AttachPicture;
import city.healthcard.card.application.ApplicationEvent.ApplicationAbandoned;
import city.healthcard.card.application.ApplicationEvent.ApplicationCorrected;
import city.healthcard.card.application.ApplicationEvent.ApplicationEnteredProduction;
import city.healthcard.card.application.ApplicationEvent.ApplicationFulfilled;
import city.healthcard.card.application.ApplicationEvent.ApplicationPictureAttached;
import city.healthcard.card.application.ApplicationEvent.ApplicationRejected;
import city.healthcard.card.application.ApplicationEvent.ApplicationReturned;
import city.healthcard.card.application.ApplicationEvent.ApplicationSubmitted;
import city.healthcard.card.application.ApplicationEvent.ApplicationWithdrawn;
import city.healthcard.card.application.Attachment.Kind;
import city.healthcard.eventsourcing.Scenario;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AttachPictureTest {

    private static final Attachment PHOTO = picture(Kind.PHOTO, "aa");
    private static final Attachment BETTER_PHOTO = picture(Kind.PHOTO, "bb");
    private static final Attachment SCAN = picture(Kind.SCAN, "cc");
    private static final ApplicationEvent SUBMITTED = new ApplicationSubmitted(
            APPLICATION, CITIZEN, NUMBER, form(adult(), null), DESK, TODAY, List.of(), POLICY.version());
    private static final ApplicationEvent RETURNED = new ApplicationReturned(APPLICATION, CITIZEN, 1);
    private static final ApplicationEvent CORRECTED = new ApplicationCorrected(
            APPLICATION, CITIZEN, 2, form(adult(), null), DESK, TODAY, List.of(), POLICY.version());
    private static final ApplicationEvent ENTERED = new ApplicationEnteredProduction(APPLICATION, CITIZEN, BATCH, CARD);

    @Test
    void a_picture_is_attached_and_the_same_one_not_again() {
        application(SUBMITTED)
                .when(attach(PHOTO))
                .then(attached(PHOTO))
                .when(attach(PHOTO))
                .thenNothing()
                .when(attach(SCAN))
                .then(attached(SCAN));
    }

    @Test
    void a_later_picture_of_the_same_kind_takes_its_place_and_a_correction_keeps_both_kinds() {
        var decider = new ApplicationDecider();
        Application state = decider.initial();
        for (var event :
                List.of(SUBMITTED, attached(PHOTO), attached(SCAN), RETURNED, attached(BETTER_PHOTO), CORRECTED)) {
            state = decider.evolve(state, event);
        }
        assertThat(((Application.Open) state).attachments().values()).containsExactlyInAnyOrder(BETTER_PHOTO, SCAN);
    }

    @Test
    void nothing_is_attached_to_what_was_not_submitted_is_being_made_or_has_ended() {
        application().when(attach(PHOTO)).thenRefused(ApplicationRefusal.NOT_SUBMITTED);
        application(new ApplicationAbandoned(APPLICATION, CITIZEN))
                .when(attach(PHOTO))
                .thenRefused(ApplicationRefusal.NOT_SUBMITTED);
        application(SUBMITTED, ENTERED).when(attach(PHOTO)).thenRefused(ApplicationRefusal.IN_PRODUCTION);
        for (var end : List.of(
                new ApplicationRejected(APPLICATION, CITIZEN, 1),
                new ApplicationWithdrawn(APPLICATION, CITIZEN),
                new ApplicationFulfilled(APPLICATION, CITIZEN, CARD, TODAY))) {
            application(SUBMITTED, end).when(attach(PHOTO)).thenRefused(ApplicationRefusal.ENDED);
        }
    }

    private static Scenario<ApplicationCommand, Application, ApplicationEvent, ApplicationRefusal> application(
            ApplicationEvent... history) {
        return Scenario.of(new ApplicationDecider()).given(history);
    }

    private static ApplicationCommand attach(Attachment attachment) {
        return new AttachPicture(attachment, TODAY);
    }

    private static ApplicationEvent attached(Attachment attachment) {
        return new ApplicationPictureAttached(APPLICATION, CITIZEN, attachment, TODAY);
    }

    private static Attachment picture(Kind kind, String byteInHex) {
        return new Attachment(kind, byteInHex.repeat(32), new UUID(9, 1), "image/png", 1_000);
    }
}
