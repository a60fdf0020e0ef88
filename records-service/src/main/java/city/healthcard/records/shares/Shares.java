package city.healthcard.records.shares;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.stream.Collectors.toMap;

import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.command.CommandHandler;
import city.healthcard.eventsourcing.command.Outcome;
import city.healthcard.eventsourcing.event.ErasedStream;
import city.healthcard.eventsourcing.proof.SigningKey;
import city.healthcard.eventsourcing.service.Runtime;
import city.healthcard.eventsourcing.store.StreamId;
import city.healthcard.eventsourcing.view.Documents;
import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.clinical.VisitKind;
import city.healthcard.records.door.Door;
import city.healthcard.records.door.OpenFile;
import city.healthcard.records.healthfile.HealthFiles;
import city.healthcard.records.policy.Policies;
import city.healthcard.records.policy.SharePolicy;
import city.healthcard.records.reading.Reader;
import city.healthcard.records.reading.Scope;
import city.healthcard.records.share.Share;
import city.healthcard.records.share.ShareCommand;
import city.healthcard.records.share.ShareCommand.Bounds;
import city.healthcard.records.share.ShareCommand.OpenShare;
import city.healthcard.records.share.ShareCommand.RevokeShare;
import city.healthcard.records.share.ShareCommand.ShareFile;
import city.healthcard.records.share.ShareEvent;
import city.healthcard.records.share.ShareId;
import city.healthcard.records.share.ShareRefusal;
import city.healthcard.records.share.ShareTerms;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Makes, opens, lists and takes back links.
@Singleton
public final class Shares {

    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");
    private static final Duration LOCATION_LASTS = Duration.ofMinutes(5);

    private final CommandHandler<ShareCommand, Share, ShareEvent, ShareRefusal> shares;
    private final Documents<ShareList> lists;
    private final SharedContent content;
    private final ShareContents contents;
    private final HealthFiles files;
    private final Door door;
    private final Policies policies;
    private final InstantSource clock;
    private final SigningKey key;
    private final String manifests;

    Shares(
            CommandHandler<ShareCommand, Share, ShareEvent, ShareRefusal> shares,
            Runtime runtime,
            SharedContent content,
            ShareContents contents,
            HealthFiles files,
            Door door,
            Policies policies,
            InstantSource clock,
            SigningKey key,
            @ConfigProperty(name = "hc.public-url") String publicUrl) {
        this.shares = shares;
        lists = runtime.documents(ShareList.VIEW);
        this.content = content;
        this.contents = contents;
        this.files = files;
        this.door = door;
        this.policies = policies;
        this.clock = clock;
        this.key = key;
        manifests = publicUrl + "/records/api/shl/";
    }

    /// A link that was made a moment ago. It is shown once: nobody can find it again.
    ///
    /// @param link the link itself, `shlink:/…`
    public record Made(ShareId share, String link, Instant expires) {}

    /// What came of an attempt to open a link.
    public sealed interface Opening {

        /// Here it is, sealed under the key in the link: a JWE.
        ///
        /// @param location where the same can be fetched for some minutes
        record Opened(String sealed, String location) implements Opening {}

        /// The PIN was wrong.
        record WrongPin(int remaining) implements Opening {}

        /// It opens nothing.
        record Nothing() implements Opening {}
    }

    /// The policy in force.
    public SharePolicy.Edition policy() {
        return policies.share().on(LocalDate.ofInstant(clock.instant(), CITY));
    }

    /// All links of a person, the newest first.
    public Uni<List<ShareNote>> of(List<CitizenId> names) {
        return lists.findAll(names.stream().map(name -> name.value().toString()).toList())
                .map(found -> found.values().stream()
                        .flatMap(list -> list.shares().stream())
                        .sorted(Comparator.comparing(ShareNote::sharedAt)
                                .reversed()
                                .thenComparing(ShareNote::id))
                        .toList());
    }

