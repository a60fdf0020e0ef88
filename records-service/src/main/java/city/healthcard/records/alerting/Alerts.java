package city.healthcard.records.alerting;

import city.healthcard.eventsourcing.service.Runtime;
import city.healthcard.eventsourcing.view.Documents;
import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.holder.CardHolders;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;

/// Asks of which accesses citizens were told.
@Singleton
public final class Alerts {

    private final Documents<AlertList> lists;
    private final CardHolders holders;

    Alerts(Runtime runtime, CardHolders holders) {
        lists = runtime.documents(AlertList.VIEW);
        this.holders = holders;
    }

    /// Of which accesses to the file a person was told, under whichever name, the latest first.
    public Uni<List<AlertNote>> of(CitizenId citizen) {
        return lists.findAll(holders.namesOf(citizen).stream()
                        .map(name -> name.value().toString())
                        .toList())
                .map(found -> found.values().stream()
                        .flatMap(list -> list.alerts().stream())
                        .sorted(AlertList.LATEST_FIRST)
                        .toList());
    }
}
