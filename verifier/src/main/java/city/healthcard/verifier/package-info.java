/// Checks receipts, proofs and checkpoints without us: a JDK, this jar and the city's public key are all it takes. It
/// shares no code with the services on purpose; `docs/proofs.md` says what it checks, so that others can write theirs.
@NullMarked
package city.healthcard.verifier;

import org.jspecify.annotations.NullMarked;
