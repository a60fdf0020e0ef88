package city.healthcard.simulator.importer;

import city.healthcard.simulator.city.Account;
import city.healthcard.simulator.city.City;
import city.healthcard.simulator.city.Reply;
import city.healthcard.simulator.city.Unexpected;
import java.time.Duration;
import java.util.List;

/// Reads a citizen's whole file back, page by page and visit by visit, and counts it against the bundle.
final class Comparison {

    private static final Account GATEWAY = new Account.Machine("importer");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PAGE = 100;

    private final City city;

    Comparison(City city) {
        this.city = city;
    }

    /// Where file and bundle differ; nothing when they agree.
    List<String> differences(Bundle bundle, Registration.Citizen citizen) {
        var file = "/records/api/citizens/" + citizen.id() + "/file";
        city.await(
                "showed the whole file",
                PATIENCE,
                () -> city.get(file + "?limit=1", GATEWAY),
                reply -> reply.body().path("total").asInt() >= bundle.visits());
        var shown = new Tally();
        var next = file + "?limit=" + PAGE;
        while (!next.isEmpty()) {
            var page = page(next);
            page.body().path("visits").forEach(shown::shown);
            var before = page.text("/before");
            next = before.isEmpty() ? "" : file + "?limit=" + PAGE + "&before=" + before;
        }
        return bundle.tally().differences(shown);
    }

    private Reply page(String path) {
        var page = city.get(path, GATEWAY);
        if (!page.isOk()) {
            throw new Unexpected("the file could not be read: " + page);
        }
        return page;
    }
}
