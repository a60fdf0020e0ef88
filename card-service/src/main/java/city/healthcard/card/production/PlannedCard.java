package city.healthcard.card.production;

import city.healthcard.card.id.ApplicationId;
import city.healthcard.card.id.CardId;
import city.healthcard.card.id.CitizenId;

/// One card of a batch.
///
/// @param destination a branch of the bank, or the mail room
public record PlannedCard(CardId card, ApplicationId application, CitizenId citizen, String destination) {}
