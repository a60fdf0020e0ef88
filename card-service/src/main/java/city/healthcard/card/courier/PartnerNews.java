package city.healthcard.card.courier;

import static city.healthcard.card.partner.Partner.BANK;
import static city.healthcard.card.partner.Partner.CARD_MAKER;

import city.healthcard.card.distribution.ConsignmentEvent;
import city.healthcard.card.distribution.ConsignmentEvent.CardDestroyed;
import city.healthcard.card.distribution.ConsignmentEvent.CardHandedOut;
import city.healthcard.card.distribution.ConsignmentEvent.CardLost;
import city.healthcard.card.distribution.ConsignmentEvent.CardMailed;
import city.healthcard.card.distribution.ConsignmentEvent.CardRedirected;
import city.healthcard.card.distribution.ConsignmentEvent.CardSetAside;
import city.healthcard.card.distribution.ConsignmentEvent.CardSpared;
import city.healthcard.card.distribution.ConsignmentEvent.CardsUnclaimed;
import city.healthcard.card.distribution.ConsignmentEvent.ConsignmentDispatched;
import city.healthcard.card.distribution.ConsignmentEvent.ConsignmentReceived;
import city.healthcard.card.distribution.ConsignmentEvent.ConsignmentTakenOver;
import city.healthcard.card.distribution.ConsignmentEvent.DiscrepancyFound;
import city.healthcard.card.distribution.ConsignmentEvent.MailDelivered;
import city.healthcard.card.distribution.ConsignmentEvent.MailReturned;
import city.healthcard.card.id.CardId;
import city.healthcard.card.partner.Partner;
import city.healthcard.card.production.BatchEvent;
import city.healthcard.card.production.BatchEvent.BatchCardPulled;
import city.healthcard.card.production.BatchEvent.BatchConsigned;
import city.healthcard.card.production.BatchEvent.BatchOrdered;
import city.healthcard.card.production.BatchEvent.BatchPlanned;
import city.healthcard.card.production.BatchEvent.BatchProduced;
import java.util.Locale;
import java.util.Optional;

/// What partners learn of an event. Who signed, who collected and where mail goes is nobody's business but the
/// city's.
final class PartnerNews {

    private PartnerNews() {}

    /// Nothing before the batch is ordered: a plan is not the maker's affair yet.
    static Optional<News> of(BatchEvent event) {
        return switch (event) {
            case BatchPlanned _ -> Optional.empty();
            case BatchOrdered _ -> Optional.of(batch(event, "ordered"));
            case BatchCardPulled it ->
                Optional.of(
                        batch(event, "card-withdrawn").with("card", it.card().value()));
            case BatchProduced it ->
                Optional.of(batch(event, "produced")
                        .with("made", it.made().size())
                        .with("spoiled", it.spoiled().size())
                        .with("missing", it.missing().size()));
            case BatchConsigned it ->
                Optional.of(batch(event, "consigned")
                        .with("consignment", it.consignment().value())
                        .with("destination", it.destination())
                        .with("cards", it.cards().size()));
        };
    }

    static News of(ConsignmentEvent event) {
        return switch (event) {
            case ConsignmentDispatched it ->
                consignment(event, "dispatched", BANK)
                        .with("batch", it.batch().value())
                        .with("destination", it.destination())
                        .with("cards", it.cards().size());
            case ConsignmentTakenOver it ->
                consignment(event, "taken-over", BANK, CARD_MAKER)
                        .with("sent", it.sent())
                        .with("counted", it.counted());
            case ConsignmentReceived it ->
                consignment(event, "received", BANK, CARD_MAKER)
                        .with("received", it.received().size())
                        .with("missing", it.missing().size());
            case DiscrepancyFound it ->
                consignment(event, "discrepancy-found", BANK, CARD_MAKER)
                        .with("missing", it.missing().size())
                        .with("surplus", it.surplus().size());
            case CardHandedOut it -> card(event, "card-handed-out", it.card());
            case CardMailed it -> card(event, "card-mailed", it.card());
            case MailDelivered it -> card(event, "mail-delivered", it.card());
            case MailReturned it -> card(event, "mail-returned", it.card()).with("reason", word(it.reason()));
            case CardLost it -> card(event, "card-lost", it.card());
            case CardRedirected it ->
                card(event, "card-redirected", it.card())
                        .with("to", it.to().value())
                        .with("destination", it.destination());
            case CardsUnclaimed it ->
                consignment(event, "cards-unclaimed", BANK)
                        .with("cards", it.cards().size());
            case CardSetAside it -> card(event, "card-set-aside", it.card()).with("ground", word(it.ground()));
            case CardSpared it -> card(event, "card-spared", it.card());
            case CardDestroyed it -> card(event, "card-destroyed", it.card()).with("ground", word(it.ground()));
        };
    }

    private static News batch(BatchEvent event, String what) {
        return News.of("batch." + what, CARD_MAKER).with("batch", event.batch().value());
    }

    private static News consignment(ConsignmentEvent event, String what, Partner... to) {
        return News.of("consignment." + what, to)
                .with("consignment", event.consignment().value());
    }

    private static News card(ConsignmentEvent event, String what, CardId card) {
        return consignment(event, what, BANK).with("card", card.value());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
