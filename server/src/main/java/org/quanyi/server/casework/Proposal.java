package org.quanyi.server.casework;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Region;

/// What somebody asks for (拟办事项), before there is a case.
///
/// @param persons whom it is about, at least one; none for what is about the agency itself
/// @param items what shall change or is objected to; the first says what it is about
/// @param evidence the document that shows it, by kind and number; empty where none is needed
/// @param concerned the accounts of officers whom it is about, and who have no part in it
/// @param region whose law the deadlines follow; null for the country's
/// @param employer who asks for it; null where no employer does
/// @param papers what is handed in with it
public record Proposal(
        CaseKind kind,
        List<Integer> persons,
        List<CaseItem> items,
        String evidence,
        @Nullable Region region,
        Set<String> concerned,
        @Nullable Integer employer,
        List<Paper> papers) {

    public Proposal {
        persons = List.copyOf(persons);
        items = List.copyOf(items);
        evidence = evidence.strip();
        concerned = Set.copyOf(concerned);
        papers = List.copyOf(papers);
        boolean isOfPersons = kind.isAboutPersons() && (employer == null || !persons.isEmpty());
        if (persons.isEmpty() == isOfPersons || items.isEmpty()) {
            throw new IllegalArgumentException("a case is about somebody and something");
        }
    }

    /// What an employer may ask for too, without papers.
    public Proposal(
            CaseKind kind,
            List<Integer> persons,
            List<CaseItem> items,
            String evidence,
            @Nullable Region region,
            Set<String> concerned,
            @Nullable Integer employer) {
        this(kind, persons, items, evidence, region, concerned, employer, List.of());
    }

    /// The same with papers.
    public Proposal with(List<Paper> handedIn) {
        return new Proposal(kind, persons, items, evidence, region, concerned, employer, handedIn);
    }

    /// What nobody but an officer or a person asks for.
    public Proposal(
            CaseKind kind,
            List<Integer> persons,
            List<CaseItem> items,
            String evidence,
            @Nullable Region region,
            Set<String> concerned) {
        this(kind, persons, items, evidence, region, concerned, null);
    }

    /// What an officer asks for with a document.
    public Proposal(CaseKind kind, List<Integer> persons, List<CaseItem> items, String evidence) {
        this(kind, persons, items, evidence, null, Set.of());
    }

    /// What a person asks for without a paper.
    ///
    /// @param concerned the account of one officer whom it is about; empty for nobody
    public Proposal(
            CaseKind kind,
            List<Integer> persons,
            List<CaseItem> items,
            String evidence,
            @Nullable Region region,
            String concerned) {
        this(
                kind,
                persons,
                items,
                evidence,
                region,
                concerned.isEmpty() ? Set.of() : Set.of(concerned));
    }
}
