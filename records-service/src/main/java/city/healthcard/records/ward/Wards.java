package city.healthcard.records.ward;

import city.healthcard.eventsourcing.key.BlindIndex;
import city.healthcard.eventsourcing.key.KeyVault;
import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.door.Readers;
import city.healthcard.records.holder.CardHolders;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.problem.RequestProblems;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/// Whose guardian the citizen who is signed in is, as card-service says.
@Singleton
public final class Wards {

    private final BlindIndex index;
    private final CardHolders holders;
    private final Readers readers;

    Wards(KeyVault vault, CardHolders holders, Readers readers) {
        index = new BlindIndex(vault.secret("index"));
        this.holders = holders;
        this.readers = readers;
    }

    /// Those whose files the caller may read, in an order that stays.
    public List<Ward> of(Caller caller) {
        return all(caller).stream().filter(ward -> ward.rights().mayRead()).toList();
    }

    /// The ward that a handle of the caller's stands for. Whoever was a ward is found as well: it is the
    /// door that says no. Fails with a `ProblemException` when there never was one.
    public Ward of(Caller caller, UUID handle) {
        return all(caller).stream()
                .filter(ward -> ward.handle().equals(handle))
                .findFirst()
                .orElseThrow(() -> RequestProblems.notFound().exception());
    }

    private List<Ward> all(Caller caller) {
        var guardian = readers.citizen(caller);
        return holders.everWardsOf(guardian).stream()
                .map(ward -> new Ward(handle(guardian, ward), ward.value(), readers.guardianRights(caller, ward)))
                .toList();
    }

    private UUID handle(CitizenId guardian, CitizenId ward) {
        return index.uuid("ward", guardian.value().toString(), ward.value().toString());
    }
}
