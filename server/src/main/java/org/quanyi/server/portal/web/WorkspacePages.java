package org.quanyi.server.portal.web;

import org.quanyi.server.access.Alarms;
import org.quanyi.server.journal.Head;
import org.quanyi.server.journal.Journal;
import org.quanyi.server.person.Persons;
import org.quanyi.server.store.Store;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The first pages of oversight and operations: what stands in the log, and counts. No personal
/// field is on them.
@Controller
class WorkspacePages {

    private final Journal journal;
    private final Persons persons;
    private final Store store;
    private final Alarms alarms;

    WorkspacePages(Journal journal, Persons persons, Store store, Alarms alarms) {
        this.journal = journal;
        this.persons = persons;
        this.store = store;
        this.alarms = alarms;
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

    @GetMapping("/ops")
    String operations(Model model) {
        model.addAttribute("persons", persons.count());
        model.addAttribute("entries", journal.head().seq());
        model.addAttribute("rows", journal.sealedRows());
        model.addAttribute("embedded", store.isEmbedded());
        return "portal/operations";
    }
}
