package city.healthcard.payment.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of the pages of payment-service, `{pay:title}`. Chinese is in `messages/pay.properties`, English in
/// `messages/pay_en.properties`.
@MessageBundle(value = "pay", locale = "zh")
public interface PayWords {

    @Message
    String title();

    @Message
    String amount();

    @Message
    String now();

    @Message
    String open();

    @Message
    String look();

    @Message
    String back();

    @Message
    String lead_none();

    @Message
    String lead_due();

    @Message
    String lead_paying();

    @Message
    String lead_paid();

    @Message
    String lead_waived();

    @Message
    String lead_cancelled();

    @Message
    String lead_refunding();

    @Message
    String lead_refunded();
}
