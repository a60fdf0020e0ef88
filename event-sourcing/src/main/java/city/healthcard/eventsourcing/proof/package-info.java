/// Proof: what anybody can check without trusting us. Events of a stream are chained ([HashChain]), all events of a
/// service are leaves of a Merkle tree (RFC 6962) with signed checkpoints (C2SP), and posts are answered with signed
/// receipts. Everything is over stored, sealed bytes, so that shredding a key breaks no proof. Pure, but for signing
/// keys.
///
/// The exact encodings are in `docs/proofs.md`.
@NullMarked
package city.healthcard.eventsourcing.proof;

import org.jspecify.annotations.NullMarked;
