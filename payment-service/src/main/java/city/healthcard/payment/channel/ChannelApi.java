package city.healthcard.payment.channel;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/// The channel's own interface, as its documentation has it.
@RegisterRestClient(configKey = "payment-channel")
@Path("/channels/payments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
interface ChannelApi {

    /// Places an order; again under the same number, the same answer.
    @POST
    Uni<OrderShown> place(NewOrder order);

    /// Shows an order; 404 when there is none.
    @GET
    @Path("/{order}")
    Uni<OrderShown> show(@PathParam("order") UUID order);

    /// Asks for a refund; again under the same number, the same answer.
    @POST
    @Path("/{order}/refunds")
    Uni<RefundTaken> refund(@PathParam("order") UUID order, NewRefund refund);

    /// An order to be placed.
    record NewOrder(UUID order, long amountFen, String currency, String notifyUrl) {}

    /// An order as the channel shows it.
    ///
    /// @param trade the channel's own number
    /// @param state `pending`, `captured` or `declined`
    @JsonIgnoreProperties(ignoreUnknown = true)
    record OrderShown(
            UUID order,
            String trade,
            String state,
            long amountFen,
            @Nullable String payUrl,
            List<RefundShown> refunds) {}

    /// A refund as the channel shows it.
    ///
    /// @param state `refunded` when the money is back
    @JsonIgnoreProperties(ignoreUnknown = true)
    record RefundShown(UUID refund, long amountFen, String state) {}

    /// A refund to be made.
    record NewRefund(UUID refund, long amountFen) {}

    /// A refund is taken.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record RefundTaken(UUID refund) {}
}
