package city.healthcard.card.inbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The files of one partner.
///
/// @param last the number of the last one taken; 0 before the first
/// @param files by the SHA-256 of their bytes
public record Inbox(long last, Map<String, TakenFile> files) {

    public Inbox {
        files = Map.copyOf(files);
    }

    /// A file that was taken.
    ///
    /// @param refused what was not done of it, once it is settled
    public record TakenFile(long number, int lines, Optional<List<LineRefusal>> refused) {}

    /// A file, if it was taken before.
    public Optional<TakenFile> find(String hash) {
        return Optional.ofNullable(files.get(hash));
    }

    Inbox with(String hash, TakenFile file) {
        var more = new HashMap<>(files);
        more.put(hash, file);
        return new Inbox(Math.max(last, file.number()), more);
    }
}
