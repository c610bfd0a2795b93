package org.quanyi.server.casework;

import java.util.List;
import org.springframework.stereotype.Component;

/// What agencies did with what people asked for (办理情况统计): counts of an agency and a year, for
/// everybody. There is none of an officer, and none of a person.
@Component
public class OfficeFigures {

    private final OfficeFigureTable table;

    OfficeFigures(OfficeFigureTable table) {
        this.table = table;
    }

    /// Counts of one agency and one year.
    ///
    /// @param organisation empty for what no agency has taken up
    /// @param received what was asked for
    /// @param inTime answered by the last day
    /// @param late answered after it, or not yet although it is over
    /// @param upheld where the person was right, in whole or in part
    public record Figure(
            String organisation, int year, int received, int inTime, int late, int upheld) {}

    /// All figures, the newest year first.
    public List<Figure> all() {
        return table.all();
    }

    /// What the next instance and the courts made of an agency's decisions in one year.
    ///
    /// @param received notices that came
    /// @param decided what they came to is known
    /// @param changed not left as it was: changed, taken away, or found unlawful
    public record Review(String organisation, int year, int received, int decided, int changed) {}

    /// Those figures, the newest year first.
    public List<Review> reviews() {
        return table.reviews();
    }
}
