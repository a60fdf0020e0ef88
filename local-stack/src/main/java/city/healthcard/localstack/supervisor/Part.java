package city.healthcard.localstack.supervisor;

import city.healthcard.localstack.process.Launch;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// A process of the suite.
///
/// @param name what people call it; also the name of its log
/// @param address where it answers, for people
/// @param port what must be free before it starts
/// @param needs names of the parts that must be up before it starts
/// @param launch prepares and says how to start it; may take a while and may fail
/// @param isUp whether it does its work
/// @param afterStart what is done once it is up and before others may use it
record Part(
        String name,
        String address,
        int port,
        Set<String> needs,
        Supplier<Launch> launch,
        BooleanSupplier isUp,
        Runnable afterStart) {

    Part {
        needs = Set.copyOf(needs);
    }
}
