package city.healthcard.card.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of the pages of card-service, `{desk:home_title}`. Chinese is in `messages/desk.properties`, English in
/// `messages/desk_en.properties`.
@MessageBundle(value = "desk", locale = "zh")
public interface DeskWords {

    @Message
    String home_title();

    @Message
    String home_lead();

    @Message
    String home_file();

    @Message
    String home_track();

    @Message
    String home_apply();

    @Message
    String home_who();

    @Message
    String home_who_text();

    @Message
    String home_bring();

    @Message
    String home_bring_text();

    @Message
    String home_where();

    @Message
    String home_where_text();

    @Message
    String home_staff();

    @Message
    String home_reviews();

    @Message
    String home_branch();

    @Message
    String sample_name();

    @Message
    String sample_kind();

    @Message
    String track_title();

    @Message
    String track_ask();

    @Message
    String track_why();

    @Message
    String track_number();

    @Message
    String track_hint();

    @Message
    String track_show();

    @Message
    String track_other();

    @Message
    String station_applied();

    @Message
    String station_first();

    @Message
    String station_deposit();

    @Message
    String station_second();

    @Message
    String station_made();

    @Message
    String station_collected();

    @Message
    String station_mailed();

    @Message
    String station_letter();

    @Message
    String station_returned();

    @Message
    String station_rejected();

    @Message
    String station_withdrawn();

    @Message
    String state_done();

    @Message
    String state_current();

    @Message
    String state_ahead();

    @Message
    String next_submitted();

    @Message
    String next_returned();

    @Message
    String next_awaiting_deposit();

    @Message
    String next_registered();

    @Message
    String next_ready();

    @Message
    String next_in_production();

    @Message
    String next_at_branch();

    @Message
    String next_fulfilled();

    @Message
    String next_rejected();

    @Message
    String next_withdrawn();

    @Message
    String sign_in_title();

    @Message
    String sign_in_lead();

    @Message
    String card_number();

    @Message
    String card_number_hint();

    @Message
    String password();

    @Message
    String code();

    @Message
    String code_hint();

    @Message
    String enter();

    @Message
    String no_card();

    @Message
    String branch_title();

    @Message
    String branch_of(String branch);

    @Message
    String waiting_cards();

    @Message
    String collect_title();

    @Message
    String collect_lead();

    @Message
    String document_type();

    @Message
    String document();

    @Message
    String document_hint();

    @Message
    String type_01();

    @Message
    String type_02();

    @Message
    String type_03();

    @Message
    String type_06();

    @Message
    String type_07();

    @Message
    String hand_over();

    @Message
    String parcels();

    @Message
    String parcel();

    @Message
    String dispatched();

    @Message
    String parcel_cards();

    @Message
    String parcel_state();

    @Message
    String on_the_way();

    @Message
    String received();

    @Message
    String receive();

    @Message
    String no_parcels();

    @Message
    String no_parcels_why();

    @Message
    String letter_title();

    @Message
    String letter_lead();

    @Message
    String letter_number();

    @Message
    String letter_code();

    @Message
    String letter_how();

    @Message
    String letter_next();

    @Message
    String applicant();

    @Message
    String name();

    @Message
    String sex();

    @Message
    String sex_MALE();

    @Message
    String sex_FEMALE();

    @Message
    String birth();

    @Message
    String guardian();

    @Message
    String address();

    @Message
    String number();

    @Message
    String my_card();

    @Message
    String my_card_lead();

    @Message
    String kind_city();

    @Message
    String kind_social_security();

    @Message
    String kind_temporary();

    @Message
    String kind_citizen_card();

    @Message
    String temporary();

    @Message
    String temporary_lead(int days);

    @Message
    String temporary_document_hint();

    @Message
    String sex_unknown();

    @Message
    String birth_hint();

    @Message
    String phone();

    @Message
    String phone_hint();

    @Message
    String temporary_give();

    @Message
    String temporary_given();

    @Message
    String temporary_slip();

    @Message
    String temporary_has_one();

    @Message
    String temporary_how();

    @Message
    String temporary_longer();

    @Message
    String temporary_longer_lead();

    @Message
    String temporary_extend();

    @Message
    String reason();

    @Message
    String reason_application_under_way();

    @Message
    String reason_treatment_continues();

    @Message
    String reason_documents_awaited();

    @Message
    String card_desk();

    @Message
    String desk_ask();

    @Message
    String desk_ask_why();

    @Message
    String desk_show();

    @Message
    String desk_no_cards();

    @Message
    String desk_no_cards_why();

    @Message
    String desk_open_application();

