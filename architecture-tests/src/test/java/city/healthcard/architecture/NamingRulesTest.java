package city.healthcard.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "city.healthcard", importOptions = ImportOption.DoNotIncludeTests.class)
class NamingRulesTest {

    @ArchTest
    static final ArchRule names_say_what_a_thing_is = classes()
            .should()
            .haveNameNotMatching(".*\\.[A-Za-z0-9]*(Manager|Helper|Util|Utils|Impl|DTO|Dto|Processor)")
            .andShould()
            .haveNameNotMatching(".*\\.(Base|Abstract)[A-Z][A-Za-z0-9]*")
            .because("a name that fits everything says nothing");

    @ArchTest
    static final ArchRule packages_are_named_by_the_business = noClasses()
            .that()
            .resideOutsideOfPackage("city.healthcard.eventsourcing.service")
            .should()
            .resideInAnyPackage(
                    "..util..",
                    "..utils..",
                    "..common..",
                    "..helper..",
                    "..impl..",
                    "..dto..",
                    "..model..",
                    "..service..",
                    "..manager..",
                    "..misc..")
            .because("a stranger looks for cards, not for layers; in the kernel a service is one of four");

    @ArchTest
    static final ArchRule packages_of_the_simulator_know_each_other_one_way =
            slices().matching("city.healthcard.simulator.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule packages_of_the_kernel_know_each_other_one_way = slices().matching(
                    "city.healthcard.eventsourcing.(*)..")
            .should()
            .beFreeOfCycles()
            // The in-memory store is its own feed.
            .ignoreDependency(
                    resideInAPackage("city.healthcard.eventsourcing.store"),
                    resideInAPackage("city.healthcard.eventsourcing.feed"))
            .because("a part that can be understood alone can be changed alone");

    @ArchTest
    static final ArchRule packages_of_the_web_kit_know_each_other_one_way =
            slices().matching("city.healthcard.webkit.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule no_library_that_the_language_replaced = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "lombok..", "io.vavr..", "com.google.common..", "org.springframework..", "org.mapstruct..")
            .because("records, sealed types and patterns do their work");
}
