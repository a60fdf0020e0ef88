package city.healthcard.benchmarks;

import com.mongodb.client.model.Filters;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.jboss.resteasy.reactive.RestPath;

/// What pages are compared with: the least a server does for one, and a page of a file that nobody guards.
@Path("/bare")
public class BarePage {

    static final String COLLECTION = "bare";

    private final ReactiveMongoClient client;

    BarePage(ReactiveMongoClient client) {
        this.client = client;
    }

    /// One document by its id, sent as it is. For R6.
    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<byte[]> page(@RestPath String id) {
        return client.getDatabase("records")
                .getCollection(COLLECTION)
                .find(new Document("_id", id))
                .collect()
                .first()
                .map(found -> found.get("body", Binary.class).getData());
    }

    /// The index of a file and its latest visits, as records-service reads them, but without token,
    /// entitlement and access event. For R7.
    @GET
    @Path("/file/{citizen}")
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<byte[]> unguarded(@RestPath String citizen) {
        var records = client.getDatabase("records");
        return records.getCollection(COLLECTION)
                .find(new Document("_id", citizen))
                .collect()
                .first()
                .chain(file -> records.getCollection(file.getString("collection"))
                        .find(Filters.in("_id", file.getList("ids", String.class)))
                        .map(found -> found.get("body", Binary.class).getData())
                        .collect()
                        .asList())
                .map(BarePage::joined);
    }

    private static byte[] joined(List<byte[]> bodies) {
        var page = new ByteArrayOutputStream();
        bodies.forEach(page::writeBytes);
        return page.toByteArray();
    }
}
