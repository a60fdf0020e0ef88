package city.healthcard.eventsourcing.service;

import city.healthcard.eventsourcing.proof.ConsistencyProof;
import city.healthcard.eventsourcing.proof.InclusionProof;
import city.healthcard.eventsourcing.proof.SigningKey;
import city.healthcard.eventsourcing.relay.PostgresProofTree;
import city.healthcard.eventsourcing.store.StreamId;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What anyone may check: the signed state of the tree over all events, and that an event is in it. Hashes only.
@Path("/api/proofs")
@PermitAll
public class ProofResource {

    private final PostgresProofTree tree;
    private final SigningKey key;

    ProofResource(PostgresProofTree tree, SigningKey key) {
        this.tree = tree;
        this.key = key;
    }

    /// The public key that checks receipts and checkpoints, in C2SP form.
    @GET
    @Path("/key")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(summary = "The public key of this service, C2SP verifier key")
    public String key() {
        return key.verifierKey().toString() + '\n';
    }

    /// The latest signed checkpoint.
    @GET
    @Path("/checkpoint")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(summary = "The latest signed checkpoint, C2SP signed note")
    public Uni<Response> checkpoint() {
        return tree.checkpoint().map(note -> answer(note.orElse(null)));
    }

    /// That the tree has an event, named as stream and version.
    @GET
    @Path("/inclusion/{stream}/{version}")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(summary = "That the signed tree has an event, C2SP tlog-proof; 404 until a checkpoint covers it")
    public Uni<Response> inclusion(@RestPath String stream, @RestPath long version) {
        return Uni.createFrom()
                .deferred(() -> tree.inclusion(new StreamId(stream), version))
                .map(proof -> answer(proof.map(InclusionProof::text).orElse(null)))
                .onFailure(IllegalArgumentException.class)
                .transform(NotFoundException::new);
    }

    /// That the tree of the latest checkpoint is an older one and then more; 404 when there is no such tree.
    ///
    /// @param from the size of a checkpoint seen before
    @GET
    @Path("/consistency")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(summary = "That the tree only grew since a size, as a C2SP tlog-witness is told")
    public Uni<Response> consistency(@RestQuery long from) {
        return tree.growthFrom(from)
                .map(proof -> answer(proof.map(ConsistencyProof::text).orElse(null)));
    }

    private static Response answer(@Nullable String text) {
        if (text == null) {
            throw new NotFoundException();
        }
        return Response.ok(text).build();
    }
}
