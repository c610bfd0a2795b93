package org.quanyi.server.contribution;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a workbook consists of (工作簿目录): its sheets in order, where they lie, its calendar.
final class WorkbookIndex {
    /// A sheet (工作表).
    ///
    /// @param name on its tab
    /// @param part where its cells lie
    /// @param hidden whether the tab is not shown
    record SheetEntry(String name, String part, boolean hidden) {}

    private final List<SheetEntry> sheets = new ArrayList<>();
    private final Map<String, String> targets = new HashMap<>();
    private String folder = "xl/";
    private @Nullable String sharedTexts;
    private @Nullable String styles;
    private boolean since1904;

    private WorkbookIndex() {}

    /// Reads the index of the archive; null if the archive holds no workbook of this form.
    static @Nullable WorkbookIndex read(WorkbookArchive archive) throws IOException {
        var index = new WorkbookIndex();
        var workbook = index.workbookPart(archive);
        if (!archive.has(workbook) || !workbook.endsWith(".xml")) {
            return null;
        }
        index.folder = workbook.substring(0, workbook.lastIndexOf('/') + 1);
        var name = workbook.substring(workbook.lastIndexOf('/') + 1);
        index.readTargets(archive, index.folder + "_rels/" + name + ".rels");
        index.readSheets(archive.part(workbook));
        return index;
    }

    private String workbookPart(WorkbookArchive archive) throws IOException {
        if (archive.has("_rels/.rels")) {
            var part = archive.part("_rels/.rels");
            while (part.next()) {
                var type = part.isStart("Relationship") ? part.attribute("Type") : null;
                var target = type == null ? null : part.attribute("Target");
                if (type != null && target != null && type.endsWith("/officeDocument")) {
                    return target.startsWith("/") ? target.substring(1) : target;
                }
            }
        }
        return "xl/workbook.xml";
    }

    private void readTargets(WorkbookArchive archive, String name) throws IOException {
        if (!archive.has(name)) {
            return;
        }
        var part = archive.part(name);
        while (part.next()) {
            if (part.isStart("Relationship")) {
                var id = part.attribute("Id");
                var type = String.valueOf(part.attribute("Type"));
                var target = part.attribute("Target");
                if (id != null && target != null) {
                    var path = target.startsWith("/") ? target : folder + target;
                    targets.put(id, path);
                    sharedTexts = type.endsWith("/sharedStrings") ? path : sharedTexts;
                    styles = type.endsWith("/styles") ? path : styles;
                }
            }
        }
    }

    private void readSheets(XmlPart part) throws IOException {
        while (part.next()) {
            if (part.isStart("workbookPr")) {
                var flag = part.attribute("date1904");
                since1904 = "1".equals(flag) || "true".equals(flag);
            } else if (part.isStart("sheet")) {
                var target = targets.get(String.valueOf(part.attribute("id")));
                var name = part.attribute("name");
                if (target != null && name != null) {
                    var state = part.attribute("state");
                    var hidden = state != null && !state.equals("visible");
                    sheets.add(new SheetEntry(Characters.shown(name), target, hidden));
                }
            }
        }
    }

    /// The sheets in the order of their tabs, hidden ones last.
    List<SheetEntry> sheets() {
        var ordered = new ArrayList<>(sheets);
        ordered.sort((one, other) -> Boolean.compare(one.hidden(), other.hidden()));
        return ordered;
    }

    @Nullable String sharedTexts() {
        return sharedTexts;
    }

    @Nullable String styles() {
        return styles;
    }

    /// Whether days are counted from 1904 and not from 1900.
    boolean since1904() {
        return since1904;
    }
}