    /// The links of a person by the pseudonym under which whoever opens one is on record.
    public Uni<Map<String, ShareNote>> byReader(List<CitizenId> names) {
        return of(names)
                .map(notes -> notes.stream().collect(toMap(note -> note.id().toString(), note -> note)));
    }

    /// Makes a link to as much of a file as its citizen wants to show. Fails with a `ProblemException` when
    /// it is refused.
    ///
    /// @param names all names of the person, the one that stays first
    public Uni<Made> make(OpenFile open, List<CitizenId> names, ShareTerms terms, String pin) {
        var policy = policy();
        return of(names).chain(list -> {
            if (list.stream().filter(note -> note.isOpen(clock.instant())).count() >= policy.linksMax()) {
                throw ShareProblems.tooMany(policy.linksMax()).exception();
            }
            return content.of(open, terms, policy.itemsMax()).chain(bytes -> made(names, terms, pin, policy, bytes));
        });
    }

    private Uni<Made> made(
            List<CitizenId> names, ShareTerms terms, String pin, SharePolicy.Edition policy, byte[] bytes) {
        var link = ShareLink.fresh();
        var share = ShareLink.idOf(link.secret());
        var at = now();
        var command = new ShareFile(
                share,
                names,
                terms,
                new Bounds(policy.version(), policy.minutesMax(), policy.attemptsMax()),
                ShareLink.digestOf(link.secret(), pin),
                policies.retention()
                        .termOf(VisitKind.OUTPATIENT, at, terms.expires())
                        .bucket(),
                at);
        return contents.keep(share, Jwe.seal(bytes, link.key()), terms.expires())
                .chain(() -> asked(share, command))
                .replaceWith(new Made(share, link.text(manifests, terms.expires(), terms.label()), terms.expires()));
    }

    /// Takes a link back; what it showed is gone at once. Fails with a `ProblemException` when it is refused.
    public Uni<Void> revoke(ShareId share, List<CitizenId> names, CommandId cause) {
        return shares.handle(streamOf(share), new RevokeShare(share, names, now()), cause)
                .invoke(Shares::unlessRefused)
                .chain(() -> contents.drop(share));
    }

    /// Opens a link by the place of its manifest.
    ///
    /// @param recipient who opens it, in their own words
    public Uni<Opening> open(String place, String recipient, String pin) {
        return ShareLink.secret(place)
                .map(secret -> open(secret, recipient, pin))
                .orElseGet(() -> Uni.createFrom().item(new Opening.Nothing()));
    }

    /// Opens a link that somebody has pasted, and what it shows with the key that is in it: beside the event
    /// loop, because a whole file is long.
    public Uni<Pasted> openPasted(String text, String recipient, String pin) {
        return ShareLink.pasted(text, manifests)
                .map(link -> open(link.secret(), recipient, pin)
                        .emitOn(Infrastructure.getDefaultWorkerPool())
                        .map(opening -> switch (opening) {
                            case Opening.Opened opened -> new Pasted(opening, Jwe.open(opened.sealed(), link.key()));
                            case Opening.WrongPin _, Opening.Nothing _ -> new Pasted(opening, Optional.empty());
                        }))
                .orElseGet(() -> Uni.createFrom().item(new Pasted(new Opening.Nothing(), Optional.empty())));
    }

    /// What came of a pasted link.
    ///
    /// @param content what it shows; empty when it opens nothing, or its key is not the right one
    public record Pasted(Opening opening, Optional<byte[]> content) {}

    private Uni<Opening> open(byte[] secret, String recipient, String pin) {
        var share = ShareLink.idOf(secret);
        var digest = ShareLink.digestOf(secret, pin);
        return stateOf(share).chain(state -> switch (state) {
            case Share.Open it -> open(share, it, recipient, digest);
            case Share.Unmade _, Share.Revoked _ -> Uni.createFrom().item(new Opening.Nothing());
        });
    }

