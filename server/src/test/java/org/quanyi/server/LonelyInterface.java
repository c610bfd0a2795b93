package org.quanyi.server;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;
import org.quanyi.server.JavaTrees.Unit;

/// Finds interfaces with fewer than two implementations in main code. A test's fake does not count
/// as one.
///
/// Sealed interfaces are sets of outcomes, and an interface with one abstract method may be met by
/// a lambda; both pass.
final class LonelyInterface extends TreeScanner<@Nullable Void, Unit> {

    private final Map<String, String> declared = new HashMap<>();
    private final Map<String, Integer> implementations = new HashMap<>();

    private LonelyInterface() {}

    static List<String> findings(JavaTrees trees) {
        LonelyInterface scan = new LonelyInterface();
        for (Unit unit : trees.units()) {
            if (unit.file().isMainJava()) {
                scan.scan(unit.tree(), unit);
            }
        }
        List<String> findings = new ArrayList<>();
        scan.declared.forEach((name, path) -> {
            int count = scan.implementations.getOrDefault(name, 0);
            if (count < 2) {
                findings.add(
                        path
                                + " declares interface "
                                + name
                                + " with "
                                + count
                                + " implementation(s); write the class, the interface comes with the second one");
            }
        });
        return findings;
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, Unit unit) {
        if (type.getKind() == Tree.Kind.INTERFACE) {
            boolean sealed = type.getModifiers().getFlags().contains(Modifier.SEALED);
            if (!sealed && abstractMethods(type) > 1) {
                declared.put(type.getSimpleName().toString(), unit.file().path());
            }
        }
        type.getImplementsClause().forEach(this::count);
        return super.visitClass(type, unit);
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree creation, Unit unit) {
        if (creation.getClassBody() != null) {
            count(creation.getIdentifier());
        }
        return super.visitNewClass(creation, unit);
    }

    private void count(Tree type) {
        String name = type.toString().replaceAll("<.*", "");
        implementations.merge(name.substring(name.lastIndexOf('.') + 1), 1, Integer::sum);
    }

    private static long abstractMethods(ClassTree type) {
        return type.getMembers().stream()
                .filter(member -> member instanceof MethodTree method && method.getBody() == null)
                .count();
    }
}
