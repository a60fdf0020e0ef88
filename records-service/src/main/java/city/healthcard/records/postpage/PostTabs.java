package city.healthcard.records.postpage;

import city.healthcard.records.parkedpost.ParkedPosts;
import city.healthcard.records.refusedpost.RefusedPosts;
import io.smallrye.mutiny.Uni;

/// The sides from which an institution looks at its posts, and how much waits on each.
///
/// @param here the side that is shown: `parked`, `refused`, `imports` or `quality`
public record PostTabs(String here, long parked, long refused) {

    /// The sides of one institution's posts.
    public static Uni<PostTabs> of(String here, String institution, ParkedPosts parked, RefusedPosts refused) {
        return Uni.combine()
                .all()
                .unis(parked.count(institution), refused.count(institution))
                .with((waiting, wrong) -> new PostTabs(here, waiting, wrong));
    }
}
