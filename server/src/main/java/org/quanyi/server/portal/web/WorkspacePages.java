package org.quanyi.server.portal.web;

import org.quanyi.server.access.Alarms;
import org.quanyi.server.journal.Head;
import org.quanyi.server.journal.Journal;
import org.quanyi.server.log.Witnessing;
import org.quanyi.server.person.Persons;
import org.quanyi.server.store.Store;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The first pages of oversight and operations: what stands in the log, and counts. Roles that have
/// no page of their own yet read what they may do. No personal field is on them.
@Controller
class WorkspacePages {

    private final Journal journal;
    private final Persons persons;
    private final Store store;
    private final Alarms alarms;
    private final Witnessing witnessing;

    WorkspacePages(
            Journal journal, Persons persons, Store store, Alarms alarms, Witnessing witnessing) {
        this.journal = journal;
        this.persons = persons;
        this.store = store;
        this.alarms = alarms;
        this.witnessing = witnessing;
    }

    @GetMapping("/oversight")
    String oversight(Model model) {
        Head head = journal.head();
        model.addAttribute("entries", head.seq());
        model.addAttribute("hash", head.hash().toString());
        model.addAttribute("rows", journal.sealedRows());
        model.addAttribute("alarms", alarms.recent());
        return "portal/oversight";
    }

    @GetMapping("/work")
    String work() {
        return "portal/work";
    }

    @GetMapping("/ops")
    String operations(Model model) {
        model.addAttribute("persons", persons.count());
        model.addAttribute("entries", journal.head().seq());
        model.addAttribute("rows", journal.sealedRows());
        model.addAttribute("embedded", store.isEmbedded());
        model.addAttribute("witnessing", witnessing.state());
        return "portal/operations";
    }
}
