package city.healthcard.eventsourcing.answer;

import java.time.InstantSource;

class InMemoryAnswersTest extends AnswersContract {

    private final AnswerStore store = new InMemoryAnswerStore(InstantSource.system());

    @Override
    protected AnswerStore store() {
        return store;
    }
}
