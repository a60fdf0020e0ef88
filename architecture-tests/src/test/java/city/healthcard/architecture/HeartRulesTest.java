package city.healthcard.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import city.healthcard.contracts.WireType;
import city.healthcard.eventsourcing.Decider;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.Set;

@AnalyzeClasses(packages = "city.healthcard", importOptions = ImportOption.DoNotIncludeTests.class)
class HeartRulesTest {

    private static final Map<String, Set<String>> OUTSIDE_WORLD = Map.of(
            "java.time.Instant", Set.of("now"),
            "java.time.LocalDate", Set.of("now"),
            "java.time.LocalDateTime", Set.of("now"),
            "java.time.ZonedDateTime", Set.of("now"),
            "java.time.OffsetDateTime", Set.of("now"),
            "java.time.ZoneId", Set.of("systemDefault"),
            "java.util.UUID", Set.of("randomUUID"),
            "java.lang.System", Set.of("currentTimeMillis", "nanoTime", "getenv", "getProperty"),
            "java.lang.Math", Set.of("random"));

    @ArchTest
    static final ArchRule pure_packages_only_compute = classes()
            .that(Shapes.liveInAPurePackage())
            .should()
            .onlyDependOnClassesThat(Shapes.liveInAPurePackage()
                    .or(resideInAnyPackage(
                            "java.lang..",
                            "java.util",
                            "java.util.function..",
                            "java.util.stream..",
                            "java.util.regex..",
                            "java.time..",
                            "java.math..",
                            "java.text..",
                            "java.nio",
                            "java.nio.charset..",
                            "java.security",
                            "javax.crypto..",
                            "org.jspecify..",
                            "city.healthcard.contracts.."))
                    .or(JavaClass.Predicates.simpleName("Projection")))
            .because("a rule that only computes can be tested in microseconds and replayed in ten years");

    @ArchTest
    static final ArchRule pure_packages_ask_neither_clock_nor_dice = classes()
            .that(Shapes.liveInAPurePackage())
            .should(askOnly())
            .because("what was decided must come out the same when it is decided again");

    @ArchTest
    static final ArchRule deciders_are_pure = classes()
            .that()
            .implement(Decider.class)
            .should(Shapes.condition("live in a @Pure package", Shapes.liveInAPurePackage()))
            .allowEmptyShould(true)
            .because("a decider is a rule, and a rule has no hands");

    @ArchTest
    static final ArchRule commands_are_sealed_records = classes()
            .that(Shapes.areSealedInterfacesNamedLike("Command"))
            .should(Shapes.beSealedWithRecordsOnly())
            .allowEmptyShould(true)
            .because("adding a command must break the build where it is not yet decided");

    @ArchTest
    static final ArchRule events_are_sealed_records = classes()
            .that(Shapes.areSealedInterfacesNamedLike("Event"))
            .should(Shapes.beSealedWithRecordsOnly())
            .allowEmptyShould(true)
            .because("adding an event must break the build where it is not yet folded");

    @ArchTest
    static final ArchRule what_travels_is_a_record = classes()
            .that()
            .areAnnotatedWith(WireType.class)
            .should()
            .beRecords()
            .because("a wire type has no behaviour and no second form");

    @ArchTest
    static final ArchRule nobody_waits_on_the_event_loop =
            noClasses().should().callMethod(Uni.class, "await").because("a blocked event loop answers nobody");

    private static ArchCondition<JavaClass> askOnly() {
        return new ArchCondition<>("not ask the clock, the dice or the machine") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getAccessesFromSelf().stream()
                        .filter(HeartRulesTest::reachesOut)
                        .forEach(access -> events.add(SimpleConditionEvent.violated(type, access.getDescription())));
            }
        };
    }

    private static boolean reachesOut(JavaAccess<?> access) {
        var owner = access.getTargetOwner().getName();
        return OUTSIDE_WORLD
                        .getOrDefault(owner, Set.of())
                        .contains(access.getTarget().getName())
                || owner.equals("java.util.Random")
                || owner.equals("java.security.SecureRandom")
                || owner.equals("java.util.concurrent.ThreadLocalRandom");
    }
}
