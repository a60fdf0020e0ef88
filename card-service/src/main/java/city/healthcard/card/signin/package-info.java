/// How a citizen proves to be one: activation, passwords, sessions, and the tokens of this service.
///
/// Passwords and counters are state tables, never events. An unknown card costs the same time and gets the same answer.
@NullMarked
package city.healthcard.card.signin;

import org.jspecify.annotations.NullMarked;
