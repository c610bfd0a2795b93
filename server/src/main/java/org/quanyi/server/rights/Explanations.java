package org.quanyi.server.rights;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quanyi.rules.Result;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseItem;
import org.quanyi.server.casework.CaseKind;
import org.quanyi.server.casework.Cases;
import org.springframework.stereotype.Component;

/// Questions why a figure or a decision is what it is (说明理由), beyond what the page explains at
/// once: a person answers, and a second one reads the answer.
///
/// Personal Information Protection Law arts 24 and 48.
@Component
public class Explanations {

    private static final String ABOUT = "about";
    private static final String WORDS = "words";

    private final Asking asking;
    private final Cases cases;

    Explanations(Asking asking, Cases cases) {
        this.asking = asking;
        this.cases = cases;
    }

    /// What a person wants explained.
    ///
    /// @param about the key of the thing, as its address says it
    /// @param shown what the page said of it, in the person's language
    /// @param words what is not clear; empty when they did not say
    public record Question(String about, String shown, String words) {

        public Question {
            words = words.strip();
        }

        /// What a case of this kind is about.
        public static Question of(CaseFile file) {
            CaseItem about = file.item(ABOUT).orElseThrow();
            return new Question(
                    about.shallBe(),
                    about.was() == null ? "" : about.was(),
                    file.item(WORDS).map(CaseItem::shallBe).orElse(""));
        }
    }

    /// Asks. Refused when the same is asked about already, or the words are too long.
    public Result<CaseFile> ask(Asker asker, Question question) {
        List<CaseItem> items = new ArrayList<>();
        items.add(new CaseItem(ABOUT, question.shown(), question.about()));
        if (!question.words().isEmpty()) {
            items.add(new CaseItem(WORDS, null, question.words()));
        }
        return asking.ask(asker, CaseKind.EXPLANATION, items, question.words(), Set.of());
    }

    /// The open question of a person about a thing, if there is one.
    public Optional<CaseFile> open(int person, String about) {
        return cases.open(person, CaseKind.EXPLANATION, new CaseItem(ABOUT, null, about));
    }
}
