package city.healthcard.eventsourcing.key;

import java.util.UUID;
import java.util.regex.Pattern;

/// Whose key seals, and until when the law wants it kept.
///
/// @param id a citizen's pseudonym, or the id of a parked post that a citizen adopts later
/// @param bucket the retention class, with the year in which its term ends where there is one: `outpatient-2041`,
/// `identity`
public record Subject(UUID id, String bucket) {

    private static final Pattern BUCKET = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int BUCKET_LENGTH_MAX = 64;

    public Subject {
        if (bucket.length() > BUCKET_LENGTH_MAX || !BUCKET.matcher(bucket).matches()) {
            throw new IllegalArgumentException("not a retention bucket: " + bucket);
        }
    }
}
