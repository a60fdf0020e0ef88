package city.healthcard.records.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of the pages about who may read, `{access:consents}`; Chinese in `messages/access.properties`, English in
/// `messages/access_en.properties`.
@MessageBundle(value = "access", locale = "zh")
public interface AccessWords {

    @Message
    String consents();

    @Message
    String consents_lead();

    @Message
    String consents_sealed();

    @Message
    String consents_mine();

    @Message
    String consents_none();

    @Message
    String consents_none_why();

    @Message
    String consent_for_all();

    @Message
    String consent_file();

    @Message
    String consent_opens();

    @Message
    String consent_until();

    @Message
    String consent_from();

    @Message
    String consent_withdraw();

    @Message
    String consent_given();

    @Message
    String consent_withdrawn();

    @Message
    String consent_give();

    @Message
    String consent_new();

    @Message
    String consent_whom();

    @Message
    String consent_what();

    @Message
    String consent_what_hint();

    @Message
    String consent_how_long();

    @Message
    String period_30();

    @Message
    String period_182();

    @Message
    String period_365();

    @Message
    String period_1826();

    @Message
    String sensitive_mental_health();

    @Message
    String sensitive_reproduction();

    @Message
    String sensitive_sexually_transmitted();

    @Message
    String sensitive_addiction();

    @Message
    String sensitive_violence();

    @Message
    String glasses();

    @Message
    String glasses_lead();

    @Message
    String glasses_none();

    @Message
    String reason_emergency();

    @Message
    String reason_unconscious();

    @Message
    String reason_cannot_consent();

    @Message
    String reason_public_health();

    @Message
    String glass_unreviewed();

    @Message
    String glass_justified();

    @Message
    String glass_unjustified();

    @Message
    String glass_closes();

    @Message
    String desk();

    @Message
    String desk_lead();

    @Message
    String desk_card();

    @Message
    String desk_open();

    @Message
    String desk_sealed();

    @Message
    String desk_sealed_why();

    @Message
    String desk_break();

    @Message
    String desk_break_lead(long hours);

    @Message
    String desk_reason();

    @Message
    String desk_words();

    @Message
    String desk_words_hint();

    @Message
    String desk_break_now();

    @Message
    String desk_broken();

    @Message
    String desk_nothing();

    @Message
    String desk_latest();

    @Message
    String review();

    @Message
    String review_lead();

    @Message
    String review_none();

    @Message
    String review_none_why();

    @Message
    String review_justified();

    @Message
    String review_unjustified();

    @Message
    String review_done();

    @Message
    String changes();

    @Message
    String changes_count(long count);

    @Message
    String changes_lead();

    @Message
    String changes_amended();

    @Message
    String changes_withdrawn();

    @Message
    String changes_at();

    @Message
    String changes_read();

    @Message
    String changes_citizen();

    @Message
    String changes_visit();

    @Message
    String changes_again();

    @Message
    String changes_none();

    @Message
    String changes_none_why();

    @Message
    String question();

    @Message
    String question_lead();

    @Message
    String question_concern();

    @Message
    String concern_unknown_reader();

    @Message
    String concern_not_treated();

    @Message
    String concern_not_allowed();

    @Message
    String concern_other();

    @Message
    String question_words();

    @Message
    String question_words_hint();

    @Message
    String question_send();

    @Message
    String question_not();

    @Message
    String question_sent();

    @Message
    String question_by_guardian();

    @Message
    String question_open();

    @Message
    String question_asked_at();

    @Message
    String question_explained_at();

    @Message
    String finding_justified();

    @Message
    String finding_unjustified();

    @Message
    String finding_unclear();

    @Message
    String finding_other();

    @Message
    String questioned();

    @Message
    String questioned_guardian();

    @Message
    String questioned_none();

    @Message
    String questioned_back();

    @Message
    String news();

    @Message
    String news_new_institution();

    @Message
    String news_broken_glass();

    @Message
    String news_refused();

    @Message
    String news_other();

    @Message
    String news_more(int count);

    @Message
    String news_see();
}
