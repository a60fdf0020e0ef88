package city.healthcard.card.handover;

import java.util.UUID;

/// A card that was handed to its holder's proxy.
///
/// @param codeSent whether the holder has got the activation code by text message; if not, any branch
/// prints it against the holder's document
public record ProxyCollectionAnswer(UUID card, boolean codeSent) {}
