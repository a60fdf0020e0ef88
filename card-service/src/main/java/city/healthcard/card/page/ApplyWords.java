package city.healthcard.card.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of applying at home, `{apply:title}`: `q_` asks a question, `w_` says what it is for, `c_` names it in
/// short; `f_` and `h_` are a field's label and hint. Chinese is in `messages/apply.properties`, English in
/// `messages/apply_en.properties`.
@MessageBundle(value = "apply", locale = "zh")
public interface ApplyWords {

    @Message
    String title();

    @Message
    String lead();

    @Message
    String begin();

    @Message
    String go_on_draft();

    @Message
    String forget();

    @Message
    String resume();

    @Message
    String resume_lead();

    @Message
    String need();

    @Message
    String need_document();

    @Message
    String need_phone();

    @Message
    String need_guardian();

    @Message
    String need_insured();

    @Message
    String cost();

    @Message
    String cost_text();

    @Message
    String then();

    @Message
    String then_text();

    @Message
    String kept(int days);

    @Message
    String back();

    @Message
    String go_on();

    @Message
    String saved();

    @Message
    String saved_how();

    @Message
    String check();

    @Message
    String check_lead();

    @Message
    String check_correction();

    @Message
    String change();

    @Message
    String declare();

    @Message
    String send();

    @Message
    String sent();

    @Message
    String sent_number();

    @Message
    String sent_keep();

    @Message
    String sent_then();

    @Message
    String follow();

    @Message
    String q_who();

    @Message
    String w_who();

    @Message
    String q_phone();

    @Message
    String w_phone();

    @Message
    String q_document_type();

    @Message
    String w_document_type();

    @Message
    String q_document();

    @Message
    String w_document();

    @Message
    String q_name();

    @Message
    String w_name();

    @Message
    String q_birth();

    @Message
    String w_birth();

    @Message
    String q_guardian();

    @Message
    String w_guardian();

    @Message
    String q_guardian_document();

    @Message
    String w_guardian_document();

    @Message
    String q_mother();

    @Message
    String w_mother();

    @Message
    String q_coverage();

    @Message
    String w_coverage();

    @Message
    String q_social_security_card();

    @Message
    String w_social_security_card();

    @Message
    String q_delivery();

    @Message
    String w_delivery();

    @Message
    String q_branch();

    @Message
    String w_branch();

    @Message
    String q_address();

    @Message
    String w_address();

    @Message
    String q_district();

    @Message
    String w_district();

    @Message
    String c_who();

    @Message
    String c_phone();

    @Message
    String c_document_type();

    @Message
    String c_document();

    @Message
    String c_name();

    @Message
    String c_birth();

    @Message
    String c_guardian();

    @Message
    String c_guardian_document();

    @Message
    String c_mother();

    @Message
    String c_coverage();

    @Message
    String c_social_security_card();

    @Message
    String c_delivery();

    @Message
    String c_branch();

    @Message
    String c_address();

    @Message
    String c_district();

    @Message
    String f_who();

    @Message
    String f_phone();

    @Message
    String h_phone();

    @Message
    String f_type();

    @Message
    String f_number();

    @Message
    String h_number();

    @Message
    String f_issuingState();

    @Message
    String h_issuingState();

    @Message
    String h_foreignState();

    @Message
    String f_validUntil();

    @Message
    String h_validUntil();

    @Message
    String f_name();

    @Message
    String f_birthDate();

    @Message
    String h_birthDate();

    @Message
    String f_sex();

    @Message
    String f_relation();

    @Message
    String f_kind();

    @Message
    String f_socialSecurityCard();

    @Message
    String h_socialSecurityCard();

    @Message
    String f_method();

    @Message
    String f_branch();

    @Message
    String f_address();

    @Message
    String h_address();

    @Message
    String f_district();

    @Message
    String f_code();

    @Message
    String h_code();

    @Message
    String h_resume_phone();

    @Message
    String change_of(String what);

    @Message
    String mine();

    @Message
    String mine_lead();

    @Message
    String mine_code();

    @Message
    String code_ask();

    @Message
    String code_sent();

    @Message
    String code_again();

    @Message
    String h_one_time_code();

    @Message
    String correct();

    @Message
    String pay();

    @Message
    String sign_in_again();

    @Message
    String sign_in_again_lead();

    @Message
    String why_returned();

    @Message
    String withdraw();

    @Message
    String withdraw_lead();

    @Message
    String withdraw_now();

    @Message
    String withdrawn();

    @Message
    String withdrawn_lead();

    @Message
    String activate();

    @Message
    String activate_lead();

    @Message
    String activate_now();

    @Message
    String activated();

    @Message
    String activated_lead();

    @Message
    String h_activate_document();

    @Message
    String h_activate_code();

    @Message
    String f_again();

    @Message
    String h_activate_password(int length);

    @Message
    String q_photo();

    @Message
    String w_photo();

    @Message
    String f_photo();

    @Message
    String h_photo();

    @Message
    String c_photo();

    @Message
    String q_scan();

    @Message
    String w_scan();

    @Message
    String f_scan();

    @Message
    String h_scan();

    @Message
    String c_scan();
}
