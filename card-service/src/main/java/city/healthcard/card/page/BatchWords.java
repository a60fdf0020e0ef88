package city.healthcard.card.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of the pages about batches and parcels, `{batch:title}`. Chinese is in `messages/batch.properties`,
/// English in `messages/batch_en.properties`.
@MessageBundle(value = "batch", locale = "zh")
public interface BatchWords {

    @Message
    String title();

    @Message
    String lead();

    @Message
    String states();

    @Message
    String state_planned();

    @Message
    String state_ordered();

    @Message
    String state_made();

    @Message
    String plan();

    @Message
    String planned_on();

    @Message
    String sum_head();

    @Message
    String consigned();

    @Message
    String none();

    @Message
    String none_why();

    @Message
    String choose();

    @Message
    String choose_why();

    @Message
    String close();

    @Message
    String batch_of(String reference);

    @Message
    String sum(int planned, int made, int spoiled, int missing, int withdrawn);

    @Message
    String adds_up();

    @Message
    String not_yet();

    @Message
    String wanted(int cards);

    @Message
    String order();

    @Message
    String order_lead();

    @Message
    String order_file();

    @Message
    String order_file_lead();

    @Message
    String receipt();

    @Message
    String receipt_lead();

    @Message
    String receipt_spoiled();

    @Message
    String receipt_missing();

    @Message
    String receipt_hint();

    @Message
    String consign();

    @Message
    String consign_to(String destination, int cards);

    @Message
    String mail_room();

    @Message
    String hand_overs();

    @Message
    String step();

    @Message
    String by();

    @Message
    String nobody();

    @Message
    String on();

    @Message
    String cards();

    @Message
    String serial();

    @Message
    String destination();

    @Message
    String state();

    @Message
    String card_wanted();

    @Message
    String card_pulled();

    @Message
    String card_made();

    @Message
    String card_spoiled();

    @Message
    String card_missing();

    @Message
    String card_consigned();

    @Message
    String cards_of(int cards);

    @Message
    String parcels_title();

    @Message
    String parcels_lead();

    @Message
    String parcels_states();

    @Message
    String parcels_dispatched();

    @Message
    String parcels_taken_over();

    @Message
    String parcels_received();

    @Message
    String parcels_unclaimed();

    @Message
    String parcels_differing();

    @Message
    String parcel_to(String destination);

    @Message
    String dispatched_on();

    @Message
    String where();

    @Message
    String surplus();

    @Message
    String no_parcels();

    @Message
    String no_parcels_why();

    @Message
    String choose_parcel();

    @Message
    String choose_parcel_why();

    @Message
    String its_batch();
}
