package org.quanyi.server;

import com.sun.source.tree.CaseLabelTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConstantCaseLabelTree;
import com.sun.source.tree.DefaultCaseLabelTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quanyi.server.JavaTrees.Unit;

/// Finds a switch over one of our enums that has a default: a new constant would pass through it
/// unseen.
///
/// Long enums (codes) are left out, because nobody lists a hundred constants to treat three of them
/// apart.
final class OpenSwitch {

    static final int SHORT_ENUM = 12;

    private OpenSwitch() {}

    static List<String> findings(JavaTrees trees) {
        Map<String, Set<String>> enums = new HashMap<>();
        trees.units().forEach(unit -> new Enums().scan(unit.tree(), enums));
        List<String> findings = new ArrayList<>();
        trees.units().forEach(unit -> new Switches(trees, unit, enums).scan(unit.tree(), findings));
        return findings;
    }

    private static final class Enums extends TreeScanner<@Nullable Void, Map<String, Set<String>>> {

        @Override
        public @Nullable Void visitClass(ClassTree type, Map<String, Set<String>> enums) {
            if (type.getKind() == Tree.Kind.ENUM) {
                String name = type.getSimpleName().toString();
                Set<String> constants = new HashSet<>();
                for (Tree member : type.getMembers()) {
                    if (member instanceof VariableTree field
                            && String.valueOf(field.getType()).equals(name)) {
                        constants.add(field.getName().toString());
                    }
                }
                enums.put(name, constants);
            }
            return super.visitClass(type, enums);
        }
    }

    private static final class Switches extends TreeScanner<@Nullable Void, List<String>> {

        private final JavaTrees trees;
        private final Unit unit;
        private final Map<String, Set<String>> enums;

        Switches(JavaTrees trees, Unit unit, Map<String, Set<String>> enums) {
            this.trees = trees;
            this.unit = unit;
            this.enums = enums;
        }

        @Override
        public @Nullable Void visitSwitch(SwitchTree tree, List<String> findings) {
            check(tree, tree.getCases(), findings);
            return super.visitSwitch(tree, findings);
        }

        @Override
        public @Nullable Void visitSwitchExpression(
                SwitchExpressionTree tree, List<String> findings) {
            check(tree, tree.getCases(), findings);
            return super.visitSwitchExpression(tree, findings);
        }

        private void check(Tree tree, List<? extends CaseTree> cases, List<String> findings) {
            Set<String> named = new HashSet<>();
            boolean open = false;
            for (CaseTree one : cases) {
                for (CaseLabelTree label : one.getLabels()) {
                    open |= label instanceof DefaultCaseLabelTree;
                    if (label instanceof ConstantCaseLabelTree constant
                            && constant.getConstantExpression() instanceof IdentifierTree name) {
                        named.add(name.getName().toString());
                    }
                }
            }
            boolean overShortEnum =
                    !named.isEmpty()
                            && enums.values().stream()
                                    .anyMatch(all ->
                                            all.size() <= SHORT_ENUM && all.containsAll(named));
            if (open && overShortEnum) {
                findings.add(
                        unit.file().path()
                                + ":"
                                + trees.line(unit, tree)
                                + " switch over an enum has a default; list its constants");
            }
        }
    }
}
