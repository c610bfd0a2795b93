package org.quanyi.server;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/// The syntax trees of Java sources, by the compiler's own parser; nothing is resolved, so it takes
/// a second for all.
final class JavaTrees {

    private final Trees trees;
    private final List<Unit> units;

    private JavaTrees(Trees trees, List<Unit> units) {
        this.trees = trees;
        this.units = units;
    }

    /// One source file and its tree.
    record Unit(SourceFile file, CompilationUnitTree tree) {}

    static JavaTrees parse(List<SourceFile> files) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        List<InMemory> sources = files.stream().map(InMemory::new).toList();
        JavacTask task =
                (JavacTask)
                        compiler.getTask(
                                null, null, problems, List.of("-proc:none"), null, sources);
        List<Unit> units = new ArrayList<>();
        try {
            int position = 0;
            for (CompilationUnitTree tree : task.parse()) {
                units.add(new Unit(files.get(position++), tree));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!problems.getDiagnostics().isEmpty()) {
            throw new IllegalArgumentException(problems.getDiagnostics().toString());
        }
        return new JavaTrees(Trees.instance(task), List.copyOf(units));
    }

    List<Unit> units() {
        return units;
    }

    Trees trees() {
        return trees;
    }

    int line(Unit unit, Tree tree) {
        return lineOf(unit, trees.getSourcePositions().getStartPosition(unit.tree(), tree));
    }

    int lines(Unit unit, Tree tree) {
        return lineOf(unit, trees.getSourcePositions().getEndPosition(unit.tree(), tree))
                - line(unit, tree)
                + 1;
    }

    private static int lineOf(Unit unit, long position) {
        LineMap lines = unit.tree().getLineMap();
        return position < 0 ? 0 : Math.toIntExact(lines.getLineNumber(position));
    }

    private static final class InMemory extends SimpleJavaFileObject {

        private final String text;

        InMemory(SourceFile file) {
            super(URI.create("mem:///" + file.path().replace(' ', '_')), Kind.SOURCE);
            this.text = file.text();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
