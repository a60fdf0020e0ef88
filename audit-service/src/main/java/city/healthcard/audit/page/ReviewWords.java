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

    @Message
    String parts();

    @Message
    String part_all();

    @Message
    String part_mine();

    @Message
    String part_unassigned();

    @Message
    String part_overdue();

    @Message
    String district();

    @Message
    String whole_city();

    @Message
    String narrow();

    @Message
    String overdue();

    @Message
    String due(String day);

    @Message
    String time_limit();

    @Message
    String held_until(String time);

    @Message
    String choose_row(String reference);

    @Message
    String hand_over();

    @Message
    String assign();

    @Message
    String receiver();

    @Message
    String doubles();

    @Message
    String compared();

    @Message
    String round(int number);

    @Message
    String changed();

    @Message
    String applied_by();

    @Message
    String in_person();

    @Message
    String returned_for();

    @Message
    String look_for_it();

    @Message
    String policy(String version);

    @Message
    String step_assigned_registration();

    @Message
    String step_assigned_finance();

    @Message
    String bulk_try();

    @Message
    String bulk_done();

    @Message
    String bulk_would(long approved, long refused);

    @Message
    String bulk_did(long approved, long refused);

    @Message
    String bulk_outcome_tried();

    @Message
    String bulk_outcome();

    @Message
    String bulk_will();

    @Message
    String bulk_approved();

    @Message
    String bulk_left();

    @Message
    String bulk_run(long count);

    @Message
    String bulk_none();

    @Message
    String bulk_none_why();

    @Message
    String bulk_too_many(int most);

    @Message
    String times();

    @Message
    String times_lead();

    @Message
    String stage();

    @Message
    String waiting_count();

    @Message
    String oldest();

    @Message
    String hands();

    @Message
    String hands_none();

    @Message
    String holding_count();

    @Message
    String decided_count();

    @Message
    String nameless();

    @Message
    String mine_title();

    @Message
    String mine_none();

    @Message
    String mine_reasons();

    @Message
    String mine_mend();

    @Message
    String mine_mend_this(String what);

    @Message
    String mine_note();

    @Message
    String mine_back();
}
