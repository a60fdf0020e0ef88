package city.healthcard.localstack.process;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.InvokeDynamicEntry;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.constantpool.MethodTypeEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.invoke.MethodHandleInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Where a program has made lambdas. A list of loaded classes that says this too gives an archive with the lambdas
/// in it, which the next start need not make again: some 2,000 classes in a service.
///
/// The virtual machine writes these places (`@cp`) when the program ends, and ours still runs. What it writes at
/// once are the names of each lambda (`@lambda-proxy`), by which the places are found in the class files.
final class LambdaSites {
    private static final String LAMBDA = "@lambda-proxy ";
    private static final String FACTORY = "java/lang/invoke/LambdaMetafactory";

    private LambdaSites() {}

    /// The lines that say where.
    ///
    /// @param list lines of a list of loaded classes
    /// @param classes finds their class files; what it does not find stays without a line
    static Stream<String> in(List<String> list, ClassLoader classes) throws IOException {
        var lines = Stream.<String>builder();
        for (var caller : lambdasByCaller(list).entrySet()) {
            places(caller.getKey(), caller.getValue(), classes)
                    .map(places -> "@cp " + caller.getKey() + " " + places)
                    .ifPresent(lines);
        }
        return lines.build();
    }

    private static Map<String, Set<String>> lambdasByCaller(List<String> list) {
        return list.stream()
                .filter(line -> line.startsWith(LAMBDA))
                .map(line -> line.substring(LAMBDA.length()).split(" ", 2))
                .collect(Collectors.groupingBy(
                        words -> words[0], TreeMap::new, Collectors.mapping(words -> words[1], Collectors.toSet())));
    }

    private static Optional<String> places(String caller, Set<String> lambdas, ClassLoader classes) throws IOException {
        try (var code = classes.getResourceAsStream(caller + ".class")) {
            if (code == null) {
                return Optional.empty();
            }
            var constants = ClassFile.of().parse(code.readAllBytes()).constantPool();
            var places = StreamSupport.stream(constants.spliterator(), false)
                    .filter(constant ->
                            lambda(constant).filter(lambdas::contains).isPresent())
                    .map(constant -> Integer.toString(constant.index()))
                    .collect(Collectors.joining(" "));
            return places.isEmpty() ? Optional.empty() : Optional.of(places);
        }
    }

    /// As the list names it: the call, the method of the interface, and what is called.
    private static Optional<String> lambda(PoolEntry constant) {
        if (!(constant instanceof InvokeDynamicEntry call)
                || !call.bootstrap()
                        .bootstrapMethod()
                        .reference()
                        .owner()
                        .asInternalName()
                        .equals(FACTORY)) {
            return Optional.empty();
        }
        var made = call.bootstrap().arguments();
        var called = (MethodHandleEntry) made.get(1);
        return Optional.of(String.join(
                " ",
                call.name().stringValue(),
                call.type().stringValue(),
                ((MethodTypeEntry) made.getFirst()).descriptor().stringValue(),
                "REF_" + MethodHandleInfo.referenceKindToString(called.kind()),
                called.reference().owner().asInternalName(),
                called.reference().name().stringValue(),
                called.reference().type().stringValue(),
                ((MethodTypeEntry) made.get(2)).descriptor().stringValue()));
    }
}
