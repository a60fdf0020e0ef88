package city.healthcard.card.stream;

import city.healthcard.card.blank.Keeper;
import city.healthcard.card.id.ApplicationId;
import city.healthcard.card.id.BatchId;
import city.healthcard.card.id.CardId;
import city.healthcard.card.id.CitizenId;
import city.healthcard.card.id.ConsignmentId;
import city.healthcard.card.id.PassId;
import city.healthcard.card.id.QrId;
import city.healthcard.card.id.ScanId;
import city.healthcard.card.partner.Partner;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.store.StreamId;
import java.util.UUID;

/// The name of the stream of each thing.
public final class Streams {

    private Streams() {}

    public static StreamId of(CitizenId citizen) {
        return StreamId.of("citizen", citizen.value());
    }

    public static StreamId of(ApplicationId application) {
        return StreamId.of("application", application.value());
    }

    public static StreamId of(CardId card) {
        return StreamId.of("card", card.value());
    }

    public static StreamId of(BatchId batch) {
        return StreamId.of("batch", batch.value());
    }

    public static StreamId of(ConsignmentId consignment) {
        return StreamId.of("consignment", consignment.value());
    }

    public static StreamId of(QrId qr) {
        return StreamId.of("qr", qr.value());
    }

    public static StreamId of(ScanId scan) {
        return StreamId.of("scan", scan.value());
    }

    public static StreamId of(PassId pass) {
        return StreamId.of("pass", pass.value());
    }

    public static StreamId of(Partner partner) {
        return StreamId.of("partner", CommandId.named("partner", partner.code()).value());
    }

    /// What files a partner has sent.
    public static StreamId ofInbox(Partner partner) {
        return StreamId.of("inbox", CommandId.named("inbox", partner.code()).value());
    }

    /// Where a partner is told.
    public static StreamId ofWebhook(Partner partner) {
        return StreamId.of("webhook", webhookOf(partner));
    }

    /// Whose key seals the secrets of a partner's webhook.
    static UUID webhookOf(Partner partner) {
        return CommandId.named("webhook", partner.code()).value();
    }

    /// A keeper's blank cards.
    public static StreamId of(Keeper keeper) {
        return StreamId.of("blanks", CommandId.named("blanks", keeper.code()).value());
    }

    /// Who may collect the card of an application.
    public static StreamId ofMandate(ApplicationId application) {
        return StreamId.of("mandate", application.value());
    }

    /// The claim of a number that only one may have.
    ///
    /// @param index the number's blind index
    public static StreamId ofClaim(UUID index) {
        return StreamId.of("claim", index);
    }

    /// Who is alike.
    ///
    /// @param index the blind index of what is alike
    public static StreamId ofLikeness(UUID index) {
        return StreamId.of("likeness", index);
    }

    /// One act of telling.
    public static StreamId ofDisclosure(UUID disclosure) {
        return StreamId.of("disclosure", disclosure);
    }
}
