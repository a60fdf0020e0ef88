package city.healthcard.webkit.page;

import io.quarkus.arc.Arc;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.event.Observes;

/// Gives every page its reader's language, and the moment from which ages on it are counted.
class PageSetting {

    static final String NOW = "now";

    void prepare(@Observes EngineBuilder engine) {
        engine.addTemplateInstanceInitializer(PageSetting::set);
    }

    private static void set(TemplateInstance page) {
        if (Arc.container().requestContext().isActive()) {
            var reading = Arc.container().instance(Reading.class).get();
            page.setLocale(reading.locale());
            page.setAttribute(NOW, reading.now());
        }
    }
}
