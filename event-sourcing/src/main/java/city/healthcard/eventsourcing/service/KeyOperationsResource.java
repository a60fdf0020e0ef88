package city.healthcard.eventsourcing.service;

import city.healthcard.eventsourcing.key.Keyring;
import city.healthcard.eventsourcing.retention.BucketTerm;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/// What an operator does with a service's keys, so that what was erased is gone from old copies too.
@Path("/api/operations/keys")
@RolesAllowed("operator")
public class KeyOperationsResource {

    private static final int ACCEPTED = 202;
    private static final int NO_CONTENT = 204;
    private static final int NOT_YET = 409;

    private final Keyring keyring;
    private final InstantSource clock;
    private final AtomicBoolean isRewrapping = new AtomicBoolean();

    KeyOperationsResource(Keyring keyring, InstantSource clock) {
        this.keyring = keyring;
        this.clock = clock;
    }

    /// Gives every survivor a fresh key and destroys the vault's older epochs. Works on after the answer; the
    /// log says when it is done. Back up the key database then: older copies of it are worth nothing any more.
    @POST
    @Path("/rewrapping")
    @Operation(summary = "Give every survivor a fresh key and destroy the vault's older epochs")
    public Response rewrap() {
        if (!isRewrapping.compareAndSet(false, true)) {
            throw new ClientErrorException(NOT_YET);
        }
        keyring.rewrap()
                .onTermination()
                .invoke(() -> isRewrapping.set(false))
                .subscribe()
                .with(
                        _ -> Log.info("All keys are rewrapped; older epochs of the vault are destroyed"),
                        failure -> Log.error("Keys are rewrapped in part; ask again", failure));
        return Response.status(ACCEPTED).build();
    }

    /// Destroys the keys of a bucket whose term is over. There is no way back.
    ///
    /// @param bucket such as `outpatient-2041`; 409 while its year has not ended
    @POST
    @Path("/buckets/{bucket}/expiry")
    @Operation(summary = "Destroy the keys of a retention bucket whose term is over")
    public Uni<Response> expire(@RestPath String bucket) {
        if (!BucketTerm.isOver(bucket, clock.instant())) {
            throw new ClientErrorException(NOT_YET);
        }
        return keyring.expire(bucket).map(_ -> Response.status(NO_CONTENT).build());
    }
}
