package city.healthcard.eventsourcing.view;

import city.healthcard.eventsourcing.LocalServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
@QuarkusTestResource(LocalServers.class)
class MongoDocumentStoreIT extends DocumentStoreContract {

    @Inject
    DocumentStore store;

    @Override
    DocumentStore store() {
        return store;
    }
}
