package org.quanyi.server;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quanyi.server.JavaTrees.Unit;

/// The habits of the house that a syntax tree shows. Every finding names the place and what to do
/// instead.
final class TreeTidy extends TreeScanner<@Nullable Void, @Nullable Void> {

    static final int FILE_LINES = 400;
    static final int METHOD_LINES = 60;
    static final int PARAMETERS = 7;

    private static final Pattern BANNED_TYPE =
            Pattern.compile(
                    "(.*(Utils?|Helper|Manager|Impl|D[Tt][Oo]|Mapper|Processor|Handler|Service))|((Abstract|Base|Common)([A-Z].*)?)");
    private static final Pattern BANNED_PACKAGE =
            Pattern.compile(
                    "utils?|helpers?|managers?|impl|dtos?|mappers?|services?|common|base|misc");
    private static final Pattern BANNED_IMPORT =
            Pattern.compile(
                    "(lombok|org\\.mockito|org\\.easymock|(jakarta|javax)\\.persistence"
                            + "|com\\.fasterxml\\.jackson\\.databind|org\\.hibernate\\.(?!validator)|net\\.jqwik)\\..*|java\\.time\\..*\\.now");
    private static final Set<String> TIME_TYPES =
            Set.of(
                    "LocalDate",
                    "LocalTime",
                    "LocalDateTime",
                    "ZonedDateTime",
                    "OffsetDateTime",
                    "OffsetTime",
                    "Instant",
                    "YearMonth",
                    "Year",
                    "MonthDay");
    private static final Pattern EVERY_COLUMN =
            Pattern.compile("(?is)\\bselect\\s+(distinct\\s+)?(\\w+\\.)?\\*");

    private final JavaTrees trees;
    private final Unit unit;
    private final List<String> findings = new ArrayList<>();
    private final Set<MethodTree> ofRecords = new HashSet<>();

    private TreeTidy(JavaTrees trees, Unit unit) {
        this.trees = trees;
        this.unit = unit;
    }

    static List<String> findings(JavaTrees trees) {
        List<String> all = new ArrayList<>();
        for (Unit unit : trees.units()) {
            TreeTidy tidy = new TreeTidy(trees, unit);
            tidy.wholeFile();
            tidy.scan(unit.tree(), null);
            all.addAll(tidy.findings);
        }
        return all;
    }

    private void wholeFile() {
        long lines = unit.file().text().lines().count();
        if (lines > FILE_LINES) {
            findings.add(
                    unit.file().path()
                            + " has "
                            + lines
                            + " lines; split what it does, "
                            + FILE_LINES
                            + " is the limit and 250 the aim");
        }
        ExpressionTree packageName = unit.tree().getPackageName();
        if (packageName != null) {
            for (String part : packageName.toString().split("\\.")) {
                if (BANNED_PACKAGE.matcher(part).matches()) {
                    findings.add(
                            unit.file().path()
                                    + " lies in a package named "
                                    + part
                                    + "; name the domain");
                }
            }
        }
    }

    private void found(Tree at, String what) {
        findings.add(unit.file().path() + ":" + trees.line(unit, at) + " " + what);
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
        if (BANNED_TYPE.matcher(type.getSimpleName()).matches()) {
            found(
                    type,
                    "type " + type.getSimpleName() + "; name it after what it is in the domain");
        }
        if (type.getKind() == Tree.Kind.RECORD) {
            type.getMembers().stream()
                    .filter(MethodTree.class::isInstance)
                    .map(MethodTree.class::cast)
                    .forEach(ofRecords::add);
        }
        return super.visitClass(type, nothing);
    }

    /// A record's constructor repeats its components, which are fields and not an argument list.
    private boolean isRecordConstructor(MethodTree method) {
        return method.getReturnType() == null && ofRecords.contains(method);
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
        int lines = trees.lines(unit, method);
        if (lines > METHOD_LINES) {
            found(
                    method,
                    "method "
                            + method.getName()
                            + " has "
                            + lines
                            + " lines; "
                            + METHOD_LINES
                            + " is the limit");
        }
        int parameters = method.getParameters().size();
        if (parameters > PARAMETERS && !isRecordConstructor(method)) {
            found(
                    method,
                    "method "
                            + method.getName()
                            + " takes "
                            + parameters
                            + " parameters; pass a value");
        }
        return super.visitMethod(method, nothing);
    }

    @Override
    public @Nullable Void visitImport(ImportTree line, @Nullable Void nothing) {
        String name = line.getQualifiedIdentifier().toString();
        if (BANNED_IMPORT.matcher(name).matches()) {
            found(line, "import of " + name + ", which this house does without");
        }
        return super.visitImport(line, nothing);
    }

    @Override
    public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void nothing) {
        if (literal.getValue() instanceof String text && EVERY_COLUMN.matcher(text).find()) {
            found(literal, "selects every column; name the columns");
        }
        return super.visitLiteral(literal, nothing);
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
        if (call.getMethodSelect() instanceof MemberSelectTree select) {
            String type = lastName(select.getExpression());
            String method = select.getIdentifier().toString();
            if (method.equals("now") && TIME_TYPES.contains(type) && !takesAClock(call)) {
                found(call, type + ".now() reads the machine's clock; inject java.time.Clock");
            }
            if (method.equals("currentTimeMillis") && type.equals("System")) {
                found(
                        call,
                        "System.currentTimeMillis() reads the machine's clock; inject java.time.Clock");
            }
        }
        return super.visitMethodInvocation(call, nothing);
    }

    @Override
    public @Nullable Void visitMemberReference(
            MemberReferenceTree reference, @Nullable Void nothing) {
        String type = lastName(reference.getQualifierExpression());
        String method = reference.getName().toString();
        if ((method.equals("now") && TIME_TYPES.contains(type))
                || method.equals("currentTimeMillis")) {
            found(
                    reference,
                    type + "::" + method + " reads the machine's clock; inject java.time.Clock");
        }
        return super.visitMemberReference(reference, nothing);
    }

    private static boolean takesAClock(MethodInvocationTree call) {
        return call.getArguments().size() == 1
                && call.getArguments()
                        .getFirst()
                        .toString()
                        .toLowerCase(Locale.ROOT)
                        .contains("clock");
    }

    private static String lastName(ExpressionTree expression) {
        String name = expression.toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
