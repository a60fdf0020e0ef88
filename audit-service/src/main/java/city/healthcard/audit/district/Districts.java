package city.healthcard.audit.district;

import city.healthcard.eventsourcing.event.Json;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/// The districts, from `register/districts.json`.
@Singleton
public final class Districts {

    private final List<District> all;

    Districts() {
        try (var file = Districts.class.getResourceAsStream("/register/districts.json")) {
            if (file == null) {
                throw new IllegalStateException("register/districts.json is missing");
            }
            all = List.of(Json.read(file.readAllBytes(), District[].class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// All of them, by code.
    public List<District> all() {
        return all;
    }

    /// The one with this code.
    public Optional<District> find(String code) {
        return all.stream().filter(each -> each.code().equals(code)).findFirst();
    }
}
