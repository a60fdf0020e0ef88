package city.healthcard.webkit.page;

import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The navigation of this request's reader.
@Named("places")
@RequestScoped
public class Places {

    private static final List<Place> ALL = List.of(
            Place.HOME,
            Place.TRACK,
            Place.DISTRICTS,
            Place.MY_CARD,
            Place.FILE,
            Place.ACCESSES,
            Place.WARDS,
            Place.REVIEWS,
            Place.OVERSIGHT,
            Place.INSTITUTIONS,
            Place.DUPLICATES,
            Place.CORRECTIONS,
            Place.DEPARTURES,
            Place.BATCHES,
            Place.PARCELS,
            Place.PARTNERS,
            Place.BREAK_GLASS,
            Place.ACCESS_CASES,
            Place.ACCESS_ALERTS,
            Place.POST_QUALITY,
            Place.BRANCH,
            Place.VERIFY,
            Place.DESK,
            Place.POSTS,
            Place.APPLICATION_DESK,
            Place.TEMPORARY_CARD,
            Place.CARD_DESK,
            Place.CORRECTION_DESK);

    private final Caller caller;
    private final Reading reading;

    private final String root;

    Places(Caller caller, Reading reading, @ConfigProperty(name = "quarkus.http.root-path") String root) {
        this.caller = caller;
        this.reading = reading;
        this.root = root;
    }

    /// One entry of the navigation.
    ///
    /// @param path where it leads
    /// @param name in the reader's language
    /// @param isHere whether the reader is there now
    public record Entry(String path, String name, boolean isHere) {}

    /// What the reader may go to, in the order of the navigation.
    public List<Entry> entries() {
        return ALL.stream()
                .filter(place -> place.isFor(caller.roles()))
                .map(place -> new Entry(
                        place.path(),
                        place.name().in(reading.language()),
                        place.path().equals(reading.path())))
                .toList();
    }

    /// Whether somebody has signed in.
    public boolean isSignedIn() {
        return !caller.isAnonymous();
    }

    /// Who has signed in, to be shown to that person only; empty for citizens, whose page says it where it
    /// matters.
    public String reader() {
        return isCitizen() ? "" : caller.displayName();
    }

    /// Where the session is ended.
    public String signOut() {
        return isCitizen() ? "/card/sign-out" : root + "/staff/sign-out";
    }

    private boolean isCitizen() {
        return caller.roles().stream().anyMatch(Roles.OF_CITIZENS::contains);
    }
}
