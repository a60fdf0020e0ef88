package city.healthcard.eventsourcing.fact;

import city.healthcard.contracts.Contract;
import city.healthcard.contracts.WireType;
import city.healthcard.eventsourcing.event.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The contracts a program was compiled against: names, classes, topics.
public final class ContractTypes {

    private final Map<String, Class<? extends Contract>> classes = new HashMap<>();

    /// @param voices the sealed interfaces of contracts, one per service that is heard
    public ContractTypes(List<Class<? extends Contract>> voices) {
        voices.forEach(this::collect);
    }

    /// The name under which a contract travels, such as `card.issued.v1`.
    public static String nameOf(Class<? extends Contract> contract) {
        var name = contract.getAnnotation(WireType.class);
        if (name == null) {
            throw new IllegalArgumentException(contract + " has no @WireType");
        }
        return name.value();
    }

    /// The topic on which a contract travels: its owner.
    public static String topicOf(String name) {
        return name.substring(0, name.indexOf('.'));
    }

    /// The topics of all these contracts.
    public Set<String> topics() {
        var topics = new TreeSet<String>();
        classes.keySet().forEach(name -> topics.add(topicOf(name)));
        return topics;
    }

    /// Reads a message: the contract, or [Unreadable]. Empty for a type this program does not know yet.
    public Optional<Object> read(String name, byte[] json) {
        return Optional.ofNullable(classes.get(name)).map(type -> {
            try {
                return Json.readTolerantly(json, type);
            } catch (RuntimeException malformed) {
                return new Unreadable(name);
            }
        });
    }

    private void collect(Class<?> type) {
        var below = type.getPermittedSubclasses();
        if (below == null) {
            var contract = type.asSubclass(Contract.class);
            classes.put(nameOf(contract), contract);
            return;
        }
        for (var part : below) {
            collect(part);
        }
    }
}
