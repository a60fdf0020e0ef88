package city.healthcard.localstack.documentstore;

import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.backend.memory.MemoryDatabase;
import de.bwaldvogel.mongo.backend.memory.index.MemoryUniqueIndex;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;

/// The backend in memory. It finds a document by its id, too, where the question asks more of it, such as in which term
/// it was written; as it comes it would look at every document then. MongoDB does this by itself.
final class ByIdBackend extends MemoryBackend {

    private static final String ID = "_id";

    @Override
    public MemoryDatabase openOrCreateDatabase(String name) {
        return new ByIdDatabase(name, getCursorRegistry());
    }

    private static final class ByIdDatabase extends MemoryDatabase {

        ByIdDatabase(String name, CursorRegistry cursors) {
            super(name, cursors);
        }

        @Override
        protected Index<Integer> openOrCreateUniqueIndex(
                String collection, String name, List<IndexKey> keys, boolean sparse) {
            var isById = keys.size() == 1 && keys.getFirst().getKey().equals(ID);
            return isById
                    ? new IdIndex(name, keys, sparse)
                    : super.openOrCreateUniqueIndex(collection, name, keys, sparse);
        }
    }

    /// Whatever else is asked is held against the documents that are found.
    private static final class IdIndex extends MemoryUniqueIndex {

        IdIndex(String name, List<IndexKey> keys, boolean sparse) {
            super(name, keys, sparse);
        }

        @Override
        public synchronized boolean canHandle(Document query) {
            return query.containsKey(ID) && super.canHandle(idOf(query));
        }

        @Override
        public synchronized Iterable<Integer> getPositions(Document query) {
            return super.getPositions(idOf(query));
        }

        private static Document idOf(Document query) {
            return new Document(ID, query.get(ID));
        }
    }
}
