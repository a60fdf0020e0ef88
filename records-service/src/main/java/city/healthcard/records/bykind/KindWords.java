package city.healthcard.records.bykind;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of the pages by kind, `{kinds:trend}`; Chinese in `messages/kinds.properties`, English in
/// `messages/kinds_en.properties`.
@MessageBundle(value = "kinds", locale = "zh")
public interface KindWords {

    @Message
    String kind_problems();

    @Message
    String kind_allergies();

    @Message
    String kind_medication();

    @Message
    String kind_immunizations();

    @Message
    String kind_results();

    @Message
    String kind_reports();

    @Message
    String kind_procedures();

    @Message
    String kind_charges();

    @Message
    String by_kind();

    @Message
    String count(long count);

    @Message
    String narrow();

    @Message
    String narrowed();

    @Message
    String all();

    @Message
    String from();

    @Message
    String until();

    @Message
    String day_hint();

    @Message
    String institution();

    @Message
    String every();

    @Message
    String show();

    @Message
    String none();

    @Message
    String lot();

    @Message
    String trend();

    @Message
    String trend_of();

    @Message
    String trend_lead();

    @Message
    String trend_none();

    @Message
    String trend_says(
            int count, String first, String oldest, String last, String newest, String least, String greatest);

    @Message
    String trend_band();

    @Message
    String earlier();

    @Message
    String back_results();

    @Message
    String state_active();

    @Message
    String state_inactive();

    @Message
    String state_recurrence();

    @Message
    String state_relapse();

    @Message
    String state_remission();

    @Message
    String state_resolved();

    @Message
    String state_registered();

    @Message
    String state_partial();

    @Message
    String state_preliminary();

    @Message
    String state_final();

    @Message
    String state_amended();

    @Message
    String state_corrected();

    @Message
    String state_appended();

    @Message
    String state_cancelled();

    @Message
    String state_completed();

    @Message
    String state_stopped();

    @Message
    String state_on_hold();

    @Message
    String state_draft();

    @Message
    String state_not_done();

    @Message
    String state_in_progress();

    @Message
    String state_entered_in_error();

    @Message
    String recognition_recognised();

    @Message
    String recognition_until(String day);

    @Message
    String recognition_not_final();

    @Message
    String recognition_not_assessed();

    @Message
    String recognition_level_too_low();

    @Message
    String recognition_too_old();
}
