package city.healthcard.eventsourcing.answer;

import city.healthcard.eventsourcing.LocalServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
@QuarkusTestResource(LocalServers.class)
class PostgresAnswersIT extends AnswersContract {

    @Inject
    AnswerStore store;

    @Override
    protected AnswerStore store() {
        return store;
    }
}
