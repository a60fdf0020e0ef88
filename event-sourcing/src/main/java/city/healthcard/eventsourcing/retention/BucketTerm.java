package city.healthcard.eventsourcing.retention;

import java.time.Instant;
import java.time.ZoneId;
import java.util.regex.Pattern;

/// When the law no longer asks to keep a bucket: after the year its name ends with, in Shanghai. A bucket
/// without a year never ends by itself.
public final class BucketTerm {

    private static final Pattern WITH_YEAR = Pattern.compile("[a-z0-9-]+-([0-9]{4})");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private BucketTerm() {}

    /// Whether the bucket's term is over.
    ///
    /// @param bucket such as `outpatient-2041`
    public static boolean isOver(String bucket, Instant now) {
        var named = WITH_YEAR.matcher(bucket);
        return named.matches()
                && Integer.parseInt(named.group(1)) < now.atZone(SHANGHAI).getYear();
    }
}
