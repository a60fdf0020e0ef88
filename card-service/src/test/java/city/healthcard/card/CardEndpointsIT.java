package city.healthcard.card;

import city.healthcard.eventsourcing.LocalServers;
import city.healthcard.webkit.walk.EndpointWalk;
import city.healthcard.webkit.walk.TokenIssuers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(LocalServers.class)
@QuarkusTestResource(TokenIssuers.class)
class CardEndpointsIT extends EndpointWalk {}
