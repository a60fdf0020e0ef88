package city.healthcard.records.shares;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of the pages about sharing, `{shares:title}`; Chinese in `messages/shares.properties`, English in
/// `messages/shares_en.properties`.
@MessageBundle(value = "shares", locale = "zh")
public interface ShareWords {

    @Message
    String title();

    @Message
    String lead();

    @Message
    String make();

    @Message
    String label();

    @Message
    String label_hint();

    @Message
    String what();

    @Message
    String scope_summary();

    @Message
    String scope_period();

    @Message
    String scope_whole();

    @Message
    String minutes();

    @Message
    String minutes_15();

    @Message
    String minutes_60();

    @Message
    String minutes_240();

    @Message
    String minutes_1440();

    @Message
    String pin();

    @Message
    String pin_hint();

    @Message
    String fresh();

    @Message
    String fresh_why();

    @Message
    String fresh_page();

    @Message
    String fresh_link();

    @Message
    String expires();

    @Message
    String mine();

    @Message
    String none();

    @Message
    String open();

    @Message
    String over();

    @Message
    String revoked();

    @Message
    String closed();

    @Message
    String revoke();

    @Message
    String revoked_now();

    @Message
    String tries();

    @Message
    String tries_none();

    @Message
    String stated();

    @Message
    String wrong();

    @Message
    String shared();

    @Message
    String shared_lead();

    @Message
    String link();

    @Message
    String link_hint();

    @Message
    String recipient();

    @Message
    String recipient_hint();

    @Message
    String shared_open();

    @Message
    String shared_pin();

    @Message
    String shared_made(String moment);

    @Message
    String shared_left(int count);

    @Message
    String shared_none();
}
