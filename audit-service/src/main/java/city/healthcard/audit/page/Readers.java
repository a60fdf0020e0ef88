package city.healthcard.audit.page;

import city.healthcard.audit.colleagues.Colleagues;
import city.healthcard.audit.command.ReviewTerms;
import city.healthcard.webkit.access.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;

/// Says for whom this request's page is made.
@RequestScoped
public class Readers {

    private final Colleagues colleagues;
    private final ReviewTerms terms;
    private final Caller caller;

    Readers(Colleagues colleagues, ReviewTerms terms, Caller caller) {
        this.colleagues = colleagues;
        this.terms = terms;
        this.caller = caller;
    }

    Uni<Reader> reader() {
        return colleagues.all().map(all -> new Reader(caller.subject(), terms.now(), terms.today(), all));
    }
}
