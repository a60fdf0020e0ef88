package city.healthcard.card.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of applications at a desk, `{applying:title}`: `t_` heads a sheet, `w_` says what it is for. What has the
/// same name at home is among [ApplyWords]. Chinese is in `messages/applying.properties`, English in
/// `messages/applying_en.properties`.
@MessageBundle(value = "applying", locale = "zh")
public interface ApplyingWords {

    @Message
    String title();

    @Message
    String t_applicant();

    @Message
    String w_applicant();

    @Message
    String t_guardian();

    @Message
    String w_guardian(int years);

    @Message
    String t_card();

    @Message
    String w_card();

    @Message
    String h_birth();

    @Message
    String as_number();

    @Message
    String h_phone();

    @Message
    String mother();

    @Message
    String mother_why();

    @Message
    String coverage();

    @Message
    String delivery();

    @Message
    String card_number();

    @Message
    String h_card_number();

    @Message
    String h_branch();

    @Message
    String h_address();

    @Message
    String choose();

    @Message
    String go_on();

    @Message
    String back();

    @Message
    String check();

    @Message
    String check_lead();

    @Message
    String change();

    @Message
    String seen();

    @Message
    String seen_me(String name);

    @Message
    String seen_nobody();

    @Message
    String declare();

    @Message
    String file();

    @Message
    String filed();

    @Message
    String number();

    @Message
    String number_why();

    @Message
    String then();

    @Message
    String then_review();

    @Message
    String then_deposit();

    @Message
    String then_card();

    @Message
    String follow();

    @Message
    String another();

    @Message
    String not_here();

    @Message
    String not_here_do();
}
