package city.healthcard.card.courier;

import city.healthcard.card.partner.Partner;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// Something that partners shall know: ids, counts and states, never who somebody is.
///
/// @param type such as `consignment.received`
/// @param to whom it concerns
record News(String type, Set<Partner> to, Map<String, Object> data) {

    News {
        to = Set.copyOf(to);
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
    }

    static News of(String type, Partner... to) {
        return new News(type, Set.copyOf(Arrays.asList(to)), Map.of());
    }

    /// The same and one thing more.
    News with(String name, Object value) {
        var more = new LinkedHashMap<>(data);
        more.put(name, value);
        return new News(type, to, more);
    }
}
