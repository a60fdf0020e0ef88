package city.healthcard.card.blankstock;

import city.healthcard.card.blank.BlankCommand;
import city.healthcard.card.blank.BlankCommand.IssueBlanks;
import city.healthcard.card.blank.BlankCommand.ReceiveBlanks;
import city.healthcard.card.blank.BlankCommand.ReturnBlanks;
import city.healthcard.card.blank.BlankCommand.SpoilBlanks;
import city.healthcard.card.blank.Keeper;
import city.healthcard.card.blank.SpoilReason;
import city.healthcard.card.id.BatchId;
import city.healthcard.webkit.problem.RequestProblems;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A movement of blank cards.
///
/// @param delivery number of the note that came with what was received
/// @param batch for which they are given out, or from which they come back
/// @param reason why they can become no cards
public record BlankMovement(
        @Schema(enumeration = {"received", "issued", "returned", "spoiled"})
        @NotNull
        @Pattern(regexp = "received|issued|returned|spoiled")
        String kind,

        int quantity,
        @Size(max = 40) @Nullable String delivery,
        @Nullable UUID batch,
        @Nullable SpoilReason reason) {

    BlankCommand command(Keeper keeper, String by, LocalDate on) {
        return switch (kind) {
            case "received" -> new ReceiveBlanks(keeper, deliveryGiven(), quantity, by, on);
            case "issued" -> new IssueBlanks(keeper, batchGiven(), quantity, by, on);
            case "returned" -> new ReturnBlanks(keeper, batchGiven(), quantity, by, on);
            default -> new SpoilBlanks(keeper, quantity, reasonGiven(), by, on);
        };
    }

    private String deliveryGiven() {
        if (delivery == null || delivery.isBlank()) {
            throw expected("/delivery", "请填写送货单号。", "Give the number of the delivery note.");
        }
        return delivery.strip();
    }

    private BatchId batchGiven() {
        if (batch == null) {
            throw expected("/batch", "请填写批次。", "Name the batch.");
        }
        return new BatchId(batch);
    }

    private SpoilReason reasonGiven() {
        if (reason == null) {
            throw expected("/reason", "请选择原因。", "Give the reason.");
        }
        return reason;
    }

    private static RuntimeException expected(String pointer, String zh, String en) {
        return RequestProblems.invalid().at(pointer, zh, en).exception();
    }
}
