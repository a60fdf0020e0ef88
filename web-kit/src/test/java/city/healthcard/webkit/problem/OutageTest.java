package city.healthcard.webkit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.sqlclient.ClosedConnectionException;
import io.vertx.sqlclient.DatabaseException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OutageTest {

    @ParameterizedTest
    @ValueSource(strings = {"57P01", "57P02", "57P03", "57P05", "08000", "08003", "08006", "53300"})
    void a_database_that_is_away_is_an_outage_whoever_says_so(String state) {
        assertThat(Outage.isBehind(new Answered(state))).isTrue();
        assertThat(Outage.isBehind(new SQLException("away", state))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"57014", "23505", "40001", "42P01", "53100", "22001", "XX000"})
    void a_database_that_answers_is_not_away(String state) {
        assertThat(Outage.isBehind(new Answered(state))).isFalse();
        assertThat(Outage.isBehind(new SQLException("here", state))).isFalse();
    }

    @ParameterizedTest
    @MethodSource("brokenConnections")
    void a_connection_that_broke_or_never_came_is_an_outage(Throwable broken) {
        assertThat(Outage.isBehind(broken)).isTrue();
    }

    static Stream<Throwable> brokenConnections() {
        return Stream.of(
                new ConnectException("refused"),
                new SocketException("reset"),
                new UnknownHostException("postgres"),
                new ClosedChannelException(),
                new TimeoutException(),
                ClosedConnectionException.INSTANCE,
                ConnectionBase.CLOSED_EXCEPTION,
                new NoStackTraceThrowable("Connection is not active now"),
                new NativeIoException("reset"),
                new MongoSocketReadException(),
                new MongoConnectionPoolClearedException(),
                new VersionConflict());
    }

    @Test
    void an_outage_is_found_behind_what_wraps_it() {
        var wrapped = new CompletionException(new IllegalStateException("no answer", new Answered("57P03")));

        assertThat(Outage.isBehind(wrapped)).isTrue();
    }

    @Test
    void a_fault_of_our_own_is_not_an_outage() {
        assertThat(Outage.isBehind(new IllegalStateException("null", new IOException("truncated"))))
                .isFalse();
        assertThat(Outage.isBehind(new RefusedByVertx())).isFalse();
        assertThat(Outage.isBehind(new SQLException("without a state"))).isFalse();
    }

    private static final class Answered extends DatabaseException {
        private static final long serialVersionUID = 1L;

        Answered(String state) {
            super("a database said so", 0, state);
        }
    }

    private static final class RefusedByVertx extends VertxException {
        private static final long serialVersionUID = 1L;

        RefusedByVertx() {
            super("of a type of its own");
        }
    }

    private static final class NativeIoException extends IOException {
        private static final long serialVersionUID = 1L;

        NativeIoException(String message) {
            super(message);
        }
    }

    private static final class MongoSocketReadException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static final class VersionConflict extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private static final class MongoConnectionPoolClearedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
