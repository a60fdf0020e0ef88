package city.healthcard.card.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of the pages about partners, `{partner:endpoint}`. Chinese is in `messages/partner.properties`,
/// English in `messages/partner_en.properties`.
@MessageBundle(value = "partner", locale = "zh")
public interface PartnerWords {

    @Message
    String title();

    @Message
    String lead();

    @Message
    String which();

    @Message
    String partner_bank();

    @Message
    String partner_card_maker();

    @Message
    String endpoint();

    @Message
    String webhook_none();

    @Message
    String webhook_enabled();

    @Message
    String webhook_disabled();

    @Message
    String disabled_title();

    @Message
    String disabled_on(String moment);

    @Message
    String ground_gone();

    @Message
    String ground_kept_failing();

    @Message
    String ground_message();

    @Message
    String address();

    @Message
    String address_hint();

    @Message
    String registered_on();

    @Message
    String overlap_until();

    @Message
    String not_taken();

    @Message
    String count_waiting(long count);

    @Message
    String count_failed(long count);

    @Message
    String count_held(long count);

    @Message
    String register();

    @Message
    String register_lead();

    @Message
    String rotate();

    @Message
    String rotate_lead();

    @Message
    String enable();

    @Message
    String enable_lead();

    @Message
    String remove();

    @Message
    String remove_lead();

    @Message
    String resend_since();

    @Message
    String resend_since_lead();

    @Message
    String since();

    @Message
    String since_hint();

    @Message
    String resend();

    @Message
    String secret_title();

    @Message
    String secret_once();

    @Message
    String secret();

    @Message
    String secret_back();

    @Message
    String messages();

    @Message
    String message_states();

    @Message
    String message_all();

    @Message
    String message_waiting();

    @Message
    String message_delivered();

    @Message
    String message_failed();

    @Message
    String message_held();

    @Message
    String message_type();

    @Message
    String message_id();

    @Message
    String happened();

    @Message
    String state();

    @Message
    String body();

    @Message
    String next_try();

    @Message
    String attempts();

    @Message
    String attempt();

    @Message
    String started();

    @Message
    String answered();

    @Message
    String took();

    @Message
    String millis(long millis);

    @Message
    String status(int status);

    @Message
    String answer_begins();

    @Message
    String attempt_begun();

    @Message
    String attempt_taken();

    @Message
    String attempt_refused();

    @Message
    String attempt_late();

    @Message
    String attempt_unreachable();

    @Message
    String attempt_forbidden();

    @Message
    String no_attempts();

    @Message
    String close();

    @Message
    String choose();

    @Message
    String choose_why();

    @Message
    String none();

    @Message
    String none_why();
}
