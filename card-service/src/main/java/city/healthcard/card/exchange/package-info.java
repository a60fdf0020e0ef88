/// Files that are exchanged with partners: their form, signature and envelope. The form is described in
/// `docs/partner-files.md`.
@NullMarked
package city.healthcard.card.exchange;

import org.jspecify.annotations.NullMarked;
