package city.healthcard.localstack.server;

/// Where a PostgreSQL is and who may do everything there.
///
/// @param superuser name of the superuser
/// @param password the superuser's password
public record PostgresAddress(String host, int port, String superuser, String password) {
    /// The superuser of every PostgreSQL we start; its password is its name.
    public static final String SUPERUSER = "postgres";

    public static PostgresAddress local(int port) {
        return new PostgresAddress("127.0.0.1", port, SUPERUSER, SUPERUSER);
    }

    /// Reads `host:port`.
    public static PostgresAddress parse(String hostAndPort) {
        var colon = hostAndPort.lastIndexOf(':');
        return new PostgresAddress(
                hostAndPort.substring(0, colon),
                Integer.parseInt(hostAndPort.substring(colon + 1)),
                SUPERUSER,
                SUPERUSER);
    }

    /// `host:port`, as the variable HC_POSTGRES wants it.
    public String hostAndPort() {
        return host + ":" + port;
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://" + hostAndPort() + "/" + database;
    }
}
