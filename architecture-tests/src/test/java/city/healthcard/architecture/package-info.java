/// Rules that the build holds us to: over all classes ([ServiceRulesTest], [HeartRulesTest], [NamingRulesTest])
/// and over the tree as text ([TidyTest]). A rule says why it exists, so that who breaks it can decide who is
/// right.
@NullMarked
package city.healthcard.architecture;

import org.jspecify.annotations.NullMarked;
