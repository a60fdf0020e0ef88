package city.healthcard.records.postpage;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of the pages about what an institution posted, `{post:parked}`; Chinese in `messages/post.properties`,
/// English in `messages/post_en.properties`.
@MessageBundle(value = "post", locale = "zh")
public interface PostWords {

    @Message
    String title();

    @Message
    String parked();

    @Message
    String parked_lead();

    @Message
    String parked_none();

    @Message
    String parked_none_why();

    @Message
    String number();

    @Message
    String revision(int revision);

    @Message
    String kind();

    @Message
    String start();

    @Message
    String department();

    @Message
    String practitioner();

    @Message
    String diagnoses();

    @Message
    String items();

    @Message
    String waits();

    @Message
    String attach();

    @Message
    String attach_lead();

    @Message
    String attach_card();

    @Message
    String attach_now();

    @Message
    String attached();

    @Message
    String drop();

    @Message
    String drop_lead();

    @Message
    String drop_reason();

    @Message
    String drop_posted_again();

    @Message
    String drop_entered_in_error();

    @Message
    String drop_person_unknown();

    @Message
    String drop_now();

    @Message
    String dropped();

    @Message
    String back();
}
