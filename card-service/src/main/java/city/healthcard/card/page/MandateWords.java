package city.healthcard.card.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of letting somebody else collect the card, `{mandate:title}`. Chinese is in `messages/mandate.properties`,
/// English in `messages/mandate_en.properties`.
@MessageBundle(value = "mandate", locale = "zh")
public interface MandateWords {

    @Message
    String title();

    @Message
    String lead();

    @Message
    String given();

    @Message
    String until();

    @Message
    String withdraw();

    @Message
    String used();

    @Message
    String other();

    @Message
    String name();

    @Message
    String type();

    @Message
    String number();

    @Message
    String give();

    @Message
    String back();
}
