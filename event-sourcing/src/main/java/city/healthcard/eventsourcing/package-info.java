/// The kernel: how a rule is written ([Decider]), what it answers ([Decision]), and what makes a command safe to
/// repeat ([CommandId]). Not one business word. The shell around rules lives in the packages below:
/// `command` (handling), `store` and `event` (streams), `feed`, `relay`, `hearing`, `view`, `key`, `proof`.
@NullMarked
@Pure
package city.healthcard.eventsourcing;

import org.jspecify.annotations.NullMarked;
