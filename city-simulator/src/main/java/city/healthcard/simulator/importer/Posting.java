package city.healthcard.simulator.importer;

import city.healthcard.simulator.city.Account;
import city.healthcard.simulator.city.City;
import city.healthcard.simulator.city.Unexpected;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;

/// Posts sheets in batches of a bounded size, as their institutions would. Each visit's natural key makes repeating
/// harmless, so a batch that was cut off is simply sent again.
final class Posting {

    private static final Account GATEWAY = new Account.Machine("importer");
    private static final Account BUREAU = new Account.Person("bureau.wu");
    private static final int SHEETS_MAX = 200;
    private static final int CHARACTERS_MAX = 1_000_000;

    private final City city;
    private final Set<String> designated = new HashSet<>();

    Posting(City city) {
        this.city = city;
    }

    /// @param progress is told how many sheets each batch brought in
    void post(Bundle bundle, Registration.Citizen citizen, IntConsumer progress) {
        var batch = new ArrayList<JsonNode>();
        var characters = 0;
        try (var sheets = bundle.read()) {
            for (var sheet : (Iterable<Sheet>) sheets::iterator) {
                designate(sheet);
                var json = sheet.json();
                json.putObject("card").put("number", citizen.cardNumber());
                batch.add(json);
                characters += json.toString().length();
                if (batch.size() >= SHEETS_MAX || characters >= CHARACTERS_MAX) {
                    send(batch, progress);
                    characters = 0;
                }
            }
        }
        send(batch, progress);
    }

    private void send(List<JsonNode> batch, IntConsumer progress) {
        if (batch.isEmpty()) {
            return;
        }
        var receipts = city.postLines("/records/api/visits/batch", GATEWAY, batch, UUID.randomUUID());
        if (receipts.size() != batch.size()) {
            throw new Unexpected("%d receipts for %d visits".formatted(receipts.size(), batch.size()));
        }
        receipts.forEach(Posting::check);
        progress.accept(batch.size());
        batch.clear();
    }

    private static void check(JsonNode receipt) {
        if (receipt.path("status").asInt(200) / 100 != 2) {
            throw new Unexpected(
                    "a visit was refused: " + receipt.path("status").asInt() + " "
                            + receipt.path("code")
                                    .asText(receipt.path("problem").path("code").asText()));
        }
    }

    /// The register learns the institution before its first visit.
    private void designate(Sheet sheet) {
        var code = sheet.institution();
        if (!designated.add(code)) {
            return;
        }
        var path = "/audit/api/institutions/" + code;
        if (city.get(path, BUREAU).isOk()) {
            return;
        }
        var key = UUID.nameUUIDFromBytes(("institution/" + code).getBytes(StandardCharsets.UTF_8));
        var reply = city.put(path, BUREAU, particulars(sheet), key);
        if (!reply.isOk()) {
            throw new Unexpected("the register did not take institution " + code + ": " + reply);
        }
    }

    private ObjectNode particulars(Sheet sheet) {
        return city.object()
                .put("state", "designated")
                .put("name", "外来机构 " + sheet.institution())
                .put("nameEn", sheet.institutionName())
                .put("district", "350203")
                .put("kind", "OTHER");
    }
}
