package org.quanyi.server.portal.web;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.deadline.Term;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseKind;
import org.quanyi.server.casework.Letters;
import org.quanyi.server.casework.Notice;
import org.quanyi.server.casework.Ruling;
import org.quanyi.server.person.LifeEvents;
import org.quanyi.server.person.LifeFact;
import org.quanyi.server.portal.Language;
import org.quanyi.server.portal.PdfPrint;
import org.quanyi.server.portal.Wording;
import org.quanyi.server.portal.Words;
import org.springframework.stereotype.Component;

/// A letter as it goes on paper: the words of the page of that letter, from the same template, with
/// the periods in place of last days, for those are counted from its arrival.
@Component
class LetterPdf {

    private final Letters letters;
    private final Remedies remedies;
    private final PdfPrint print;
    private final Words words;

    LetterPdf(Letters letters, Remedies remedies, PdfPrint print, Words words) {
        this.letters = letters;
        this.remedies = remedies;
        this.print = print;
        this.words = words;
    }

    /// The letter of a notice, in the language of the law.
    byte[] of(Notice notice, String name, String address) {
        Wording w = words.in(Language.ZH);
        Letters.Printed printed = letters.printed(notice);
        Map<String, Object> model = model(printed, w);
        // whoever opens it, it is not the person
        boolean isDeath = printed.file().kind() == CaseKind.LIFE_EVENT && isDeath(printed.file());
        model.put("to", w.text(isDeath ? "letter.to.family" : "letter.to", name));
        model.put("address", address);
        model.put("w", w);
        return print.of("portal/letter-pdf", Language.ZH, model);
    }

    /// What the template of letters needs of one that has not arrived yet.
    Map<String, Object> model(Letters.Printed printed, Wording w) {
        Map<String, Object> model = new HashMap<>();
        model.put("file", printed.file());
        model.put("letter", printed.letter());
        model.put("offices", remedies.offices(printed.file()));
        model.put("asked", AskedRows.of(printed.file(), w));
        Ruling.of(printed.file()).ifPresent(ruling -> model.put("ruling", ruling));
        model.put("review", term(printed.review(), w));
        model.put("suit", term(printed.suit(), w));
        if (printed.answer() != null) {
            model.put("answer", printed.answer());
        }
        return model;
    }

    /// Whether a case says that the person died.
    static boolean isDeath(CaseFile file) {
        return file.item(LifeEvents.KIND)
                .filter(item -> item.shallBe().equals(LifeFact.Kind.DEATH.name()))
                .isPresent();
    }

    private static String term(@Nullable Term term, Wording w) {
        return term == null ? "" : w.text("letter.term." + term.unit(), term.amount());
    }
}
