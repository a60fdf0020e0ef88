package city.healthcard.audit.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of the review pages, `{review:title}`. Chinese is in `messages/review.properties`, English in
/// `messages/review_en.properties`.
@MessageBundle(value = "review", locale = "zh")
public interface ReviewWords {

    @Message
    String title();

    @Message
    String stage_registration();

    @Message
    String stage_deposit();

    @Message
    String stage_finance();

    @Message
    String stages();

    @Message
    String queue();

    @Message
    String application();

    @Message
    String waits();

    @Message
    String holder();

    @Message
    String held_mine();

    @Message
    String held_other();

    @Message
    String held_nobody();

    @Message
    String insured();

    @Message
    String uninsured();

    @Message
    String guarded();

    @Message
    String again(int round);

    @Message
    String empty_title();

    @Message
    String empty_why();

    @Message
    String choose();

    @Message
    String choose_why();

    @Message
    String close();

    @Message
    String done();

    @Message
    String done_last();

    @Message
    String reference();

    @Message
    String applicant();

    @Message
    String applicant_hidden();

    @Message
    String name();

    @Message
    String document();

    @Message
    String coverage();

    @Message
    String desk();

    @Message
    String submitted();

    @Message
    String waiting();

    @Message
    String history();

    @Message
    String standing_open();

    @Message
    String standing_awaiting_deposit();

    @Message
    String standing_approved();

    @Message
    String standing_returned();

    @Message
    String standing_rejected();

    @Message
    String standing_withdrawn();

    @Message
    String step_opened();

    @Message
    String step_claimed_registration();

    @Message
    String step_claimed_finance();

    @Message
    String step_released();

    @Message
    String step_approved_registration();

    @Message
    String step_approved_finance();

    @Message
    String step_deposit_paid();

    @Message
    String step_deposit_waived();

    @Message
    String step_returned_registration();

    @Message
    String step_returned_finance();

    @Message
    String step_rejected_registration();

    @Message
    String step_rejected_finance();

    @Message
    String step_withdrawn();

    @Message
    String mine();

    @Message
    String approve();

    @Message
    String return_or_reject();

    @Message
    String return_it();

    @Message
    String reject_it();

    @Message
    String reasons();

    @Message
    String note();

    @Message
    String note_hint();

    @Message
    String claim();

    @Message
    String release();

    @Message
    String hindrance_decided();

    @Message
    String hindrance_deposit();

    @Message
    String hindrance_role();

    @Message
    String hindrance_held();

    @Message
    String hindrance_same_person();
}
