/// Posts that were refused, for the institution that has to mend them: state with an end, written behind the answers
/// and never in their way.
@NullMarked
package city.healthcard.records.refusedpost;

import org.jspecify.annotations.NullMarked;
