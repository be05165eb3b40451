package org.travaux.architecture;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** The rules (a) to (g) of docs/architecture.md, over the classes of all bundles. */
@AnalyzeClasses(packages = "org.travaux", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule every_class_belongs_to_a_bundle_of_the_table = ours(check("have a row", (type, events) -> {
        if (House.bundleOf(type).isEmpty()) {
            events.add(violated(type, type.getName() + " belongs to no bundle of the table in House"));
        }
    }));

    /** (a), (b) and (c): an arrow only points down, adapters do not know each other, the driving side is known by nobody. */
    @ArchTest
    static final ArchRule an_arrow_only_points_down =
            ours(dependencies("see only lower floors", ArchitectureTest::pointsDown));

    @ArchTest
    static final ArchRule a_bundle_uses_only_the_third_parties_of_its_row = ours(dependencies(
            "use the third parties of its row",
            (from, to) -> !House.isThirdParty(to)
                    || House.bundleOf(from)
                            .map(bundle -> House.mayUse(bundle, to))
                            .orElse(true)));

    /** (d). */
    @ArchTest
    static final ArchRule nobody_sees_the_inside_of_another_bundle = ours(dependencies(
            "leave .internal alone",
            (from, to) -> House.bundleOf(to).isEmpty()
                    || House.bundleOf(from).equals(House.bundleOf(to))
                    || !(to.getPackageName() + ".").contains(".internal.")));

    /** (e). */
    @ArchTest
    static final ArchRule no_type_of_a_third_party_stands_in_an_exported_signature =
            ours(check("show only our own types", (type, events) -> {
                if (House.isExported(type) && type.getModifiers().contains(JavaModifier.PUBLIC)) {
                    foreignTypes(type).forEach(text -> events.add(violated(type, text)));
                }
            }));

    /** (f), of packages; of bundles it follows from the floors, and is said again here. */
    @ArchTest
    static final ArchRule packages_form_no_cycle =
            slices().assignedFrom(byPackage()).should().beFreeOfCycles().allowEmptyShould(true);

    @ArchTest
    static final ArchRule bundles_form_no_cycle =
            slices().assignedFrom(byBundle()).should().beFreeOfCycles().allowEmptyShould(true);

    /** (g). */
    @ArchTest
    static final ArchRule the_web_application_reaches_the_server_by_http_alone = ours(dependencies(
            "keep web away from the server",
            (from, to) -> !House.bundleOf(from).filter("web"::equals).isPresent()
                    || House.bundleOf(to).map("web"::equals).orElse(true)));

    private static boolean pointsDown(JavaClass from, JavaClass to) {
        return House.bundleOf(from)
                .flatMap(own -> House.bundleOf(to).map(other -> House.maySee(own, other)))
                .orElse(true);
    }

    private static Stream<String> foreignTypes(JavaClass type) {
        return type.getMembers().stream()
                .filter(member -> visible(member))
                .filter(member -> !constructedByTheFramework(member))
                .flatMap(member -> signature(member)
                        .map(JavaClass::getBaseComponentType)
                        .filter(House::isThirdParty)
                        .map(foreign -> member.getFullName() + " shows " + foreign.getName()));
    }

    /** A component's constructor is called by the framework; it is no part of what others use. */
    private static boolean constructedByTheFramework(JavaMember member) {
        return member instanceof JavaCodeUnit unit
                && unit.isConstructor()
                && unit.getOwner().getModifiers().contains(JavaModifier.FINAL);
    }

    private static boolean visible(JavaMember member) {
        return member.getModifiers().contains(JavaModifier.PUBLIC)
                || member.getModifiers().contains(JavaModifier.PROTECTED);
    }

    private static Stream<JavaClass> signature(JavaMember member) {
        if (member instanceof JavaField field) {
            return field.getAllInvolvedRawTypes().stream();
        }
        JavaCodeUnit unit = (JavaCodeUnit) member;
        return Stream.concat(
                unit.getReturnType().getAllInvolvedRawTypes().stream(),
                Stream.concat(
                        unit.getParameterTypes().stream()
                                .flatMap(parameter -> parameter.getAllInvolvedRawTypes().stream()),
                        unit.getExceptionTypes().stream()));
    }

    private static ArchRule ours(ArchCondition<JavaClass> condition) {
        return classes().should(condition).allowEmptyShould(true);
    }

    private static ArchCondition<JavaClass> dependencies(String text, BiPredicate<JavaClass, JavaClass> allowed) {
        return check(text, (type, events) -> {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                if (!allowed.test(
                        dependency.getOriginClass(), dependency.getTargetClass().getBaseComponentType())) {
                    events.add(violated(dependency, dependency.getDescription()));
                }
            }
        });
    }

    private static ArchCondition<JavaClass> check(String text, BiConsumer<JavaClass, ConditionEvents> check) {
        return new ArchCondition<>(text) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                check.accept(type, events);
            }
        };
    }

    private static SliceAssignment byPackage() {
        return assignment("packages", JavaClass::getPackageName);
    }

    private static SliceAssignment byBundle() {
        return assignment("bundles", type -> House.bundleOf(type).orElse("none"));
    }

    private static SliceAssignment assignment(String text, java.util.function.Function<JavaClass, String> name) {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return type.getPackageName().startsWith("org.travaux")
                        ? SliceIdentifier.of(name.apply(type))
                        : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return text;
            }
        };
    }
}
