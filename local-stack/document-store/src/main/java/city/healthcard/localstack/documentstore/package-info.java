/// The document store of the local stack: speaks MongoDB's protocol, keeps everything in memory, is refilled from
/// events.
@NullMarked
package city.healthcard.localstack.documentstore;

import org.jspecify.annotations.NullMarked;
