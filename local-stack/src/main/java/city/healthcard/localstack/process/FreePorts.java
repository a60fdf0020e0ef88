package city.healthcard.localstack.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/// Ports nobody listens on, below the range from which systems number outgoing connections.
public final class FreePorts {
    private static final int FROM = 12_000;
    private static final int BELOW = 32_000;
    private static final int TRIES_MAX = 1_000;

    private FreePorts() {}

    public static int one() {
        return of(1).getFirst();
    }

    /// @return different ports
    public static List<Integer> of(int count) {
        var free = new ArrayList<Integer>();
        for (var tries = 0; free.size() < count && tries < TRIES_MAX; tries++) {
            var candidate = ThreadLocalRandom.current().nextInt(FROM, BELOW);
            if (!free.contains(candidate) && isFree(candidate)) {
                free.add(candidate);
            }
        }
        if (free.size() < count) {
            throw new IllegalStateException("no free port between " + FROM + " and " + BELOW);
        }
        return List.copyOf(free);
    }

    /// Whether nobody listens on this port of this machine.
    public static boolean isFree(int port) {
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
