package city.healthcard.verifier;

import city.healthcard.eventsourcing.proof.Checkpoint;
import city.healthcard.eventsourcing.proof.HashChain;
import city.healthcard.eventsourcing.proof.InclusionProof;
import city.healthcard.eventsourcing.proof.MerkleTree;
import city.healthcard.eventsourcing.proof.Promise;
import city.healthcard.eventsourcing.proof.ProofPlan;
import city.healthcard.eventsourcing.proof.Receipt;
import city.healthcard.eventsourcing.proof.ReceiptBatch;
import city.healthcard.eventsourcing.proof.SigningKey;
import city.healthcard.eventsourcing.proof.Tile;
import city.healthcard.eventsourcing.proof.TreeHead;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/// What the city's services hand out, made by their own code.
final class City {

    static final String NAME = "healthcard.city/records";
    static final SigningKey KEY = new SigningKey(NAME, new byte[32]);
    static final String PUBLIC_KEY = KEY.verifierKey().toString();

    private static final Instant NOW = Instant.parse("2026-11-23T16:00:00.123456Z");
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private City() {}

    static byte[] post(int number) {
        return ("{\"number\":\"" + number + "\"}").getBytes(StandardCharsets.UTF_8);
    }

    static byte[] eventHash(int number) {
        return HashChain.hash(
                "visit-" + number,
                1,
                "records/visit-recorded/1",
                new UUID(1, 2),
                post(number),
                HashChain.first(),
                new UUID(3, 4),
                NOW);
    }

    static List<Receipt> receipts(int count) {
        return ReceiptBatch.sign(
                IntStream.range(0, count).mapToObj(City::promise).toList(), KEY);
    }

    private static Promise promise(int number) {
        return new Promise(
                UUID.fromString("0190f5c2-7c1a-8abc-9def-00000000000" + number),
                "visit-" + number,
                1,
                eventHash(number),
                Sha256.of(post(number)),
                NOW);
    }

    static List<Tile> tiles(int size) {
        return grown(size).tiles();
    }

    static String checkpoint(int size) {
        return new Checkpoint(NAME, size, grown(size).head().root()).sign(KEY);
    }

    static InclusionProof inclusion(int index, int size) {
        return new InclusionProof(index, ProofPlan.inclusion(index, size).proof(tiles(size)), checkpoint(size));
    }

    private static TreeHead.Growth grown(int size) {
        return TreeHead.empty()
                .append(IntStream.range(0, size)
                        .mapToObj(number -> MerkleTree.leaf(eventHash(number)))
                        .toList());
    }

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
