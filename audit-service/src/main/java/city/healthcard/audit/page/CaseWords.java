package city.healthcard.audit.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of the access auditors' page, `{accesscase:title}`. Chinese is in `messages/accesscase.properties`,
/// English in `messages/accesscase_en.properties`.
@MessageBundle(value = "accesscase", locale = "zh")
public interface CaseWords {

    @Message
    String title();

    @Message
    String lead();

    @Message
    String open();

    @Message
    String none();

    @Message
    String none_why();

    @Message
    String closed();

    @Message
    String taken();

    @Message
    String released();

    @Message
    String done_closed();

    @Message
    String asked_at();

    @Message
    String reader();

    @Message
    String at();

    @Message
    String purpose();

    @Message
    String refusal();

    @Message
    String shown();

    @Message
    String refused();

    @Message
    String citizen();

    @Message
    String words_open();

    @Message
    String holder();

    @Message
    String take();

    @Message
    String take_over();

    @Message
    String release();

    @Message
    String finding();

    @Message
    String close();

    @Message
    String closed_at();

    @Message
    String finding_justified();

    @Message
    String finding_unjustified();

    @Message
    String finding_unclear();

    @Message
    String capacity_citizen();

    @Message
    String capacity_guardian();

    @Message
    String capacity_institution();

    @Message
    String capacity_invited();

    @Message
    String capacity_bureau();

    @Message
    String capacity_other();

    @Message
    String purpose_PATRQT();

    @Message
    String purpose_FAMRQT();

    @Message
    String purpose_TREAT();

    @Message
    String purpose_HOPERAT();

    @Message
    String purpose_BTG();

    @Message
    String purpose_RECORDMGT();

    @Message
    String purpose_HQUALIMP();

    @Message
    String purpose_other();

    @Message
    String concern_unknown_reader();

    @Message
    String concern_not_treated();

    @Message
    String concern_not_allowed();

    @Message
    String concern_other();

    @Message
    String refusal_not_the_holder();

    @Message
    String refusal_card_blocked();

    @Message
    String refusal_not_entitled();

    @Message
    String refusal_never_clinical();

    @Message
    String refusal_wrong_pin();

    @Message
    String refusal_wrong_role();

    @Message
    String refusal_sealed();

    @Message
    String refusal_other();
}
