package city.healthcard.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import city.healthcard.contracts.Contract;
import city.healthcard.eventsourcing.service.AnsweredOnce;
import city.healthcard.webkit.precondition.IdempotencyKey;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.jboss.resteasy.reactive.RestHeader;

@AnalyzeClasses(packages = "city.healthcard", importOptions = ImportOption.DoNotIncludeTests.class)
class ServiceRulesTest {

    private static final String SERVICES = "city.healthcard.(card|records|payment|audit)..";

    @ArchTest
    static final ArchRule services_meet_only_through_contracts = slices().matching(SERVICES)
            .should()
            .notDependOnEachOther()
            .because("two services that share a class can no longer be released one without the other");

    @ArchTest
    static final ArchRule contracts_know_nobody = classes()
            .that()
            .resideInAPackage("city.healthcard.contracts..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "city.healthcard.contracts..")
            .because("whoever hears us must not inherit our libraries");

    @ArchTest
    static final ArchRule a_contract_is_a_record_or_a_sealed_family = classes()
            .that()
            .areAssignableTo(Contract.class)
            .and()
            .doNotHaveFullyQualifiedName(Contract.class.getName())
            .should(Shapes.beARecordWithAWireTypeOrASealedInterface())
            .because("what was said once is heard for ever, under a name that is not a class name");

    @ArchTest
    static final ArchRule the_kernel_has_no_business = noClasses()
            .that()
            .resideInAPackage("city.healthcard.eventsourcing..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "city.healthcard.card..",
                    "city.healthcard.records..",
                    "city.healthcard.payment..",
                    "city.healthcard.audit..",
                    "city.healthcard.webkit..",
                    "city.healthcard.contracts.(*)..")
            .because("the kernel could serve a library of books as well");

    /// A scan is the exception: it is found again under its own id, and its answer says something about its
    /// holder.
    @ArchTest
    static final ArchRule what_takes_a_key_is_answered_once = methods()
            .that(takeAnIdempotencyKey())
            .and()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage("city.healthcard.card.verification..")
            .should()
            .beAnnotatedWith(AnsweredOnce.class)
            .because("whoever repeats a request under its key is promised the same answer");

    @ArchTest
    static final ArchRule the_verifier_trusts_only_the_jdk = classes()
            .that()
            .resideInAPackage("city.healthcard.verifier..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "javax.crypto..", "org.jspecify..", "city.healthcard.verifier..")
            .allowEmptyShould(true)
            .because("who does not trust us must be able to read all that checks us");

    @ArchTest
    static final ArchRule the_outside_world_does_not_know_our_code = noClasses()
            .that()
            .resideInAPackage("city.healthcard.simulator..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "city.healthcard.card..",
                    "city.healthcard.records..",
                    "city.healthcard.payment..",
                    "city.healthcard.audit..",
                    "city.healthcard.eventsourcing..",
                    "city.healthcard.contracts..",
                    "city.healthcard.webkit..")
            .because("the story and the importer show what HTTP alone can do");

    private static DescribedPredicate<JavaMethod> takeAnIdempotencyKey() {
        return DescribedPredicate.describe(
                "take an Idempotency-Key",
                method -> method.getParameters().stream()
                        .flatMap(parameter -> parameter.tryGetAnnotationOfType(RestHeader.class).stream())
                        .anyMatch(header -> header.value().equals(IdempotencyKey.HEADER)));
    }
}
