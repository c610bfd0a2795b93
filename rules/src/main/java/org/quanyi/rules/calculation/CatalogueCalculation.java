package org.quanyi.rules.calculation;

import java.util.List;
import org.quanyi.rules.Law;
import org.quanyi.rules.Reason;
import org.quanyi.rules.Reason.Fact;
import org.quanyi.rules.Result;
import org.quanyi.rules.credit.Area;
import org.quanyi.rules.credit.Catalogue;
import org.quanyi.rules.credit.RecordType;
import org.quanyi.rules.credit.SubjectKind;

/// `catalogue`: whether public credit information may hold a kind of record (公共信用信息目录查询) about a
/// kind of subject, in an area, on a day.
///
/// In: `code` such as `R07`, `subject`, `area`, `day`. Out: `effect`, `publication`, `until`, and
/// `most` months where the catalogue itself sets the longest time.
final class CatalogueCalculation implements Calculation {
    @Override
    public String name() {
        return "catalogue";
    }

    @Override
    public Result<Answer> calculate(Law law, Facts facts) {
        var code = facts.text("code");
        var subject = facts.choice("subject", List.of(SubjectKind.values()), SubjectKind::name);
        var area = facts.choice("area", List.of(Area.values()), Area::name);
        var day = DeadlineCalculation.day(facts, "day");
        return facts.then(() ->
                Catalogue.of(law)
                        .admit(code.get(), subject.get(), area.get(), day.get())
                        .map(found -> answer(found, subject.get(), area.get())));
    }

    private static Answer answer(RecordType found, SubjectKind subject, Area area) {
        var most = found.keeping().most();
        var fields =
                Node.Fields.NONE
                        .with("effect", found.effect().name())
                        .with("publication", found.publication().name())
                        .with("until", found.keeping().until().name());
        var reason =
                Reason.citing(
                        "credit.catalogue.admitted",
                        List.of(
                                new Fact("code", found.code()),
                                new Fact("subject", subject.name()),
                                new Fact("area", area.name())),
                        found.entry().basis(),
                        found.effect().name());
        return new Answer(most == null ? fields : fields.with("most", most), List.of(reason));
    }
}
