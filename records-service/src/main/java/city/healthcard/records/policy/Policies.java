package city.healthcard.records.policy;

import city.healthcard.eventsourcing.event.Json;
import city.healthcard.records.clinical.Limits;
import city.healthcard.records.recognition.RecognitionPolicy;
import city.healthcard.records.retention.RetentionPolicy;
import jakarta.inject.Singleton;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/// The policies in force: JSON below `policy/`, a file each. A service whose policies cannot be read does not start.
@Singleton
public final class Policies {

    private final RetentionPolicy retention = read("retention.json", RetentionPolicy.class);
    private final Limits limits = read("limits.json", Limits.class);
    private final Waiting waiting = read("waiting.json", Waiting.class);
    private final SensitivityPolicy sensitivity = read("sensitivity.json", SensitivityPolicy.class);
    private final EntitlementPolicy entitlement = read("entitlement.json", EntitlementPolicy.class);
    private final AttemptPolicy attempts = read("attempts.json", AttemptPolicy.class);
    private final AlertPolicy alerts = read("alerts.json", AlertPolicy.class);
    private final SummaryPolicy summary = read("summary.json", SummaryPolicy.class);
    private final ExportPolicy export = read("export.json", ExportPolicy.class);
    private final SharePolicy share = read("share.json", SharePolicy.class);
    private final RecognitionPolicy recognition = read("recognition.json", RecognitionPolicy.class);

    private final Refusals refusals = read("refusals.json", Refusals.class);
    private final Quality quality = read("quality.json", Quality.class);
    private final Jobs jobs = read("jobs.json", Jobs.class);

    /// How long refused posts are listed.
    ///
    /// @param version which edition of the policy this is
    /// @param perInstitutionMax at most so many for one institution
    /// @param keptFor how long after it was refused last
    public record Refusals(int version, int perInstitutionMax, Duration keptFor) {}

    /// What is asked of institutions that post.
    ///
    /// @param version which edition of the policy this is
    /// @param timelyWithin a visit that reaches us within this time of its end is in time
    /// @param countedFor how long the counts of a day are kept that no event tells
    public record Quality(int version, Duration timelyWithin, Duration countedFor) {}

    /// How long exports and imports that go on after their requests may take, and are kept.
    ///
    /// @param version which edition of the policy this is
    /// @param perOwnerMax at most so many of a kind at once for one who asks
    /// @param unfinishedFor how long one may take
    /// @param receivedWithin how long what it works on may take to come in
    /// @param keptFor how long what came of it can be fetched
    public record Jobs(
            int version, int perOwnerMax, Duration unfinishedFor, Duration receivedWithin, Duration keptFor) {}

    /// How many visits may wait for a card nobody has heard of.
    ///
    /// @param version which edition of the policy this is
    /// @param visitsPerCardMax at most so many for one card
    /// @param everPerCardMax at most so many for one card since its place began, also such as wait no more
    public record Waiting(int version, int visitsPerCardMax, int everPerCardMax) {}

    /// How long records are kept.
    public RetentionPolicy retention() {
        return retention;
    }

    /// What is more private than the rest.
    public SensitivityPolicy sensitivity() {
        return sensitivity;
    }

    /// How far consents and broken glass reach.
    public EntitlementPolicy entitlement() {
        return entitlement;
    }

    /// Which refused attempts to read are told as one.
    public AttemptPolicy attempts() {
        return attempts;
    }

    /// Of which accesses citizens are told.
    public AlertPolicy alerts() {
        return alerts;
    }

    /// What a summary takes for current.
    public SummaryPolicy summary() {
        return summary;
    }

    /// How long a copy may be.
    public ExportPolicy export() {
        return export;
    }

    /// How far links reach.
    public SharePolicy share() {
        return share;
    }

    /// What is recognised between institutions.
    public RecognitionPolicy recognition() {
        return recognition;
    }

    /// How large and how far off a posted visit may be.
    public Limits limits() {
        return limits;
    }

    /// What may wait for an unknown card.
    public Waiting waiting() {
        return waiting;
    }

    /// How long refused posts are listed.
    public Refusals refusals() {
        return refusals;
    }

    /// What is asked of institutions that post.
    public Quality quality() {
        return quality;
    }

    /// How long exports and imports that go on after their requests may take.
    public Jobs jobs() {
        return jobs;
    }

    private static <T> T read(String name, Class<T> type) {
        try (var file = Policies.class.getResourceAsStream("/policy/" + name)) {
            if (file == null) {
                throw new FileNotFoundException("policy/" + name);
            }
            return Json.read(file.readAllBytes(), type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
