/// Read models: facts folded into documents that can be thrown away and built again.
///
/// A view is described by [View]; its rule is a pure [Projection]. One leased [ViewRunner] folds facts in batches and
/// writes documents by `_id`; every document knows how far it has come, so that nothing is counted twice, and in which
/// term of the lease it was written, so that whoever has lost it overwrites nothing.
@NullMarked
package city.healthcard.eventsourcing.view;

import org.jspecify.annotations.NullMarked;
