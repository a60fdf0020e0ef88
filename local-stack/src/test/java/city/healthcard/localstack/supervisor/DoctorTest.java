package city.healthcard.localstack.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.localstack.Ports;
import city.healthcard.localstack.process.FreePorts;
import city.healthcard.localstack.process.ProjectFolder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DoctorTest {
    private static final InstantSource NOW = InstantSource.fixed(Instant.parse("2026-11-23T00:00:00Z"));

    @TempDir
    Path state;

    @Test
    void a_machine_that_runs_these_tests_lacks_nothing_but_perhaps_a_port() throws IOException {
        assertThat(doctor(FreePorts.one(), NOW).findings())
                .filteredOn(finding -> !finding.name().equals("ports"))
                .allSatisfy(finding ->
                        assertThat(finding.isFine()).as(finding.words()).isTrue());
    }

    @Test
    void a_port_that_is_taken_is_named_with_the_way_out() throws IOException {
        try (var taken = new ServerSocket(FreePorts.one(), 1, InetAddress.getLoopbackAddress())) {
            assertThat(finding("ports", doctor(taken.getLocalPort(), NOW)).words())
                    .startsWith("taken: " + taken.getLocalPort() + " by java (process "
                            + ProcessHandle.current().pid() + ")")
                    .contains("--port-base");
        }
    }

    @Test
    void a_clock_that_stands_in_the_past_is_found() throws IOException {
        var past = InstantSource.fixed(Instant.EPOCH);
        assertThat(finding("clock", doctor(FreePorts.one(), past)).isFine()).isFalse();
    }

    private Doctor doctor(int base, InstantSource clock) {
        return new Doctor(ProjectFolder.find(), state, new Ports(base), clock);
    }

    private static Doctor.Finding finding(String name, Doctor doctor) throws IOException {
        return doctor.findings().stream()
                .filter(finding -> finding.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
