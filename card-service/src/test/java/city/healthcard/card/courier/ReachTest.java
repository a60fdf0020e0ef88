package city.healthcard.card.courier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import city.healthcard.card.courier.Reach.Forbidden;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReachTest {

    private final Reach open = new Reach("public");
    private final Reach loopback = new Reach("loopback");
    private final Reach inside = new Reach("private");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "127.0.0.1",
                "127.8.8.8",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "100::1",
                "2001:db8::1",
                "2001::1",
                "2002:a00:1::1",
                "3fff::1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "ff02::1"
            })
    void an_address_that_is_not_on_the_public_internet_is_never_called(String address) throws IOException {
        assertThat(Networks.isPublic(InetAddress.getByName(address))).isFalse();
        var uri = URI.create("https://" + (address.contains(":") ? "[" + address + "]" : address) + "/hooks");
        assertThat(open.accept(uri.toString())).isEmpty();
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> open.resolve(uri));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"8.8.8.8", "100.63.255.255", "100.128.0.0", "172.15.255.255", "172.32.0.0", "2606:4700::1111"})
    void addresses_beside_the_private_ones_are_called(String address) throws IOException {
        assertThat(Networks.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://bank.example/hooks",
                "ftp://bank.example/hooks",
                "file:///etc/passwd",
                "https://user@bank.example/hooks",
                "https://user:secret@bank.example/hooks",
                "https://bank.example/hooks#here",
                "https://bank.example:0/hooks",
                "https://bank.example:65536/hooks",
                "https:///hooks",
                "https://localhost/hooks",
                "https://LOCALHOST/hooks",
                "https://2130706433/hooks",
                "https://0/hooks",
                "bank.example/hooks",
                "https://bank example/hooks",
                ""
            })
    void what_can_never_be_called_is_not_registered(String address) {
        assertThat(open.accept(address)).isEmpty();
    }

    @Test
    void a_name_on_the_internet_is_registered_and_looked_up_when_it_is_called() {
        assertThat(open.accept(" https://bank.example/hooks?of=card "))
                .contains(URI.create("https://bank.example/hooks?of=card"));
        assertThat(open.accept("https://bank.example/" + "a".repeat(500))).isEmpty();
    }

    @Test
    void a_name_that_stands_for_this_machine_is_found_out_when_it_is_called() throws IOException {
        var local = URI.create("https://localhost/hooks");
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> open.resolve(local));
        assertThat(loopback.resolve(local).isLoopbackAddress()).isTrue();
    }

    @Test
    void without_tls_only_this_machine_is_called_and_only_where_that_was_configured() {
        assertThat(loopback.accept("http://127.0.0.1:8086/hooks")).isPresent();
        assertThat(loopback.accept("http://[::1]:8086/hooks")).isPresent();
        assertThat(loopback.accept("http://10.0.0.1/hooks")).isEmpty();
        assertThat(loopback.accept("http://8.8.8.8/hooks")).isEmpty();
        assertThat(inside.accept("http://10.0.0.1/hooks")).isEmpty();
        assertThat(inside.accept("http://127.0.0.1:8086/hooks")).isEmpty();
    }

    @Test
    void private_networks_are_called_only_where_that_was_configured() {
        assertThat(loopback.accept("https://10.0.0.1/hooks")).isEmpty();
        assertThat(inside.accept("https://10.0.0.1/hooks")).isPresent();
        assertThat(inside.accept("https://[fd12::1]/hooks")).isPresent();
        assertThat(inside.accept("https://127.0.0.1/hooks")).isEmpty();
        assertThat(inside.accept("https://169.254.169.254/latest")).isEmpty();
        assertThat(inside.accept("https://8.8.8.8/hooks")).isPresent();
    }
}
