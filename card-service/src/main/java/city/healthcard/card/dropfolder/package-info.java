/// The folder in which partners leave files and find results: the same acts as by the API, line by line.
@NullMarked
package city.healthcard.card.dropfolder;

import org.jspecify.annotations.NullMarked;
