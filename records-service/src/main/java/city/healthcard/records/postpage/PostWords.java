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

    @Message
    String sides();

    @Message
    String refused();

    @Message
    String refused_lead();

    @Message
    String refused_none();

    @Message
    String refused_none_why();

    @Message
    String nameless();

    @Message
    String said();

    @Message
    String refused_at();

    @Message
    String times(int times);

    @Message
    String body();

    @Message
    String bytes(int bytes);

    @Message
    String quality();

    @Message
    String quality_lead(long hours);

    @Message
    String quality_none();

    @Message
    String quality_none_why();

    @Message
    String visits();

    @Message
    String timely();

    @Message
    String median();

    @Message
    String p90();

    @Message
    String within(int hours);

    @Message
    String parked_ever();

    @Message
    String repeated();

    @Message
    String corrected();

    @Message
    String withdrawn(int count);

    @Message
    String day();

    @Message
    String institution();

    @Message
    String imports();

    @Message
    String imports_lead();

    @Message
    String imports_file();

    @Message
    String imports_file_hint();

    @Message
    String imports_send();

    @Message
    String imports_send_fhir();

    @Message
    String imports_again();

    @Message
    String imports_none();

    @Message
    String imports_none_why();

    @Message
    String imports_of(String form);

    @Message
    String imports_refresh();

    @Message
    String state_receiving();

    @Message
    String state_running();

    @Message
    String state_done();

    @Message
    String state_failed();

    @Message
    String imports_progress(int done, int lines);

    @Message
    String imports_ended();

    @Message
    String imports_kept();

    @Message
    String imports_recorded();

    @Message
    String imports_outcomes();

    @Message
    String imports_mend();

    @Message
    String imports_waiting();

    @Message
    String imports_cancel();

    @Message
    String imports_forget();

    @Message
    String imports_stays();
}
