package city.healthcard.records.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of the file pages, `{file:title}`; Chinese in `messages/file.properties`, English in
/// `messages/file_en.properties`.
@MessageBundle(value = "file", locale = "zh")
public interface FileWords {

    @Message
    String title();

    @Message
    String lead();

    @Message
    String total(int count);

    @Message
    String empty_title();

    @Message
    String empty_why();

    @Message
    String kind_outpatient();

    @Message
    String kind_inpatient();

    @Message
    String kind_emergency();

    @Message
    String kind_home();

    @Message
    String kind_virtual();

    @Message
    String kind_entry();

    @Message
    String amended();

    @Message
    String newest();

    @Message
    String untitled();

    @Message
    String diagnoses();

    @Message
    String findings();

    @Message
    String prescriptions();

    @Message
    String procedures();

    @Message
    String reports();

    @Message
    String immunizations();

    @Message
    String charges();

    @Message
    String count_diagnoses(int count);

    @Message
    String count_findings(int count);

    @Message
    String count_prescriptions(int count);

    @Message
    String count_reports(int count);

    @Message
    String total_charge();

    @Message
    String back();

    @Message
    String institution();

    @Message
    String department();

    @Message
    String practitioner();

    @Message
    String started();

    @Message
    String ended();

    @Message
    String recorded();

    @Message
    String revised();

    @Message
    String item();

    @Message
    String result();

    @Message
    String range();

    @Message
    String amount();

    @Message
    String medicine();

    @Message
    String dosage();

    @Message
    String quantity();

    @Message
    String flag_high();

    @Message
    String flag_low();

    @Message
    String flag_abnormal();

    @Message
    String corrected();

    @Message
    String corrected_why();

    @Message
    String nothing();

    @Message
    String dose();

    @Message
    String accesses();

    @Message
    String accesses_lead();

    @Message
    String accesses_count(long count);

    @Message
    String accesses_own(long own);

    @Message
    String accesses_refused(long count);

    @Message
    String access_refused();

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

    @Message
    String reader_other();

    @Message
    String purpose_none();

    @Message
    String reader_another();

    @Message
    String accesses_link();

    @Message
    String accesses_joint();

    @Message
    String accesses_check();

    @Message
    String accesses_check_how();

    @Message
    String accesses_statement();

    @Message
    String accesses_roll();

    @Message
    String accesses_wrong();

    @Message
    String who();

    @Message
    String why();

    @Message
    String what();

    @Message
    String when();

    @Message
    String reader_citizen();

    @Message
    String reader_guardian();

    @Message
    String reader_other_citizen();

    @Message
    String reader_institution();

    @Message
    String reader_bureau();

    @Message
    String reader_invited();

    @Message
    String purpose_PATRQT();

    @Message
    String purpose_FAMRQT();

    @Message
    String purpose_TREAT();

    @Message
    String purpose_HOPERAT();

    @Message
    String purpose_ETREAT();

    @Message
    String purpose_RECORDMGT();

    @Message
    String purpose_HQUALIMP();

    @Message
    String scope_FILE();

    @Message
    String scope_VISIT();

    @Message
    String scope_ACCESSES();

    @Message
    String scope_SUMMARY();

    @Message
    String scope_EXPORT();

    @Message
    String scope_SHARED();

    @Message
    String no_accesses();

    @Message
    String purpose_BTG();

    @Message
    String scope_BREAK_GLASS();

    @Message
    String history();

    @Message
    String history_lead();

    @Message
    String history_on();

    @Message
    String history_show();

    @Message
    String history_was(String day);

    @Message
    String history_none();

    @Message
    String later_withdrawn();

    @Message
    String later_corrected();

    @Message
    String later_see();

    @Message
    String history_hint();

    @Message
    String ready();

    @Message
    String ready_at();

    @Message
    String read_earlier();

    @Message
    String read_earlier_why();

    @Message
    String versions();

    @Message
    String versions_why();

    @Message
    String version(int revision);
}
