package city.healthcard.card.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of the bank's pages, `{bank:count_title}`. Chinese is in `messages/bank.properties`,
/// English in
/// `messages/bank_en.properties`. A bundle of their own: Qute 3 does not load one of more than 300 words.
@MessageBundle(value = "bank", locale = "zh")
public interface BankWords {

    @Message
    String count_title();

    @Message
    String count_lead();

    @Message
    String count_found();

    @Message
    String count_of(int found, int expected);

    @Message
    String count_missing();

    @Message
    String count_surplus();

    @Message
    String count_sign_lead();

    @Message
    String count_sign(int found, int missing, int surplus);

    @Message
    String scan();

    @Message
    String scan_envelope_hint();

    @Message
    String scan_add();

    @Message
    String scan_open();

    @Message
    String scan_open_hint();

    @Message
    String scan_none();

    @Message
    String scan_found();

    @Message
    String scan_surplus();

    @Message
    String scan_again();

    @Message
    String scan_unreadable();

    @Message
    String parcel_of(String day);

    @Message
    String signatures();

    @Message
    String hand_over_step();

    @Message
    String step_on();

    @Message
    String step_dispatched();

    @Message
    String step_taken_over();

    @Message
    String step_received();

    @Message
    String serial();

    @Message
    String since();

    @Message
    String place_on_the_way();

    @Message
    String place_in_drawer();

    @Message
    String place_returned();

    @Message
    String place_unclaimed();

    @Message
    String place_missing();

    @Message
    String place_in_mail();

    @Message
    String place_with_holder();

    @Message
    String place_redirected();

    @Message
    String place_set_aside();

    @Message
    String place_destroyed();

    @Message
    String received_differs();

    @Message
    String attention();

    @Message
    String mail_card();

    @Message
    String tracking();

    @Message
    String tracking_hint();

    @Message
    String redirect_card();

    @Message
    String redirect_hint();

    @Message
    String set_aside_card();

    @Message
    String ground();

    @Message
    String ground_unclaimed();

    @Message
    String ground_undeliverable();

    @Message
    String ground_damaged();

    @Message
    String ground_not_wanted();

    @Message
    String mail_returned();

    @Message
    String return_reason();

    @Message
    String return_not_fetched();

    @Message
    String return_unknown_at_address();

    @Message
    String return_refused();

    @Message
    String return_damaged();

    @Message
    String destroy_card();

    @Message
    String destroy_lead();

    @Message
    String destroy_by_other();

    @Message
    String spare_card();

    @Message
    String spare_lead();

    @Message
    String lose_card();

    @Message
    String lose_lead();

    @Message
    String proxy_title();

    @Message
    String proxy_lead();

    @Message
    String proxy_name();

    @Message
    String proxy_type();

    @Message
    String proxy_document();

    @Message
    String proxy_letter();

    @Message
    String proxy_letter_lead();

    @Message
    String proxy_holder();

    @Message
    String proxy_hand();

    @Message
    String proxy_done();

    @Message
    String proxy_code_sent();

    @Message
    String proxy_code_not_sent();

    @Message
    String cards_listed();
}