    @Message
    String desk_usable();

    @Message
    String desk_reported();

    @Message
    String desk_unusable();

    @Message
    String desk_lost();

    @Message
    String desk_found();

    @Message
    String renew();

    @Message
    String renew_lead();

    @Message
    String reissue();

    @Message
    String reissue_lead();

    @Message
    String reissue_now();

    @Message
    String branch_code();

    @Message
    String return_card();

    @Message
    String return_lead();

    @Message
    String return_now();

    @Message
    String deed_loss();

    @Message
    String deed_resumption();

    @Message
    String deed_renewal();

    @Message
    String deed_reissue();

    @Message
    String deed_return();

    @Message
    String elsewhere();

    @Message
    String elsewhere_lead();

    @Message
    String elsewhere_now();

    @Message
    String deed_recognised();

    @Message
    String show_code();

    @Message
    String code_picture();

    @Message
    String seconds_left(long seconds);

    @Message
    String uses_left(int uses);

    @Message
    String fresh_code();

    @Message
    String purpose();

    @Message
    String purpose_registration();

    @Message
    String purpose_treatment();

    @Message
    String purpose_dispensing();

    @Message
    String purpose_charge();

    @Message
    String code_warning();

    @Message
    String static_code();

    @Message
    String static_code_lead();

    @Message
    String offline_code();

    @Message
    String offline_code_lead();

    @Message
    String offline_code_how();

    @Message
    String good_until();

    @Message
    String lost();

    @Message
    String lost_lead();

    @Message
    String lost_now();

    @Message
    String lost_done();

    @Message
    String lost_done_lead();

    @Message
    String verify();

    @Message
    String verify_accepted();

    @Message
    String verify_waiting();

    @Message
    String verify_waiting_why();

    @Message
    String verify_factor();

    @Message
    String verify_password();

    @Message
    String verify_code();

    @Message
    String verify_send();

    @Message
    String verify_refused();

    @Message
    String verify_compare();

    @Message
    String verify_now();

    @Message
    String tries_left(int tries);

    @Message
    String step();

    @Message
    String step_010101();

    @Message
    String step_010102();

    @Message
    String step_010103();

    @Message
    String step_010104();

    @Message
    String step_010105();

    @Message
    String step_010106();

    @Message
    String step_010107();

    @Message
    String scan_here();

    @Message
    String scan_hint();

    @Message
    String age();

    @Message
    String card_kind();

    @Message
    String pairs_title();

    @Message
    String pairs_lead();

    @Message
    String pairs_states();

    @Message
    String pairs_close();

    @Message
    String pairs_choose();

    @Message
    String pairs_choose_why();

    @Message
    String pairs_none();

    @Message
    String pairs_none_why();

    @Message
    String pair();

    @Message
    String pair_alike_in();

    @Message
    String pair_alike();

    @Message
    String pair_merge_asked();

    @Message
    String pair_merged();

    @Message
    String pair_unmerge_asked();

    @Message
    String pair_distinct();

    @Message
    String alike_document();

    @Message
    String alike_name_birth_phone();

    @Message
    String pair_side_by_side();

    @Message
    String pair_one();

    @Message
    String pair_other();

    @Message
    String pair_stays();

    @Message
    String pair_sex();

    @Message
    String pair_birth();

    @Message
    String pair_phone();

    @Message
    String pair_address();

    @Message
    String pair_holds();

    @Message
    String holds_nothing();

    @Message
    String holds_application();

    @Message
    String holds_card();

    @Message
    String sex_0();

    @Message
    String sex_1();

    @Message
    String sex_2();

    @Message
    String sex_9();

    @Message
    String pair_reason();

    @Message
    String pair_reason_hint();

    @Message
    String pair_evidence();

    @Message
    String pair_evidence_hint();

    @Message
    String pair_asked_on();

    @Message
    String pair_ask_merge();

    @Message
    String pair_ask_merge_lead();

    @Message
    String pair_which_stays();

    @Message
    String pair_are_two();

    @Message
    String pair_ask_unmerge();

    @Message
    String pair_ask_unmerge_lead();

    @Message
    String pair_another_decides();

    @Message
    String pair_approve_merge();

    @Message
    String pair_approve_unmerge();

    @Message
    String pair_turn_down();

    @Message
    String pair_steps();

    @Message
    String step_pair_merge_asked();

    @Message
    String step_pair_merged();

    @Message
    String step_pair_unmerge_asked();

    @Message
    String step_pair_distinct();

    @Message
    String step_pair_alike();

    @Message
    String picture_photo();

    @Message
    String picture_scan();
}
