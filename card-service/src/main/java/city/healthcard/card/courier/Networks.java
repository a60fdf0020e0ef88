package city.healthcard.card.courier;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/// Which addresses lie on the public internet: all but those that RFC 6890 and its successors give to something else,
/// and those that wrap an address of another kind.
final class Networks {

    private static final List<Network> SPECIAL = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4")
            .map(Network::of)
            .toList();

    /// Global unicast, and what is taken out of it.
    private static final Network UNICAST = Network.of("2000::/3");

    private static final List<Network> SPECIAL_UNICAST = Stream.of(
                    "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20")
            .map(Network::of)
            .toList();

    private static final List<Network> INSIDE = Stream.of(
                    "10.0.0.0/8", "100.64.0.0/10", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7")
            .map(Network::of)
            .toList();

    private Networks() {}

    /// Addresses that begin with the same bits.
    private record Network(byte[] begin, int bits) {

        static Network of(String text) {
            var parts = text.split("/");
            try {
                return new Network(InetAddress.getByName(parts[0]).getAddress(), Integer.parseInt(parts[1]));
            } catch (UnknownHostException impossible) {
                throw new IllegalArgumentException(impossible);
            }
        }

        boolean holds(byte[] address) {
            if (address.length != begin.length) {
                return false;
            }
            for (var bit = 0; bit < bits; bit++) {
                var mask = 0x80 >> bit % Byte.SIZE;
                if (((address[bit / Byte.SIZE] ^ begin[bit / Byte.SIZE]) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }

    static boolean isPublic(InetAddress address) {
        var bytes = address.getAddress();
        return bytes.length == Integer.BYTES
                ? SPECIAL.stream().noneMatch(it -> it.holds(bytes))
                : UNICAST.holds(bytes) && SPECIAL_UNICAST.stream().noneMatch(it -> it.holds(bytes));
    }

    /// Whether it is an address inside a house.
    static boolean isInside(InetAddress address) {
        return INSIDE.stream().anyMatch(it -> it.holds(address.getAddress()));
    }
}
