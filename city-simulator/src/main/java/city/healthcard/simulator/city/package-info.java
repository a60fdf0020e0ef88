/// How somebody outside talks to the city: over HTTP, with an account's token, as curl would. The story and the
/// importer use it; it knows addresses, tokens and the way of an application, and nothing of our code.
@NullMarked
package city.healthcard.simulator.city;

import org.jspecify.annotations.NullMarked;
