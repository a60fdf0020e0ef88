package city.healthcard.payment.person;

import city.healthcard.eventsourcing.service.Runtime;
import city.healthcard.payment.party.CitizenId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Asks under which ids a person is known.
@Singleton
public class Persons {

    private final Instance<Runtime> runtime;

    /// @param runtime when first asked: it begins with reactions, and some of them ask here
    Persons(Instance<Runtime> runtime) {
        this.runtime = runtime;
    }

    /// All names of the person, the one that stays first. One round trip for whoever was never
    /// merged, which is nearly everybody.
    public Uni<List<CitizenId>> namesOf(CitizenId citizen) {
        return root(citizen.value()).chain(this::tree);
    }

    private Uni<PersonName> root(UUID id) {
        return find(id).chain(name -> {
            var into = name.into();
            return into == null ? Uni.createFrom().item(name) : root(into);
        });
    }

    private Uni<List<CitizenId>> tree(PersonName root) {
        return Multi.createFrom()
                .iterable(root.absorbed())
                .onItem()
                .transformToUniAndConcatenate(other -> find(other).chain(this::tree))
                .collect()
                .asList()
                .map(branches -> {
                    var names = new ArrayList<>(List.of(new CitizenId(root.id())));
                    branches.forEach(names::addAll);
                    return names;
                });
    }

    private Uni<PersonName> find(UUID id) {
        return runtime.get()
                .documents(PersonName.VIEW)
                .find(id.toString())
                .map(found -> found.orElseGet(() -> PersonName.alone(id)));
    }
}
