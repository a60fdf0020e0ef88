package city.healthcard.card.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of the page about blank cards, `{blank:title}`. Chinese is in `messages/blank.properties`, English in
/// `messages/blank_en.properties`.
@MessageBundle(value = "blank", locale = "zh")
public interface BlankWords {

    @Message
    String title();

    @Message
    String lead();

    @Message
    String keepers();

    @Message
    String keeper_card_maker();

    @Message
    String keeper_centre_350203();

    @Message
    String keeper_centre_350205();

    @Message
    String keeper_centre_350206();

    @Message
    String keeper_centre_350211();

    @Message
    String keeper_centre_350212();

    @Message
    String keeper_centre_350213();

    @Message
    String on_shelf();

    @Message
    String with_batches();

    @Message
    String wants_back();

    @Message
    String receive();

    @Message
    String delivery();

    @Message
    String delivery_hint();

    @Message
    String issue();

    @Message
    String batch();

    @Message
    String batch_hint();

    @Message
    String put_back();

    @Message
    String spoil();

    @Message
    String reason();

    @Message
    String count();

    @Message
    String counted();

    @Message
    String counted_hint();

    @Message
    String no_reason();

    @Message
    String quantity();

    @Message
    String lines();

    @Message
    String on();

    @Message
    String what();

    @Message
    String by();

    @Message
    String difference();

    @Message
    String no_lines();

    @Message
    String no_lines_why();

    @Message
    String line_received();

    @Message
    String line_issued();

    @Message
    String line_returned();

    @Message
    String line_spoiled();

    @Message
    String line_used();

    @Message
    String line_counted();

    @Message
    String line_discrepancy();

    @Message
    String reason_damaged();

    @Message
    String reason_dead_chip();

    @Message
    String reason_faulty_delivery();

    @Message
    String reason_trial();

    @Message
    String reason_wrong_entry();

    @Message
    String reason_used_unbooked();

    @Message
    String reason_lost();

    @Message
    String reason_stolen();

    @Message
    String reason_found();

    @Message
    String reason_unexplained();
}
