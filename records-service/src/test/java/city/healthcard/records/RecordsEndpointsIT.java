package city.healthcard.records;

import city.healthcard.eventsourcing.LocalServers;
import city.healthcard.webkit.walk.EndpointWalk;
import city.healthcard.webkit.walk.TokenIssuers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "service", value = "records"))
@QuarkusTestResource(TokenIssuers.class)
class RecordsEndpointsIT extends EndpointWalk {

    @Override
    protected String calledAt(String path) {
        return path.replace("{operation}", "$everything")
                .replace("{export}", "$export")
                .replace("{summary}", "$summary")
                .replace("{type}", "Observation")
                .replace("receipts/{stream}/{version}", "receipts/visit-0b7e1c52-9a54-4c0e-9f5c-1d2b3a4c5d6e/1");
    }
}
