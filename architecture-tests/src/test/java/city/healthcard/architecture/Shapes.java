package city.healthcard.architecture;

import city.healthcard.contracts.WireType;
import city.healthcard.eventsourcing.Pure;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Predicate;

/// The conditions and predicates that our rules are made of.
final class Shapes {

    private Shapes() {}

    static ArchCondition<JavaClass> beARecordWithAWireTypeOrASealedInterface() {
        return condition(
                "be a record with a @WireType or a sealed interface",
                type -> type.isInterface()
                        ? type.reflect().isSealed()
                        : type.isRecord() && type.isAnnotatedWith(WireType.class));
    }

    static ArchCondition<JavaClass> beSealedWithRecordsOnly() {
        return condition("be sealed and permit only records and sealed interfaces of records", Shapes::isSealedRecords);
    }

    static DescribedPredicate<JavaClass> liveInAPurePackage() {
        return DescribedPredicate.describe(
                "live in a @Pure package", type -> type.getPackage().isAnnotatedWith(Pure.class));
    }

    static DescribedPredicate<JavaClass> areSealedInterfacesNamedLike(String ending) {
        return DescribedPredicate.describe(
                "are interfaces of a heart named …" + ending,
                type -> type.isInterface()
                        && type.getSimpleName().endsWith(ending)
                        && type.getPackage().isAnnotatedWith(Pure.class)
                        && type.getPackageName().split("\\.").length > 3);
    }

    static ArchCondition<JavaClass> condition(String description, Predicate<JavaClass> holds) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var satisfied = holds.test(type);
                var message = type.getName() + (satisfied ? " does " : " does not ") + description + " in "
                        + type.getSourceCodeLocation();
                events.add(new SimpleConditionEvent(type, satisfied, message));
            }
        };
    }

    static boolean isConcrete(JavaClass type) {
        return !type.isInterface() && !type.getModifiers().contains(JavaModifier.ABSTRACT);
    }

    private static boolean isSealedRecords(JavaClass type) {
        return isSealedRecords(type.reflect());
    }

    private static boolean isSealedRecords(Class<?> type) {
        if (type.isRecord()) {
            return true;
        }
        if (!type.isInterface() || !type.isSealed()) {
            return false;
        }
        for (var permitted : type.getPermittedSubclasses()) {
            if (!isSealedRecords(permitted)) {
                return false;
            }
        }
        return true;
    }
}
