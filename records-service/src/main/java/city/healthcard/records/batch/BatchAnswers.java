package city.healthcard.records.batch;

import city.healthcard.records.intake.Taken;
import city.healthcard.records.intake.Taken.Kept;
import city.healthcard.records.intake.Taken.Refused;
import city.healthcard.records.receipt.VisitReceipt.State;
import city.healthcard.webkit.problem.Language;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// Writes the answer to each line of a batch.
@Singleton
public final class BatchAnswers {

    private final ObjectMapper json;

    BatchAnswers(ObjectMapper json) {
        this.json = json;
    }

    /// A writer for one request; it numbers the lines from 1.
    public Writer in(Language language, String traceId) {
        return new Writer(language, traceId);
    }

    /// Writes the answers of one request.
    public final class Writer {

        private final Language language;
        private final String traceId;
        private int line;

        private Writer(Language language, String traceId) {
            this.language = language;
            this.traceId = traceId;
        }

        /// A JSON text for each, without line end.
        public List<byte[]> write(List<Taken> taken) {
            var lines = new ArrayList<byte[]>(taken.size());
            for (var one : taken) {
                lines.add(write(one));
            }
            return lines;
        }

        private byte[] write(Taken taken) {
            var answer = new LinkedHashMap<String, Object>();
            answer.put("line", ++line);
            switch (taken) {
                case Kept kept -> {
                    answer.put("status", statusOf(kept));
                    answer.put("receipt", kept.receipt());
                }
                case Refused refused -> {
                    answer.put("status", refused.problem().status());
                    answer.put("problem", refused.problem().document(language, traceId));
                }
            }
            try {
                return json.writeValueAsBytes(answer);
            } catch (JsonProcessingException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
    }

    /// 201 for what is new, 200 for what had been here, 202 for what waits for its card.
    public static int statusOf(Kept kept) {
        if (kept.receipt().state() == State.PARKED) {
            return 202;
        }
        return kept.again() ? 200 : 201;
    }
}
