/// Brings lives written as FHIR R4 bundles (Synthea's) into the city: every patient becomes a citizen with a
/// card through the ordinary commands, every encounter a visit posted as its institution would. Importing again
/// changes nothing. A bundle is read twice, never kept: first to index it, then one encounter at a time.
@NullMarked
package city.healthcard.simulator.importer;

import org.jspecify.annotations.NullMarked;
