package city.healthcard.audit.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of the access alerts' page, `{accessalert:title}`. Chinese is in `messages/accessalert.properties`,
/// English in `messages/accessalert_en.properties`; what accesses say in codes is among [CaseWords].
@MessageBundle(value = "accessalert", locale = "zh")
public interface AlertWords {

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
    String refused_attempts(int limit, long hours);

    @Message
    String files_read(int limit, long hours);

    @Message
    String raised_at();

    @Message
    String reader();

    @Message
    String policy();

    @Message
    String edition(String version);

    @Message
    String evidence();

    @Message
    String evidence_lead();

    @Message
    String number();

    @Message
    String back();

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
    String finding_no_cause();

    @Message
    String finding_to_follow();
}
