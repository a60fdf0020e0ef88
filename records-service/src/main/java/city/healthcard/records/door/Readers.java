package city.healthcard.records.door;

import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.healthfile.HealthFile;
import city.healthcard.records.holder.CardHolders;
import city.healthcard.records.holder.CardIndexes;
import city.healthcard.records.holder.GuardianRights;
import city.healthcard.records.holder.Holder;
import city.healthcard.records.reading.Reader;
import city.healthcard.records.reading.Reader.Presented;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.problem.RequestProblems;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Says who is asking, in the words of the rules.
@Singleton
public final class Readers {

    /// Roles that read somewhere; one person may have several.
    private static final List<String> READING_ROLES =
            List.of(Roles.INSTITUTION_SYSTEM, Roles.INSTITUTION_GATEWAY, Roles.DESK_CLERK, Roles.BUREAU, Roles.CITIZEN);

    private final CardHolders holders;
    private final CardIndexes indexes;
    private final InstantSource clock;

    Readers(CardHolders holders, CardIndexes indexes, InstantSource clock) {
        this.holders = holders;
        this.indexes = indexes;
        this.clock = clock;
    }

    /// The citizen who is signed in, by the name that stays.
    public CitizenId citizen(Caller caller) {
        return caller.citizen()
                .map(CitizenId::new)
                .map(holders::livingOf)
                .orElseThrow(() -> RequestProblems.forbidden().exception());
    }

    /// The citizen who is signed in, as a reader.
    public Reader holder(Caller caller) {
        var blocked = caller.card().map(holders::isBlocked).orElse(false);
        return new Reader.Holder(caller.subject(), citizen(caller), blocked);
    }

    /// Whether a reader's pseudonym is one of the citizen's own names.
    public boolean isNameOf(String reader, CitizenId citizen) {
        return holders.namesOf(citizen).stream()
                .anyMatch(name -> name.value().toString().equals(reader));
    }

    /// What the citizen who is signed in may read of another one's file, as a guardian.
    public GuardianRights guardianRights(Caller caller, CitizenId ward) {
        var blocked = caller.card().map(holders::isBlocked).orElse(false);
        return blocked
                ? GuardianRights.ENDED
                : holders.rightsOver(ward, citizen(caller)).orElse(GuardianRights.ENDED);
    }

    /// Whose files the citizen who is signed in may read.
    public Map<UUID, GuardianRights> wardsOf(Caller caller) {
        return holders.wardsOf(citizen(caller));
    }

    /// Staff or a machine, as a reader of a citizen's file.
    ///
    /// @param cardNumber the card that was shown; absent when none was
    public Reader other(Caller caller, CitizenId citizen, HealthFile file, @Nullable String cardNumber) {
        if (caller.is(Roles.BUREAU)) {
            return new Reader.Overseer(caller.subject());
        }
        var institution = caller.institution().orElse("");
        var hasVisit = caller.is(Roles.INSTITUTION_GATEWAY) ? file.shownCount() > 0 : file.hasVisitAt(institution);
        var permits = file.permits().inForce(caller.subject(), institution, clock.instant());
        return new Reader.Treating(
                caller.subject(),
                institution,
                hasVisit,
                presented(citizen, cardNumber),
                permits.consented(),
                permits.glass());
    }

    /// Whoever none of whose roles is admitted where they asked.
    public Reader outsider(Caller caller) {
        var capacity = READING_ROLES.stream()
                .filter(caller::is)
                .findFirst()
                .map(Readers::capacityOf)
                .orElseGet(() -> caller.roles().stream().sorted().findFirst().orElse("nobody"));
        return new Reader.Outsider(
                caller.subject(), capacity, caller.institution().orElse(""));
    }

    private static String capacityOf(String role) {
        return switch (role) {
            case Roles.CITIZEN -> "citizen";
            case Roles.BUREAU -> "bureau";
            default -> "institution";
        };
    }

    /// As much of a file as the reader may see: without what is sealed for an institution. The gateway speaks
    /// for every institution, and every visit is its own.
    public HealthFile openedTo(Caller caller, Reader reader, HealthFile file) {
        return switch (reader) {
            case Reader.Treating treating
            when !caller.is(Roles.INSTITUTION_GATEWAY) ->
                file.openedTo(
                        treating.institution(),
                        file.permits()
                                .inForce(treating.subject(), treating.institution(), clock.instant())
                                .opens());
            case Reader.Treating _,
                    Reader.Holder _,
                    Reader.Guarding _,
                    Reader.Invited _,
                    Reader.Keeping _,
                    Reader.Outsider _,
                    Reader.Overseer _ -> file;
        };
    }

    /// When the glass that the caller has broken closes by itself; empty when it is whole.
    public Optional<Instant> glassOf(Caller caller, HealthFile file) {
        return file.permits().glassOf(caller.subject(), caller.institution().orElse(""), clock.instant());
    }

    /// All names of the citizen who is signed in, the one that stays first.
    public List<CitizenId> names(Caller caller) {
        return holders.namesOf(citizen(caller));
    }

    /// All names of a citizen, the one that stays first.
    public List<CitizenId> namesOf(CitizenId citizen) {
        return holders.namesOf(citizen);
    }

    /// Whose card was shown; absent when nobody has heard of it.
    public Optional<Holder> holderOf(String cardNumber) {
        return holders.holderOf(indexes.cardOf(cardNumber));
    }

    private Presented presented(CitizenId citizen, @Nullable String cardNumber) {
        if (cardNumber == null || cardNumber.isBlank()) {
            return Presented.NONE;
        }
        return holderOf(cardNumber)
                .filter(holder -> holders.livingOf(holder.citizen()).equals(holders.livingOf(citizen)))
                .map(holder -> holder.blocked() ? Presented.BLOCKED : Presented.VALID)
                .orElse(Presented.OF_ANOTHER);
    }
}
