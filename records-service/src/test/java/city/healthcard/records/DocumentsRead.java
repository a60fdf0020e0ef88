package city.healthcard.records;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.BsonValue;

/// Notes which documents are asked for, one entry for each round trip to the document store.
@Singleton
public class DocumentsRead implements CommandListener {

    private final List<List<String>> finds = new CopyOnWriteArrayList<>();

    @Override
    public void commandStarted(CommandStartedEvent event) {
        if (event.getCommandName().equals("find")) {
            var id = event.getCommand().getDocument("filter").get("_id");
            if (id != null) {
                finds.add(ids(id));
            }
        }
    }

    private static List<String> ids(BsonValue id) {
        return id.isDocument()
                ? id.asDocument().getArray("$in").stream()
                        .map(one -> one.asString().getValue())
                        .toList()
                : List.of(id.asString().getValue());
    }

    /// Forgets what was read before.
    void clear() {
        finds.clear();
    }

    /// The round trips that asked for documents of a kind, such as `visit/`.
    List<List<String>> of(String kind) {
        return finds.stream()
                .filter(ids -> ids.stream().anyMatch(id -> id.startsWith(kind)))
                .toList();
    }
}
