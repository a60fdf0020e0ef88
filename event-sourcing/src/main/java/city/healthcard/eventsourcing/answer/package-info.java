/// What a command was answered, kept so that the same command again gets the same answer to the letter.
///
/// Effects are exactly once without it: a command is found in the stream it was about. See the decision on stored
/// answers.
@NullMarked
package city.healthcard.eventsourcing.answer;

import org.jspecify.annotations.NullMarked;
