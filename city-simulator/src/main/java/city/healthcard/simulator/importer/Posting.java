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

/// Posts visits in batches of a bounded size, as their institutions would. Each visit's natural key makes repeating
/// harmless, so a batch that was cut off is simply sent again.
final class Posting {

    private static final Account GATEWAY = new Account.Machine("importer");
    private static final Account BUREAU = new Account.Person("bureau.wu");
    private static final int VISITS_MAX = 200;
    private static final int CHARACTERS_MAX = 1_000_000;

    private final City city;
    private final Set<String> designated = new HashSet<>();

    Posting(City city) {
        this.city = city;
    }

    /// @param progress is told how many visits each batch brought in
    void post(Bundle bundle, Registration.Citizen citizen, IntConsumer progress) {
        var batch = new ArrayList<JsonNode>();
        var characters = 0;
        try (var transactions = bundle.read()) {
            for (var transaction : (Iterable<Transaction>) transactions::iterator) {
                designate(transaction);
                transaction.presented(bundle.patient().id(), citizen.cardNumber());
                batch.add(transaction.json());
                characters += transaction.json().toString().length();
                if (batch.size() >= VISITS_MAX || characters >= CHARACTERS_MAX) {
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
        var receipts =
                city.postLines("/records/fhir/batch", "application/fhir+ndjson", GATEWAY, batch, UUID.randomUUID());
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
    private void designate(Transaction transaction) {
        var code = transaction.institution();
        if (!designated.add(code)) {
            return;
        }
        var path = "/audit/api/institutions/" + code;
        if (city.get(path, BUREAU).isOk()) {
            return;
        }
        var key = UUID.nameUUIDFromBytes(("institution/" + code).getBytes(StandardCharsets.UTF_8));
        var reply = city.put(path, BUREAU, particulars(transaction), key);
        if (!reply.isOk()) {
            throw new Unexpected("the register did not take institution " + code + ": " + reply);
        }
    }

    private ObjectNode particulars(Transaction transaction) {
        return city.object()
                .put("state", "designated")
                .put("name", "外来机构 " + transaction.institution())
                .put("nameEn", transaction.institutionName())
                .put("district", "350203")
                .put("kind", "OTHER");
    }
}
