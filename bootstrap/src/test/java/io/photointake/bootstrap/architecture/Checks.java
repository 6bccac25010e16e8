package io.photointake.bootstrap.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Predicate;

/** Conditions that are a yes or a no about one class. */
final class Checks {
    private Checks() {}

    static ArchCondition<JavaClass> hold(String what, Predicate<JavaClass> check) {
        return new ArchCondition<>(what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!check.test(type)) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " should " + what));
                }
            }
        };
    }
}
