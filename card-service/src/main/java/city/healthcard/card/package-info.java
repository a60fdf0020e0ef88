/// card-service: who a citizen is, who holds which card, whether it may be used, how it reached its holder.
///
/// Hearts (`citizen`, `application`, `lifecycle`, `production`, `distribution`, `claim`, `disclosure`) decide;
/// `tracker`, `holdings`, `branchdesk` and `register` are what is shown; `intake`, `making`, `handover`,
/// `signin` and `people` carry requests to the hearts. What the service consists of stands in `CardService`.
@NullMarked
package city.healthcard.card;

import org.jspecify.annotations.NullMarked;
