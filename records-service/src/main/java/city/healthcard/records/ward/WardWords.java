package city.healthcard.records.ward;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of the pages for guardians, `{ward:title}`; Chinese in `messages/ward.properties`, English in
/// `messages/ward_en.properties`.
@MessageBundle(value = "ward", locale = "zh")
public interface WardWords {

    @Message
    String title();

    @Message
    String lead();

    @Message
    String none();

    @Message
    String none_why();

    @Message
    String open();

    @Message
    String who(String id);

    @Message
    String names_why();

    @Message
    String rights_full();

    @Message
    String rights_narrowed();

    @Message
    String rights_reading();

    @Message
    String rights_appointed();

    @Message
    String told();

    @Message
    String whose();

    @Message
    String not_yours();

    @Message
    String own();

    @Message
    String others();

    @Message
    String file();

    @Message
    String file_lead();

    @Message
    String file_empty();

    @Message
    String accesses_lead();

    @Message
    String accesses_less();

    @Message
    String accesses_own(long own);

    @Message
    String accesses_shown(long count);

    @Message
    String back();

    @Message
    String accesses();
}
