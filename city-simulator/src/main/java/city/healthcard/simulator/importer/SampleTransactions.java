package city.healthcard.simulator.importer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

/// The visits of the sample, as the transactions that institutions would post.
public final class SampleTransactions {

    private SampleTransactions() {}

    /// All of them, with one card that was presented at each.
    public static List<byte[]> presenting(String cardNumber) {
        var transactions = new ArrayList<byte[]>();
        Sources.visit(
                List.of(Sources.SAMPLE),
                path -> BundleIndex.read(path).ifPresent(bundle -> {
                    try (bundle;
                            var read = bundle.read()) {
                        read.forEach(transaction -> {
                            transaction.presented(bundle.patient().id(), cardNumber);
                            transactions.add(transaction.json().toString().getBytes(UTF_8));
                        });
                    }
                }));
        return transactions;
    }
}
