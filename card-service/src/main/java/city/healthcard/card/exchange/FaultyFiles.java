package city.healthcard.card.exchange;

import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Answers a file of which nothing was taken with what is wrong with it.
final class FaultyFiles {

    @ServerExceptionMapper
    Response say(FaultyFile faulty) {
        return faulty.problem().response();
    }
}