    private Uni<Opening> open(ShareId share, Share.Open it, String recipient, String digest) {
        var command = new OpenShare(share, recipient, digest, now());
        return shares.handle(streamOf(share), command, new CommandId(UUID.randomUUID()))
                .chain(outcome -> {
                    if (!(outcome instanceof Outcome.Done<ShareRefusal>)) {
                        return Uni.createFrom().item(new Opening.Nothing());
                    }
                    return isSame(digest, it.digest()) ? admitted(share, it) : refused(share, it);
                });
    }

    private Uni<Opening> admitted(ShareId share, Share.Open it) {
        return read(share, it)
                .map(found -> found.<Opening>map(jwe -> new Opening.Opened(jwe, location(share)))
                        .orElseGet(Opening.Nothing::new));
    }

    /// What lies at a location that was given out and is not over; empty when there is nothing, or nobody
    /// gave it out, or the link opens nothing any more. Fetching it is a reading of its own.
    public Uni<Optional<String>> fileAt(ShareId share, long until, String signature) {
        var now = clock.instant();
        if (now.getEpochSecond() >= until || !isOurs(ticket(share, until), signature)) {
            return Uni.createFrom().item(Optional.empty());
        }
        return stateOf(share)
                .chain(state -> state instanceof Share.Open it && it.isOpenAt(now)
                        ? read(share, it)
                        : Uni.createFrom().item(Optional.empty()));
    }

    private Uni<Optional<String>> read(ShareId share, Share.Open it) {
        return files.fileOf(it.citizen())
                .chain(file -> file.restricted()
                        ? Uni.createFrom().item(Optional.empty())
                        : door.admit(invited(share, true), it.citizen(), Scope.SHARED)
                                .chain(() -> contents.find(share)));
    }

    /// Of a link whose citizen was forgotten nothing is left.
    private Uni<Share> stateOf(ShareId share) {
        return shares.stateOf(streamOf(share)).onFailure(ErasedStream.class).recoverWithItem(Share.Unmade::new);
    }

    private String location(ShareId share) {
        var until = clock.instant().plus(LOCATION_LASTS).getEpochSecond();
        var signature = Jwe.encoded(key.sign(ticket(share, until)));
        return manifests + "files/" + share.value() + '/' + until + '/' + signature;
    }

    private boolean isOurs(byte[] ticket, String signature) {
        try {
            return key.verifierKey().verify(ticket, Jwe.decoded(signature));
        } catch (IllegalArgumentException noSignature) {
            return false;
        }
    }

    private static byte[] ticket(ShareId share, long until) {
        return ("shl-file/1\n" + share.value() + '\n' + until).getBytes(US_ASCII);
    }

    /// Whoever has the link and not its PIN has tried to read the file.
    private Uni<Opening> refused(ShareId share, Share.Open it) {
        return door.turnAway(invited(share, false), it.citizen(), Scope.SHARED)
                .chain(() -> stateOf(share))
                .map(state -> state instanceof Share.Open left
                        ? new Opening.WrongPin(left.remaining())
                        : new Opening.Nothing());
    }

    private static Reader invited(ShareId share, boolean knowsPin) {
        return new Reader.Invited(share.value().toString(), knowsPin);
    }

    private Uni<Void> asked(ShareId share, ShareCommand command) {
        return shares.handle(streamOf(share), command, new CommandId(UUID.randomUUID()))
                .invoke(Shares::unlessRefused)
                .onFailure()
                .call(() -> contents.drop(share))
                .replaceWithVoid();
    }

    private static void unlessRefused(Outcome<ShareRefusal> outcome) {
        if (outcome instanceof Outcome.Refused<ShareRefusal> refused) {
            throw ShareProblems.of(refused.reason()).exception();
        }
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(US_ASCII), other.getBytes(US_ASCII));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static StreamId streamOf(ShareId share) {
        return StreamId.of("share", share.value());
    }
}
