package city.healthcard.benchmarks;

import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.bson.Document;
import org.bson.types.Binary;
import org.jboss.resteasy.reactive.RestPath;

/// The least a server does for a page: one document by its id, sent as it is. What R6 compares with.
@Path("/bare/{id}")
public class BarePage {

    static final String COLLECTION = "bare";

    private final ReactiveMongoClient client;

    BarePage(ReactiveMongoClient client) {
        this.client = client;
    }

    /// The page.
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<byte[]> page(@RestPath String id) {
        return client.getDatabase("records")
                .getCollection(COLLECTION)
                .find(new Document("_id", id))
                .collect()
                .first()
                .map(found -> found.get("body", Binary.class).getData());
    }
}
