package city.healthcard.card.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of corrections of personal data, `{correction:title}`. Chinese is in `messages/correction.properties`,
/// English in `messages/correction_en.properties`.
@MessageBundle(value = "correction", locale = "zh")
public interface CorrectionWords {

    @Message
    String title();

    @Message
    String lead();

    @Message
    String one();

    @Message
    String asked_on();

    @Message
    String close();

    @Message
    String side_by_side();

    @Message
    String before();

    @Message
    String after();

    @Message
    String kept();

    @Message
    String mine();

    @Message
    String approve();

    @Message
    String refuse();

    @Message
    String reason();

    @Message
    String reason_hint();

    @Message
    String choose();

    @Message
    String choose_why();

    @Message
    String none();

    @Message
    String none_why();

    @Message
    String deed_approved();

    @Message
    String deed_refused();

    @Message
    String ask_title();

    @Message
    String ask_lead();

    @Message
    String whose();

    @Message
    String shown();

    @Message
    String shown_hint();

    @Message
    String right();

    @Message
    String right_lead();

    @Message
    String name();

    @Message
    String sex();

    @Message
    String as_recorded();

    @Message
    String birth();

    @Message
    String birth_hint();

    @Message
    String right_type();

    @Message
    String right_number();

    @Message
    String right_number_hint();

    @Message
    String why();

    @Message
    String evidence();

    @Message
    String evidence_hint();

    @Message
    String ask();

    @Message
    String asked();

    @Message
    String asked_why();
}
