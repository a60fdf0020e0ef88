package city.healthcard.webkit.page;

import city.healthcard.webkit.problem.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Named;
import java.util.Optional;

/// The foot of this request's page.
@Named("foot")
@RequestScoped
public class Foot {

    private final Instance<Promise> promise;

    Foot(Instance<Promise> promise) {
        this.promise = promise;
    }

    /// What is promised about the file instead of the usual; empty where that is true.
    public Optional<Text> promise() {
        return promise.isResolvable() ? promise.get().here() : Optional.empty();
    }
}
