package city.healthcard.localstack.process;

/// How a server is stopped.
///
/// @param ask signal that asks it to finish its work and go
/// @param make signal that does not ask
public record Stopping(String ask, String make) {
    /// A Java process: runs its shutdown hooks.
    public static final Stopping JAVA = new Stopping("TERM", "KILL");

    /// PostgreSQL: ends sessions and writes a checkpoint; or goes at once and recovers at the next start.
    public static final Stopping POSTGRES = new Stopping("INT", "QUIT");

    /// For data that nobody will miss.
    public static final Stopping AT_ONCE = new Stopping("KILL", "KILL");

    /// PostgreSQL with data that nobody will miss. Its own children would outlive a KILL for a while.
    public static final Stopping POSTGRES_AT_ONCE = new Stopping("QUIT", "KILL");
}
